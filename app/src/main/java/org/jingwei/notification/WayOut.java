// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/**
 * Where messages of one way go, as an administrator sees it.
 *
 * @param server the gateway or mail server; empty where they are dropped into files
 */
public record WayOut(Way way, String server) {}
