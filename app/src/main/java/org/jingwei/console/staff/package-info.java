// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** Accounts: a person's own page, and the administrators' pages of people, sessions and roles. */
@NullMarked
package org.jingwei.console.staff;

import org.jspecify.annotations.NullMarked;
