// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import org.jingwei.console.kit.Me;
import org.jingwei.console.kit.WhoAmI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The kit without a database: for its tests, and by hand to look at the gallery while writing
 * parts. Everybody is signed in as 王敏 except on residents' pages. Not a component, so that the real
 * program does not find it when it is tested.
 */
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      DbSchedulerAutoConfiguration.class
    })
@ComponentScan("org.jingwei.console.kit")
@Import({HomePages.class})
public class KitApplication {

  public static void main(String[] args) {
    SpringApplication.run(KitApplication.class, args);
  }

  @Bean
  WhoAmI anybody() {
    return (request, locale) -> new Me("王敏", "黄梅县综治中心");
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
  }
}
