// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Secrets;
import org.springframework.stereotype.Component;

/**
 * The name of an uploaded photo for whoever uploaded it: its id and a secret that goes with it, so
 * that nobody claims or sees a stranger's photo by counting.
 */
@Component
final class PhotoHandles {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{9})");

  private final Secrets secrets;

  PhotoHandles(Secrets secrets) {
    this.secrets = secrets;
  }

  String of(CountyCode county, long photo) {
    return photo + "-" + secrets.secretOf(county, photo).replace(" ", "");
  }

  /** The id, if the secret is right. */
  Optional<Long> read(CountyCode county, String handle) {
    Matcher parts = FORM.matcher(handle);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long photo = Long.parseLong(parts.group(1));
    return secrets.matches(county, photo, parts.group(2)) ? Optional.of(photo) : Optional.empty();
  }
}
