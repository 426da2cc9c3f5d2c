// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.topic;

import java.time.Instant;
import org.jingwei.console.kit.Tone;

/**
 * A topic in words.
 *
 * @param opening how its central matter begins; empty where the reader may not see that
 * @param heat with one decimal
 * @param why one sentence on who and how many, and what else there is to say
 * @param into the topic into which it was joined; 0 where it stands for itself
 */
public record TopicRow(
    long id,
    String title,
    String given,
    String opening,
    String place,
    Instant since,
    Instant latest,
    String people,
    String matters,
    String trend,
    Tone tone,
    String heat,
    String why,
    String times,
    long into) {}
