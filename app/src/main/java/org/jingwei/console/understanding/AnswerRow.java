// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import org.jingwei.console.kit.Tone;

/**
 * How suggestions for one category did, as a line.
 *
 * @param measured right ones of those that could have gone alone, in words
 * @param between the bounds that so few can show; empty where nothing was judged
 * @param tone of the drift
 * @param alone automatic orders and what came back
 * @param state how it was switched last; empty where it never was
 * @param offered whether it may be switched on
 */
public record AnswerRow(
    String code,
    String category,
    String judged,
    String right,
    String sure,
    String measured,
    String between,
    String drift,
    Tone tone,
    String alone,
    String back,
    boolean on,
    String state,
    boolean offered) {}
