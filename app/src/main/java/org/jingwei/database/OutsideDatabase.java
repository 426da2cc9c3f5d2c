// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that the county or province runs itself. */
record OutsideDatabase(Address address, DataSource owner) {

  private static final int OLDEST = 16;

  /** User and password in the address win over the separate settings. */
  static OutsideDatabase of(DatabaseSettings settings) {
    Address given = Address.parse(String.valueOf(settings.url()));
    Address address =
        given.username() == null
            ? new Address(given.url(), settings.username(), settings.password())
            : given;
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(address.url());
    owner.setUser(address.username());
    owner.setPassword(address.password());
    owner.setConnectTimeout(10);
    return new OutsideDatabase(address, owner);
  }

  /**
   * @throws CannotStartException when it does not answer or is too old
   */
  void check() {
    int version;
    try (Connection connection = owner.getConnection()) {
      version = connection.getMetaData().getDatabaseMajorVersion();
    } catch (SQLException e) {
      throw new CannotStartException(
          "the database %s does not let us in (%s)".formatted(address, e.getMessage()),
          "see whether it runs, and whether address, user and password are right");
    }
    if (version < OLDEST) {
      throw new CannotStartException(
          "the database %s is PostgreSQL %d".formatted(address, version),
          "use PostgreSQL %d or newer".formatted(OLDEST));
    }
  }
}
