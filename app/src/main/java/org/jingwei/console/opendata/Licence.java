// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which terms the county gives its open data away. It says so on the page, in the dictionary,
 * in each page of rows, and with each file in a Link header (RFC 8288, rel=license).
 *
 * @param name as people write it
 * @param address where its text stands
 */
@ConfigurationProperties("jingwei.opendata.licence")
public record Licence(
    @DefaultValue("CC BY 4.0") String name,
    @DefaultValue("https://creativecommons.org/licenses/by/4.0/") String address) {

  String link() {
    return "<" + address + ">; rel=\"license\"";
  }
}
