// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** Measures the product beside the raw limit of the same machine in the same run. */
@NullMarked
package org.jingwei.bench;

import org.jspecify.annotations.NullMarked;
