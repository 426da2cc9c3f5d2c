// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import org.jingwei.console.kit.CategoryChoice;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.shared.Refusal;

/**
 * The form as it is shown.
 *
 * @param proposals the categories that the text may mean
 * @param categories the whole choice
 * @param chosen the code of the category chosen so far; empty where none is
 * @param chosenName its name; empty where none is, or where it stands among the proposals
 * @param advice what to tell for the chosen category
 * @param questions the chosen category's extra questions
 * @param near open matters that it may be
 * @param join the handle of the one chosen; empty for none
 * @param photos handles of photos that are kept already
 */
public record ReportView(
    List<Refusal> refusals,
    Field text,
    List<Proposal> proposals,
    CategoryChoice categories,
    String chosen,
    String chosenName,
    String advice,
    List<Field> questions,
    PlaceChoice place,
    List<String> photos,
    String photoError,
    Field happenedAt,
    Field name,
    Field phone,
    Field email,
    Field confidential,
    List<NearLine> near,
    String join,
    String key) {}
