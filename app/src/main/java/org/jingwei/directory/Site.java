// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * Where browsers see the program, which is what passkeys are bound to.
 *
 * @param host the domain, such as {@code events.example.gov.cn}
 * @param origin scheme, host and port as a browser names them
 */
public record Site(String host, String origin) {}
