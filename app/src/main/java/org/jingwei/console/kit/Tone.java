// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Locale;

/** The four meanings that have a colour, and none. Never shown by colour alone. */
public enum Tone {
  PLAIN("point"),
  FINE("circle-check"),
  SOON("hourglass"),
  OVER("alert-circle"),
  PAUSED("player-pause");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  /** The Tabler icon that says the same without colour. */
  public String icon() {
    return icon;
  }

  /** The last part of a class name, such as {@code tag-fine}. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
