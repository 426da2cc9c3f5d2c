// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Locale;
import org.jingwei.shared.CountyCode;

/**
 * A member of staff with an account.
 *
 * @param id from {@link org.jingwei.shared.Ids}
 * @param county whose staff
 * @param login the name to sign in with, lower case, unique in the installation
 * @param name the name that colleagues see
 * @param unit the code of the unit worked for
 * @param language {@code zh} or {@code en}
 * @param active false after leaving: cannot sign in, stays named in the history
 * @param sample of a demonstration, with a published password
 */
public record Person(
    long id,
    CountyCode county,
    String login,
    String name,
    String unit,
    Locale language,
    boolean active,
    boolean sample) {}
