// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that somebody sent in as CSV or as a workbook’s first sheet. Excel in China saves CSV in
 * GBK, so what is no UTF-8 is read as GB 18030, which holds GBK; what is neither is refused.
 *
 * @param lines with the line number of each in the file
 */
public record SentSheet(List<Line> lines) {

  /** Most bytes that a file may have once it is unpacked. */
  static final int LONGEST = 16 * 1024 * 1024;

  /** Most rows; a draft holds no more changes. */
  static final int MOST_ROWS = 20_000;

  private static final Charset GB = Charset.forName("GB18030");

  /** One row with its cells. */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Why a file cannot be read, as the code of a refusal. */
  public static final class Unreadable extends IOException {
    private final String code;

    Unreadable(String code) {
      super(code);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public SentSheet {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file by the end of its name: {@code .xlsx} as a workbook, all else as CSV.
   *
   * @throws Unreadable with the code of the refusal
   */
  public static SentSheet read(String name, byte[] bytes) throws Unreadable {
    if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
      return SentWorkbook.read(bytes);
    }
    Csv.Sheet sheet = Csv.read(text(bytes));
    if (sheet.openQuote() > 0) {
      throw new Unreadable("sheet-open-quote");
    }
    checkRows(sheet.lines().size());
    List<Line> lines = new ArrayList<>();
    sheet.lines().forEach(line -> lines.add(new Line(line.number(), line.cells())));
    return new SentSheet(lines);
  }

  static void checkRows(int rows) throws Unreadable {
    if (rows > MOST_ROWS + 1) {
      throw new Unreadable("sheet-many-rows");
    }
  }

  /** The text of a file, whichever of the usual encodings it has. */
  static String text(byte[] bytes) throws Unreadable {
    if (bytes.length > LONGEST) {
      throw new Unreadable("sheet-too-large");
    }
    String text = decoded(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable("sheet-no-text");
    }
    return text;
  }

  private static String decoded(byte[] bytes) throws Unreadable {
    Charset first =
        begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)
            ? StandardCharsets.UTF_16
            : StandardCharsets.UTF_8;
    for (Charset one : List.of(first, GB)) {
      try {
        return one.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException other) {
        continue;
      }
    }
    throw new Unreadable("sheet-no-text");
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /** The same as the text of a CSV file. */
  String csv() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(PackSheet.line(line.cells())));
    return text.toString();
  }
}
