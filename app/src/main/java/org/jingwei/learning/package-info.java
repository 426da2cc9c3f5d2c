// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Learns what a text is about from texts that people have sorted. The door is {@link
 * org.jingwei.learning.TextModel}: trained once, then unchangeable; it says how likely each label
 * is, with probabilities that were held against texts it had not seen, and shows the words that
 * decided.
 *
 * <p>How it works: pieces of up to three signs, those of the opening once more for themselves;
 * weighed for each label by how much more common a piece is there than elsewhere (naive Bayes
 * ratios, Wang and Manning 2012), then a linear classifier for each label (LIBLINEAR). {@code
 * Vocabulary} and {@code Counted} turn a text into counts, {@code Ratios} weigh them, {@code
 * Weights} are what was learnt, {@code Training} makes them, {@code Calibration} turns scores into
 * probabilities. Nothing here knows a county, a case file or a person.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.jingwei.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
