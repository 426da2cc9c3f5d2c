// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is told to this process as a whole.
 *
 * @param data the folder of the embedded database and the logs
 * @param zone the county's time zone, in which office hours and days are meant
 * @param node this process's number in the ids it makes, 0 to 31; missing: one that no other
 *     process of this database has
 */
@Validated
@ConfigurationProperties("jingwei")
record ProcessSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @Nullable @Min(0) @Max(31) Integer node) {}
