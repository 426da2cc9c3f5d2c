// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** Who is told of events by program: subscriptions, and how their deliveries stand. */
@NullMarked
package org.jingwei.console.webhook;

import org.jspecify.annotations.NullMarked;
