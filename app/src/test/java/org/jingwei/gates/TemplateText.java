// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a template itself says: texts between tags and in attributes that are read to people. */
final class TemplateText {

  private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
  private static final Pattern HEAD = Pattern.compile("(?m)^\\s*@(import|param)\\b.*$");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:title|alt|placeholder|aria-label|label)=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<(?:[^>\"]|\"[^\"]*\")*>");
  private static final Pattern BARE =
      Pattern.compile("@(else|endif|endfor|raw|endraw)\\b|@`|`|&#?\\w+;");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}[^\\n<]*");

  private TemplateText() {}

  static List<String> of(String template) {
    String text = HEAD.matcher(COMMENT.matcher(template).replaceAll("")).replaceAll("");
    List<String> spoken = new ArrayList<>();
    HAN.matcher(text).results().forEach(match -> spoken.add(match.group()));
    if (!spoken.isEmpty()) {
      return spoken;
    }
    String markup = withoutCode(text);
    SPOKEN
        .matcher(markup)
        .results()
        .map(match -> match.group(1))
        .filter(value -> LETTERS.matcher(value).find())
        .forEach(spoken::add);
    String bare = BARE.matcher(TAG.matcher(markup).replaceAll("\n")).replaceAll(" ");
    LETTERS.matcher(bare).results().forEach(match -> spoken.add(match.group().strip()));
    return spoken;
  }

  /** Leaves out ${…}, !{…} and @if(…), @for(…), @template.x(…), brackets and quotes counted. */
  private static String withoutCode(String text) {
    var kept = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int code = codeAt(text, at);
      if (code < 0) {
        kept.append(text.charAt(at++));
      } else {
        at = end(text, code, kept);
      }
    }
    return kept.toString();
  }

  /** Where the bracket of code that begins here stands; below zero where none begins. */
  private static int codeAt(String text, int at) {
    if (text.startsWith("${", at) || text.startsWith("!{", at) || text.startsWith("$unsafe{", at)) {
      return text.indexOf('{', at);
    }
    if (text.charAt(at) != '@') {
      return -1;
    }
    var word = Pattern.compile("@[\\w.]+\\(").matcher(text).region(at, text.length());
    return word.lookingAt() ? word.end() - 1 : -1;
  }

  /** Past the closing bracket; what stands between @`…` inside is markup and kept. */
  private static int end(String text, int open, StringBuilder kept) {
    int depth = 0;
    boolean quoted = false;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && text.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && text.startsWith("@`", at)) {
        int close = text.indexOf('`', at + 2);
        int last = lastOf(text, at + 2, close);
        kept.append(withoutCode(text.substring(at + 2, last)));
        at = last;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}') && --depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** The ` that ends the content, with contents inside it skipped. */
  private static int lastOf(String text, int from, int close) {
    int depth = 1;
    for (int at = from; at < text.length(); at++) {
      if (text.startsWith("@`", at)) {
        depth++;
        at++;
      } else if (text.charAt(at) == '`' && --depth == 0) {
        return at;
      }
    }
    return close < 0 ? text.length() : close;
  }
}
