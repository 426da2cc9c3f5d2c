// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who connects.
 *
 * @param url as JDBC wants it, without user and password
 */
record Address(String url, @Nullable String username, @Nullable String password) {

  /** Reads JDBC's form, and the form that PostgreSQL's own tools take. */
  static Address parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return new Address(text, null, null);
    }
    if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
      throw unreadable();
    }
    try {
      return of(new URI(text));
    } catch (URISyntaxException e) {
      throw unreadable();
    }
  }

  private static Address of(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    String info = uri.getUserInfo();
    int colon = info == null ? -1 : info.indexOf(':');
    return info == null || colon < 0
        ? new Address(url, info, null)
        : new Address(url, info.substring(0, colon), info.substring(colon + 1));
  }

  /** Without the text itself: it may hold a password. */
  private static CannotStartException unreadable() {
    return new CannotStartException(
        "the address of the database cannot be read",
        "give it as postgresql://user:password@host:5432/database");
  }

  @Override
  public String toString() {
    return url;
  }
}
