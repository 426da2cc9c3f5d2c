// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The page kit: the view that runs JTE templates, the words in two languages, the assets, and the
 * records that the parts under {@code jte/parts} show. Public because compiled templates live in a
 * package of their own.
 *
 * <p>What is where:
 *
 * <ul>
 *   <li><b>The view</b>: {@code TemplateView*}, {@code Assets}, {@code Frame*} (what surrounds each
 *       page), {@code Me}, {@code Bell}, {@code HelpIndex}, {@code FirstDay}
 *   <li><b>Words</b>: {@code Say}, {@code Bundles}, {@code Names}
 *   <li><b>Forms</b>: {@code Field}, {@code FormErrors}, {@code FormPhotos}, {@code *Choice},
 *       {@code Typed*}, {@code Answers}, {@code Toast}, {@code Sent}
 *   <li><b>Parts</b>: {@code Chip*}, {@code Column}, {@code TimelineItem}, {@code PersonCard},
 *       {@code Chart}, {@code MapView}, {@code SearchBox}
 *   <li><b>Exports</b>: {@code Exports}, {@code Csv}
 * </ul>
 */
@NullMarked
package org.jingwei.console.kit;

import org.jspecify.annotations.NullMarked;
