// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * One way to sign what programs send each other over HTTP, as Standard Webhooks 1.0 writes it down
 * (standardwebhooks.com): messages of the exchange both ways, and webhooks.
 *
 * <p>The door is {@link org.jingwei.signing.Signatures}; a secret is a {@link
 * org.jingwei.signing.SigningSecret}.
 *
 * <p>Invariants. What is signed is id, instant and body together, byte by byte, so none can be
 * changed alone. A message is taken for five minutes around its instant. Signatures are compared in
 * constant time. A secret never says itself. That a message is taken once is for the receiver to
 * see to, by its id.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.jingwei.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
