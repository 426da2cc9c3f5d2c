// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.time.Instant;

/** A matter and the topic under which it is filed. */
record Filed(long caseId, Instant at, String area, long topic) {}
