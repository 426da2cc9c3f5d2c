// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.util.List;

/** A call that is not answered as it was meant: status and errors, as the standard wants them. */
final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final int after;
  private final transient List<String> errors;

  private Fault(int status, int after, List<String> errors) {
    super(errors.toString(), null, false, false);
    this.status = status;
    this.after = after;
    this.errors = List.copyOf(errors);
  }

  /** Something is missing or wrong in what was sent. */
  static Fault wrong(String... errors) {
    return new Fault(400, 0, List.of(errors));
  }

  static Fault wrong(List<String> errors) {
    return new Fault(400, 0, errors);
  }

  /** A key is missing or none of ours. */
  static Fault closed(String error) {
    return new Fault(403, 0, List.of(error));
  }

  static Fault absent(String error) {
    return new Fault(404, 0, List.of(error));
  }

  static Fault tooMany(int seconds, String error) {
    return new Fault(429, seconds, List.of(error));
  }

  int status() {
    return status;
  }

  /** Seconds to wait; 0 where waiting does not help. */
  int after() {
    return after;
  }

  List<String> errors() {
    return errors;
  }
}
