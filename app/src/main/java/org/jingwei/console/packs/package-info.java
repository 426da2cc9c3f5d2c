// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/** The county's pack, edited on pages: its tables, the draft, versions, files in and out. */
@NullMarked
package org.jingwei.console.packs;

import org.jspecify.annotations.NullMarked;
