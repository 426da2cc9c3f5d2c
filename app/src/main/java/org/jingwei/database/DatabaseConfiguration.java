// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the program its pool, after the server runs and every migration has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, ProcessSettings.class})
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(
      DatabaseSettings settings,
      ProcessSettings process,
      @Value("${jingwei.db.beside:false}") boolean beside) {
    if (beside && !settings.isOutside() && DataFolder.isHeld(process.data())) {
      return Database.beside(process.data(), settings.poolSize());
    }
    return settings.isOutside()
        ? Database.outside(settings)
        : Database.embedded(process.data(), settings.poolSize());
  }

  /** Closed by the database, which must close it before its server. */
  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.app();
  }
}
