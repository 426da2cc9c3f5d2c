// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Map;

/**
 * A short notice that something was done, with a way back.
 *
 * @param undoAction where undoing is posted; empty where it cannot be undone
 * @param undoFields hidden fields of that form
 */
public record Toast(Tone tone, String text, String undoAction, Map<String, String> undoFields) {

  /** The name of the flash attribute under which a redirecting controller leaves one. */
  public static final String FLASH = "toast";

  public Toast {
    undoFields = Map.copyOf(undoFields);
  }

  public static Toast done(String text) {
    return new Toast(Tone.FINE, text, "", Map.of());
  }

  /** Nothing was done; why, and what to do. */
  public static Toast failed(String text) {
    return new Toast(Tone.OVER, text, "", Map.of());
  }

  public Toast undoneBy(String action, Map<String, String> fields) {
    return new Toast(tone, text, action, fields);
  }
}
