// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;

/** Office hours as milliseconds of a day, for arithmetic. */
final class OfficeTime {

  private final long[] opens;
  private final long[] closes;
  private final long dayLength;

  private OfficeTime(long[] opens, long[] closes) {
    this.opens = opens;
    this.closes = closes;
    long sum = 0;
    for (int i = 0; i < opens.length; i++) {
      sum += closes[i] - opens[i];
    }
    this.dayLength = sum;
  }

  static OfficeTime of(OfficeHours hours) {
    var sessions = hours.sessions();
    return new OfficeTime(
        sessions.stream().mapToLong(s -> s.opens().toNanoOfDay() / 1_000_000).toArray(),
        sessions.stream().mapToLong(s -> s.closes().toNanoOfDay() / 1_000_000).toArray());
  }

  long dayLength() {
    return dayLength;
  }

  long closing() {
    return closes[closes.length - 1];
  }

  /** Office time of a working day that has passed at a time of that day. */
  long passed(long timeOfDay) {
    long sum = 0;
    for (int i = 0; i < opens.length; i++) {
      sum += Math.clamp(timeOfDay - opens[i], 0, closes[i] - opens[i]);
    }
    return sum;
  }

  /** The time of day at which the given office time, less than a day's, has just begun. */
  long timeOf(long passed) {
    long rest = passed;
    for (int i = 0; i < opens.length; i++) {
      long length = closes[i] - opens[i];
      if (rest < length) {
        return opens[i] + rest;
      }
      rest -= length;
    }
    throw new IllegalArgumentException(
        "a working day has " + Duration.ofMillis(dayLength) + ", not " + passed + " ms");
  }
}
