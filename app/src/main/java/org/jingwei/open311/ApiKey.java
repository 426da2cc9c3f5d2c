// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.time.Instant;
import org.jingwei.shared.CountyCode;

/**
 * By which a client is known.
 *
 * @param name of the client
 * @param perMinute calls that it may make in a minute
 * @param perDay calls that it may make in a day of the county
 */
public record ApiKey(
    CountyCode county, long id, String name, int perMinute, int perDay, Instant since) {}
