// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.LocalDate;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of one open matter: nothing that was written, no picture, no point.
 *
 * @param handle names it to {@link Reporters#join}; tells nothing about it
 * @param category its code
 * @param cell null where only its division is known
 * @param day on which it was first told, in the county's time zone
 */
public record NearMatter(
    String handle,
    String category,
    DivisionCode division,
    @Nullable String cell,
    LocalDate day,
    CaseState state) {}
