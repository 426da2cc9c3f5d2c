// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the product meets browsers.
 *
 * @param https whether browsers reach it by https only, directly or through a proxy: cookies are
 *     then host-bound and secure, and HSTS is sent
 * @param largestBody the most that a request may carry, photos and streams apart
 * @param largestUpload the most that a request with photos may carry: six as a phone takes them
 */
@ConfigurationProperties("jingwei.web")
record WebSettings(
    @DefaultValue("false") boolean https,
    @DefaultValue("1MB") DataSize largestBody,
    @DefaultValue("64MB") DataSize largestUpload) {}
