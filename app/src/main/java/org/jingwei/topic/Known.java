// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.time.Instant;
import java.util.List;
import org.jingwei.grouping.Profile;

/** A topic as far as its texts go, to be written. */
record Known(
    long id, long centre, List<String> names, Profile profile, Instant since, Instant latest) {}
