// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What goes into postgresql.conf, which is written anew at each start.
 *
 * @param text lines of postgresql.conf
 */
record ServerSettings(String text) {

  private static final long MEGABYTE = 1L << 20;

  /** Durable first, then quick, in proportion to this machine's memory. */
  static ServerSettings durable() {
    long memory = memoryInMegabytes();
    return new ServerSettings(
        """
        # Written by Jingwei at each start; put your own lines into local.conf one folder above.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = %dMB
        effective_cache_size = %dMB
        work_mem = 16MB
        maintenance_work_mem = %dMB
        max_connections = 200
        checkpoint_timeout = 15min
        max_wal_size = 4GB
        min_wal_size = 256MB
        wal_compression = on
        random_page_cost = 1.1
        jit = off
        logging_collector = on
        log_directory = 'log'
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_rotation_size = 0
        """
            .formatted(
                Math.clamp(memory / 8, 64, 2048),
                Math.max(256, memory / 2),
                Math.clamp(memory / 32, 64, 512)));
  }

  /** For tests: no disk flushes and little memory. Never for a county's data. */
  static ServerSettings quickAndForgetful() {
    return new ServerSettings(
        """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        shared_buffers = 96MB
        max_connections = 300
        max_wal_size = 1GB
        wal_level = minimal
        max_wal_senders = 0
        random_page_cost = 1.1
        jit = off
        """);
  }

  /** The whole file: these settings and where the server listens. */
  String fileFor(int port, Path socketFolder) {
    // The kernel takes no longer socket path than this; TCP on loopback is always there.
    boolean shortEnough = socketFolder.toString().length() < 90;
    return text
        + """
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = '%s'
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'
        log_timezone = 'UTC'
        include_if_exists = '../local.conf'
        """
            .formatted(port, shortEnough ? socketFolder.toString().replace("'", "''") : "");
  }

  private static long memoryInMegabytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() / MEGABYTE
        : 1024;
  }
}
