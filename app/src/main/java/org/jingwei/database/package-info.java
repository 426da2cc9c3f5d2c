// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Where the data lies: a real, durable PostgreSQL of our own making unless the county has one, the
 * connections to it, and its schemas.
 *
 * <p>What is where:
 *
 * <ul>
 *   <li><b>Our own server</b>: {@code PostgresServer}, {@code PostgresBinaries}, {@code Cluster},
 *       {@code DataFolder}, {@code LeftServer}, {@code ServiceUser}
 *   <li><b>Another's server</b>: {@code OutsideDatabase}
 *   <li><b>Roles and schemas</b>: {@code DatabaseRoles}, {@code Migrations}, {@code
 *       FirstStatistics}
 *   <li><b>The number of a process</b>, for ids: {@code Process*}
 * </ul>
 *
 * <p>Invariants. What was acknowledged survives a kill of the program, of PostgreSQL and of the
 * machine: fsync, full pages and synchronous commit are never switched off outside tests. One data
 * folder is used by one process at a time. The program at work connects as {@code jingwei_app},
 * which can neither create nor alter a table; only migrations act as {@code jingwei_owner}. Every
 * module owns one schema, named as the module, with its own history of migrations.
 *
 * <p>No module may see this package: they are given a {@code DataSource}, a {@code Clock} and
 * {@code Ids}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.jingwei.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
