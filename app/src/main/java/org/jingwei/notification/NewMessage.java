// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** A message to be put into the outbox. */
record NewMessage(
    long id,
    long reportId,
    long caseId,
    MessageKind kind,
    int version,
    long reporter,
    String language,
    Said said) {}
