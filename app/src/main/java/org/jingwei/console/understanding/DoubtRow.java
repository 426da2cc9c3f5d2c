// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.time.Instant;

/**
 * A matter that was guessed wrongly or not surely.
 *
 * @param guessed the guess in words; empty where there was none
 * @param how how likely it was, such as "71 %"
 * @param wrong whether the desk decided otherwise
 * @param instead the guessed category's code, where one click may put it in place; else empty
 */
public record DoubtRow(
    String code,
    String summary,
    Instant at,
    String guessed,
    String how,
    String decided,
    boolean wrong,
    long id,
    int version,
    String instead) {}
