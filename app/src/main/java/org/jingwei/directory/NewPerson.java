// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.List;
import java.util.Locale;
import org.jingwei.shared.CountyCode;

/**
 * What is said of a person to be added.
 *
 * @param login 2 to 40 letters, digits, dots or hyphens
 * @param name the name that colleagues see
 * @param unit the code of an open unit of the county
 * @param language {@code zh} or {@code en}
 * @param grants what the person is appointed to
 */
public record NewPerson(
    CountyCode county,
    String login,
    String name,
    String unit,
    Locale language,
    List<RoleGrant> grants) {

  public NewPerson {
    grants = List.copyOf(grants);
  }
}
