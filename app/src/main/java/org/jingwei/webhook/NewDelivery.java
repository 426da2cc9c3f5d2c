// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

/** An event for one receiver, before it is stored. */
record NewDelivery(
    long id, long subscription, long event, String type, String subject, String body) {}
