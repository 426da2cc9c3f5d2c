// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's first choice for a shared machine). As
 * many at a time as there are cores, so that a flood of sign-ins cannot take the memory.
 */
@Component
final class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final Semaphore seats = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);

  /** A hash that no password matches, so that an unknown login takes as long as a known one. */
  private final String nobody = encoder.encode("no one signs in with this");

  String hash(String password) {
    seats.acquireUninterruptibly();
    try {
      return encoder.encode(password);
    } finally {
      seats.release();
    }
  }

  boolean matches(String password, String hash) {
    seats.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash);
    } finally {
      seats.release();
    }
  }

  /** Spends the time of a real check. */
  void matchesNobody(String password) {
    matches(password, nobody);
  }
}
