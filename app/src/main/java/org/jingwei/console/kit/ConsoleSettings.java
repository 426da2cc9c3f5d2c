// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages are served.
 *
 * @param sources for developers: the folder {@code app/src/main} of a checkout, from which
 *     templates are compiled again whenever they change; empty uses those in the jar
 * @param zone the county's time zone, in which every instant is shown
 * @param tour whether people are shown round when they first come; off for a training room
 */
@ConfigurationProperties("jingwei.console")
public record ConsoleSettings(
    @Nullable String sources,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("true") boolean tour) {}
