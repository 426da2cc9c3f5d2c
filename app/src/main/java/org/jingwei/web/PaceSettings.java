// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are answered. Each process counts for itself: two behind one address answer
 * twice as many.
 *
 * @param on whether anything is limited at all; benches turn it off
 * @param address for all requests of one address, whoever sends them: an office with two hundred
 *     desks behind one address is well below it
 * @param sending for what people without an account send from one address: reports, follow-up
 * @param signingIn for all steps of signing in from one address: a whole office signs in at eight
 * @param photos for photos sent before their report
 * @param account for one person's session or one system's token
 */
@ConfigurationProperties("jingwei.pace")
record PaceSettings(
    @DefaultValue("true") boolean on,
    @DefaultValue Rate address,
    @DefaultValue Rate sending,
    @DefaultValue Rate signingIn,
    @DefaultValue Rate photos,
    @DefaultValue Rate account) {

  private static final Rate ADDRESS = new Rate(2_000, 12_000);
  private static final Rate SENDING = new Rate(60, 30);
  private static final Rate SIGNING_IN = new Rate(600, 120);
  private static final Rate PHOTOS = new Rate(120, 60);
  private static final Rate ACCOUNT = new Rate(5_000, 30_000);

  PaceSettings {
    address = address.or(ADDRESS);
    sending = sending.or(SENDING);
    signingIn = signingIn.or(SIGNING_IN);
    photos = photos.or(PHOTOS);
    account = account.or(ACCOUNT);
  }

  /**
   * A bucket of permits.
   *
   * @param atOnce how many it holds; 0 for the usual
   * @param perMinute how many come back in a minute, evenly; 0 for the usual
   */
  record Rate(@DefaultValue("0") int atOnce, @DefaultValue("0") int perMinute) {

    private Rate or(Rate usual) {
      return new Rate(
          atOnce > 0 ? atOnce : usual.atOnce, perMinute > 0 ? perMinute : usual.perMinute);
    }
  }
}
