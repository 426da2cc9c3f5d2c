// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import org.jingwei.shared.CountyCode;

/** A stored session. */
record SessionRow(
    CountyCode county,
    long id,
    long person,
    Instant created,
    Instant lastSeen,
    Instant ends,
    boolean mustChange,
    String address,
    String agent) {}
