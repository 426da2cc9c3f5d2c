// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the master keys come from: the environment, or a file in the data folder. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  MasterKeys masterKeys(
      @Value("${JINGWEI_MASTER_KEY:}") String fromEnvironment,
      @Value("${jingwei.data}") Path dataFolder) {
    return fromEnvironment.isBlank()
        ? MasterKeyFile.open(dataFolder.resolve("keys").resolve("master.key"))
        : MasterKeys.parse(fromEnvironment);
  }
}
