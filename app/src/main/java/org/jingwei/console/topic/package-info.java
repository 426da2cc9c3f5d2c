// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** What is growing: topics by heat, their matters, and what a person corrects in them. */
@NullMarked
package org.jingwei.console.topic;

import org.jspecify.annotations.NullMarked;
