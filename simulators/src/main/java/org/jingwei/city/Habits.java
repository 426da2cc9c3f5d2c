// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.city;

/** How the city misbehaves; each can be told over HTTP while it runs. */
public final class Habits {

  /** Answers nothing but 503, and keeps nothing. */
  public volatile boolean away;

  /** So many of the next reports are kept and then answered with 503. */
  public volatile int fail;

  /** Gives a token first, and the number when it is asked for it again. */
  public volatile boolean tokens;

  /** Answers for one number at a time only. */
  public volatile boolean singly;

  /** Its list leaves out what people wrote. */
  public volatile boolean silent;

  /** Answers in XML whatever is asked for. */
  public volatile boolean xml;

  /** Takes no updates. */
  public volatile boolean deaf;
}
