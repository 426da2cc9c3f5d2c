// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two roles: one owns the schemas and migrates them, the other works with the rows. */
final class DatabaseRoles {

  static final String OWNER = "jingwei_owner";
  static final String APP = "jingwei_app";
  static final String DATABASE = "jingwei";

  private DatabaseRoles() {}

  /** Makes, on the embedded server, what is missing of the roles and a database. */
  static void prepare(DataSource superuser, Passwords passwords, String database) {
    JdbcClient jdbc = JdbcClient.create(superuser);
    login(jdbc, OWNER, passwords.owner());
    login(jdbc, APP, passwords.app());
    if (jdbc.sql("select 1 from pg_database where datname = ?")
        .param(database)
        .query()
        .listOfRows()
        .isEmpty()) {
      jdbc.sql("create database %s owner %s".formatted(database, OWNER)).update();
    }
  }

  private static void login(JdbcClient jdbc, String role, String password) {
    if (!exists(jdbc, role)) {
      jdbc.sql("create role %s login password '%s'".formatted(role, password)).update();
    }
  }

  /**
   * On an outside server: makes the working role, without a login of its own, unless an
   * administrator has made it.
   */
  static void prepareWorkingRole(DataSource owner) {
    JdbcClient jdbc = JdbcClient.create(owner);
    if (!exists(jdbc, APP)) {
      jdbc.sql("create role " + APP).update();
      jdbc.sql("grant %s to current_user".formatted(APP)).update();
    }
  }

  private static boolean exists(JdbcClient jdbc, String role) {
    return !jdbc.sql("select 1 from pg_roles where rolname = ?")
        .param(role)
        .query()
        .listOfRows()
        .isEmpty();
  }
}
