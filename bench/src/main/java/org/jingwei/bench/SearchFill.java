// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Words for case files that are there, made up: what was told, one of 3,600 street names, one word
 * in fifty thousand that nearly nobody uses, the code, and for the closed ones an answer.
 */
final class SearchFill {

  static final String RARE = "鹦鹉";
  private static final String FIRST = "金银铜铁石玉珠宝龙凤鹤鹿松竹梅兰桃李杏柳荷菊枫桂东西南北春夏秋冬晨晓朝暮青红";
  private static final String SECOND = "山水河湖江海溪泉沙洲坡岭冈坪塘堰桥渡港湾门台亭阁楼园林田野村城镇街市场坊苑";
  private static final List<String> ANSWERS =
      List.of("已派人更换灯具，恢复照明", "已清淤疏通，现场冲洗干净", "已安排修补路面并设警示牌", "经核实不属本单位职责，已说明");

  private SearchFill() {}

  /** A street of the model county; the same number always the same one. */
  static String street(long number) {
    int first = (int) (number % FIRST.length());
    int second = (int) (number / FIRST.length() % SECOND.length());
    return "" + FIRST.charAt(first) + SECOND.charAt(second) + "路";
  }

  /** Whether a kept data folder has the words of so many case files already. */
  static boolean isThere(Connection reader, int cases) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from casework.case_text")) {
      return row.next() && row.getInt(1) >= cases;
    }
  }

  static void into(Connection owner, Connection reader) throws Exception {
    try (Statement statement = owner.createStatement()) {
      statement.execute("drop index casework.case_text_pairs");
      statement.execute("drop index casework.answer_text_pairs");
      reader.setAutoCommit(false);
      copy(owner, reader, "casework.case_text (county, id, words, pairs)", false);
      copy(owner, reader, "casework.answer_text (county, id, case_id, shown, words, pairs)", true);
      statement.execute("set maintenance_work_mem = '1GB'");
      statement.execute("create index case_text_pairs on casework.case_text using gin (pairs)");
      statement.execute("create index answer_text_pairs on casework.answer_text using gin (pairs)");
      statement.execute("vacuum analyze casework.case_text");
      statement.execute("vacuum analyze casework.answer_text");
    }
  }

  private static void copy(Connection owner, Connection reader, String into, boolean answers)
      throws Exception {
    owner.setAutoCommit(false);
    CopyIn copy =
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    StringBuilder lines = new StringBuilder();
    try (Statement statement = reader.createStatement()) {
      statement.setFetchSize(5_000);
      ResultSet row = statement.executeQuery(query(answers));
      for (long n = 0; row.next(); n++) {
        lines.append(answers ? answer(row, n) : matter(row, n));
        if (lines.length() > 1 << 20) {
          send(copy, lines);
        }
      }
      send(copy, lines);
    }
    copy.endCopy();
    owner.commit();
    owner.setAutoCommit(true);
  }

  private static String query(boolean answers) {
    return answers
        ? "select id from casework.case_file where state = 'CLOSED' order by id"
        : """
        select c.id, c.code, c.summary, d.name, t.name from casework.case_file c
          left join grid.division d on d.county = c.county and d.code = c.division
          left join grid.division t on t.county = c.county and t.code = left(c.division, 9)
         order by c.id
        """;
  }

  private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
    byte[] bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  private static String matter(ResultSet row, long n) throws SQLException {
    String words =
        String.join(
            " ",
            row.getString(3),
            street(n * 7919) + (n % 50_000 == 17 ? RARE : ""),
            row.getString(2),
            row.getString(4),
            row.getString(5));
    return line(row.getLong(1) + "", words, "");
  }

  private static String answer(ResultSet row, long n) throws SQLException {
    String text = street(n * 104_729) + ANSWERS.get((int) (n % ANSWERS.size()));
    return line((row.getLong(1) + 13) + "\t" + row.getLong(1), text, text + "\t");
  }

  private static String line(String ids, String words, String shown) {
    String plain = words.toLowerCase(Locale.ROOT).replace('，', ',');
    return Program.COUNTY + "\t" + ids + "\t" + shown + plain + "\t{" + pairs(plain) + "}\n";
  }

  /** As the product cuts them. */
  static String pairs(String plain) {
    Set<Long> pairs = new LinkedHashSet<>();
    int before = ' ';
    for (int character : plain.codePoints().toArray()) {
      if (before != ' ' && character != ' ') {
        pairs.add((long) before << 21 | character);
      }
      before = character;
    }
    return pairs.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
