// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.net.URI;
import org.jingwei.shared.CountyCode;

/** A delivery that was claimed, with what it takes to post it. */
record Waiting(
    CountyCode county,
    long id,
    long subscription,
    URI address,
    byte[] secret,
    String body,
    int attempts) {}
