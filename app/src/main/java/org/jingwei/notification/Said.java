// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import org.jspecify.annotations.Nullable;

/**
 * The words of one message.
 *
 * @param subject where it goes out as a mail
 * @param bare the usual words alone, without what anybody wrote
 * @param held why the body must not leave; null where it may
 */
record Said(String subject, String body, String bare, @Nullable String held) {}
