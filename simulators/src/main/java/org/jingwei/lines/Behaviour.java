// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.lines;

/** How the line misbehaves; each can be told over HTTP while it runs. */
public final class Behaviour {

  /** Neither sends nor answers, as after a broken cable. */
  public volatile boolean away;

  /** So many of the next messages that come are answered with 503 after they were kept. */
  public volatile int fail;

  /** Each message is sent so many times more. */
  public volatile int repeat;

  /** What waits is sent in the wrong order. */
  public volatile boolean reorder;

  /** Each answer is held back so long. */
  public volatile long delayMillis;
}
