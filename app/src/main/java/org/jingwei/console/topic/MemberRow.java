// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.topic;

import java.time.Instant;

/** A matter of a topic, as far as its list shows it. */
public record MemberRow(
    long id, String code, String summary, String category, String state, Instant at) {}
