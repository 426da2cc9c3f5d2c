// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/**
 * One input with its label, hint, example and error, all in the reader's language.
 *
 * @param id the element's id: the form name, or with its form's before it where several forms on
 *     one page ask for the same
 * @param name the form name
 * @param example shown below the hint as "for example …", never as a placeholder
 * @param value what was typed before, or the chosen option; several options are joined by a line
 *     break
 * @param error which rule is broken and what to do; empty where nothing is wrong
 */
public record Field(
    String id,
    String name,
    Kind kind,
    String label,
    String hint,
    String example,
    String value,
    String error,
    boolean required,
    List<Option> options) {

  /** How it is filled in. */
  public enum Kind {
    TEXT("text"),
    LONG_TEXT(""),
    NUMBER("number"),
    PHONE("tel"),
    EMAIL("email"),
    DATE("date"),
    TIME("datetime-local"),
    PASSWORD("password"),
    /** One of a few, all seen at once. */
    CHOICE("radio"),
    /** Any of a few. */
    CHOICES("checkbox"),
    /** One of many. */
    LIST("");

    private final String input;

    Kind(String input) {
      this.input = input;
    }

    public String input() {
      return input;
    }
  }

  /** One of the options of a choice; the hint may be empty. */
  public record Option(String value, String label, String hint) {
    public Option(String value, String label) {
      this(value, label, "");
    }
  }

  public Field {
    options = List.copyOf(options);
  }

  public static Field of(String name, Kind kind, String label) {
    return new Field(name, name, kind, label, "", "", "", "", false, List.of());
  }

  public Field hint(String text) {
    return new Field(id, name, kind, label, text, example, value, error, required, options);
  }

  public Field example(String text) {
    return new Field(id, name, kind, label, hint, text, value, error, required, options);
  }

  public Field value(String text) {
    return new Field(id, name, kind, label, hint, example, text, error, required, options);
  }

  public Field error(String text) {
    return new Field(id, name, kind, label, hint, example, value, text, required, options);
  }

  public Field mustBeGiven() {
    return new Field(id, name, kind, label, hint, example, value, error, true, options);
  }

  public Field options(List<Option> some) {
    return new Field(id, name, kind, label, hint, example, value, error, required, some);
  }

  /** The same field in one of several forms of a page. */
  public Field within(String form) {
    return new Field(
        form + "-" + name, name, kind, label, hint, example, value, error, required, options);
  }

  public boolean isWrong() {
    return !error.isEmpty();
  }

  public boolean isChosen(Option option) {
    return value.lines().anyMatch(option.value()::equals);
  }

  /** The ids that describe the input, for aria-describedby. */
  public String describedBy() {
    return (hint.isEmpty() ? "" : id + "-hint ") + (isWrong() ? id + "-error" : "");
  }
}
