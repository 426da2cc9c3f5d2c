// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.List;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A node of a county's two-level category tree (部件 / 事件分类); decides deadline, duty and extra
 * fields.
 *
 * @param code unique in the county
 * @param parent the code of the upper node; null on the first level
 * @param urgentByDefault whether a matter of this category starts as urgent
 * @param keywords words that citizens use for it; they drive the first guess
 * @param examples whole sentences, shown as help and used as day-one examples
 * @param hint what to tell so that it can be handled at once
 * @param fields extra questions, in order
 * @param script what whoever takes a call asks, in order; empty where that of the upper node holds
 */
public record Category(
    String code,
    @Nullable String parent,
    Words name,
    boolean urgentByDefault,
    List<String> keywords,
    List<String> examples,
    Words hint,
    List<Field> fields,
    List<ScriptLine> script) {

  /** A category without a script. */
  public Category(
      String code,
      @Nullable String parent,
      Words name,
      boolean urgentByDefault,
      List<String> keywords,
      List<String> examples,
      Words hint,
      List<Field> fields) {
    this(code, parent, name, urgentByDefault, keywords, examples, hint, fields, List.of());
  }

  public Category {
    keywords = List.copyOf(keywords);
    examples = List.copyOf(examples);
    fields = List.copyOf(fields);
    script = List.copyOf(script);
  }

  /**
   * One thing to ask while somebody calls; the answer becomes part of what was told.
   *
   * @param required whether a call is not taken without it
   */
  public record ScriptLine(Words question, boolean required) {}

  /** How an extra field is filled in. */
  public enum FieldType {
    TEXT,
    NUMBER,
    DATETIME,
    CHOICE,
    CHOICES
  }

  /**
   * One extra question of a category.
   *
   * @param options the answers of a choice, as told apart in data; empty for other types
   */
  public record Field(
      String code, Words label, FieldType type, boolean required, List<Words> options) {
    public Field {
      options = List.copyOf(options);
    }
  }
}
