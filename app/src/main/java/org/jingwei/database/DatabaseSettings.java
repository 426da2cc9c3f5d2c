// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database is used.
 *
 * @param url an outside PostgreSQL 16 or newer, as {@code jdbc:postgresql://host/database} or
 *     {@code postgresql://user:password@host/database}; missing: the embedded one in the data
 *     folder
 * @param username of the outside server: who owns the schemas and migrates them
 * @param password of that user
 * @param appUsername who works with the rows, a member of {@code jingwei_app}; missing: the owner,
 *     who takes on that role in each connection
 * @param appPassword of that user
 * @param poolSize the most connections held at once
 */
@Validated
@ConfigurationProperties("jingwei.db")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String username,
    @Nullable String password,
    @Nullable String appUsername,
    @Nullable String appPassword,
    @DefaultValue("16") @Min(2) @Max(150) int poolSize) {

  boolean isOutside() {
    return url != null && !url.isBlank();
  }
}
