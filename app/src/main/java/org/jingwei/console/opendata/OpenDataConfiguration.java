// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What a county sets of its open data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Licence.class)
class OpenDataConfiguration {}
