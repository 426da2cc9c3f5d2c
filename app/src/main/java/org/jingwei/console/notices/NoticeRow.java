// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import java.time.Instant;

/**
 * One notice as a line of the list.
 *
 * @param kind what it leads to a matter or a topic by
 * @param what the sentence
 * @param about the case file's code and category
 */
public record NoticeRow(
    long id,
    String kind,
    long caseId,
    String what,
    String about,
    String icon,
    Instant at,
    boolean settled,
    boolean read) {}
