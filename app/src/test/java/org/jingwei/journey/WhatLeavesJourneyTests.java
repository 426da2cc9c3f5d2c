// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Reporters;
import org.jingwei.casework.Who;
import org.jingwei.directory.Role;
import org.jingwei.notification.Notifications;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever staff write into route, letter, outcome and notes: no number, no reporter's name, no
 * name of those who worked on it and no internal note is in a message.
 */
class WhatLeavesJourneyTests extends CaseJourney {

  private static final long SEED = 20261123;
  private static final int ROUNDS = 60;

  @Autowired Notifications notifications;
  @Autowired Reporters reporters;
  @Autowired JdbcTemplate jdbc;

  private final Random random = new Random(SEED);

  /** What must not leave, in a round. */
  private final List<String> names = new ArrayList<>();

  private final List<String> numbers = new ArrayList<>();

  private String any(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String name() {
    String name = any("闵", "柏", "水", "窦") + any("一鸣", "二丫", "三妹", "四海") + any("", "子");
    names.add(name);
    return name;
  }

  private String phone() {
    String phone =
        "1%d%d%08d"
            .formatted(3 + random.nextInt(6), random.nextInt(10), random.nextInt(100_000_000));
    numbers.add(phone);
    return phone;
  }

  private String idNumber() {
    String digits =
        "4211271%02d%02d%02d%04d"
            .formatted(
                80 + random.nextInt(20),
                1 + random.nextInt(12),
                10 + random.nextInt(18),
                random.nextInt(10_000))
            .replaceFirst("^4211271", "42112719");
    digits = digits.substring(0, 17);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    numbers.add(digits);
    return digits + "10X98765432".charAt(sum % 11);
  }

  private String spaced(String number) {
    return switch (random.nextInt(4)) {
      case 0 -> number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
      case 1 -> number.substring(0, 3) + "-" + number.substring(3);
      case 2 ->
          number
              .chars()
              .map(c -> c - '0' + '０')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      default -> number;
    };
  }

  /** Words in which these people, their numbers and other people's numbers stand. */
  private String words(PersonalData... people) {
    StringBuilder text = new StringBuilder(any("已换灯泡", "经核实", "请到镇里问", "Done, see below"));
    for (int i = random.nextInt(5); i >= 0; i--) {
      PersonalData one = people[random.nextInt(people.length)];
      String name = one.name();
      text.append(any("，", "。", "\n", " ", "；"))
          .append(
              switch (random.nextInt(7)) {
                case 0 -> "已与" + name + "联系";
                case 1 -> "回访" + name.charAt(0) + " " + name.substring(1) + "同意";
                case 2 -> "致电" + spaced(one.phone());
                case 3 -> "另有" + spaced(phone()) + "可联系";
                case 4 -> "身份证" + idNumber();
                case 5 -> "卡号" + idNumber() + "（" + "DESK" + "）";
                default -> "车牌鄂J" + (10_000 + random.nextInt(90_000));
              });
    }
    return text.toString();
  }

  private Received told(PersonalData person) {
    return cases
        .receive(HUANGMEI, lamp(UUID.randomUUID().toString(), "路灯坏了", person), WEB)
        .orThrow();
  }

  private CaseFile fileOf(Received received) {
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private record Message(String kind, String state, String all) {}

  private List<Message> messages(Received received) {
    return jdbc.query(
        """
        select kind, state, concat_ws(' ', subject, case when state <> 'HELD' then body end, bare)
        from notification.message where county = 421127 and report_id = ? order by id
        """,
        (row, n) -> new Message(row.getString(1), row.getString(2), row.getString(3)),
        received.reportId());
  }

  @Test
  void holdsNoNumberNoNameAndNoNote() {
    Map<String, Integer> seen = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      names.clear();
      numbers.clear();
      PersonalData first = PersonalData.NONE.withName(name()).withPhone(phone());
      PersonalData second =
          PersonalData.NONE.withName(name()).withPhone(phone()).withIdNumber(idNumber());
      Received one = told(first);
      Received other = told(second);
      boolean leaks = round % 4 == 0;
      String note = "此人难缠第" + (char) ('甲' + random.nextInt(200)) + "次来，注意方式方法";
      go(one, other, note, leaks, first, second);
      notifications.catchUp(HUANGMEI);
      for (Received each : List.of(one, other)) {
        for (Message message : messages(each)) {
          seen.merge(
              message.kind() + (message.state().equals("HELD") ? " held" : ""), 1, Integer::sum);
          isClean(message.all(), note);
        }
        FollowUp page =
            reporters.follow(HUANGMEI, each.code(), each.secret(), "127.0.0.1").orThrow();
        for (String number : numbers) {
          assertThat(plain(page.answer() + " " + page.milestones())).doesNotContain(number);
        }
      }
    }
    assertThat(seen).containsKeys("ACCEPTED", "ANSWERED", "LETTER", "DECLINED", "ANSWERED held");
  }

  /** Declined, or the whole way with a letter on it. */
  private void go(
      Received one,
      Received other,
      String note,
      boolean leaks,
      PersonalData first,
      PersonalData second) {
    if (random.nextInt(4) == 0) {
      move(fileOf(one), new Move.Decline(words(first), words(first)), DESK);
      move(fileOf(other), new Move.Decline(words(second), words(second)), DESK);
      return;
    }
    move(fileOf(other), new Move.Merge(one.caseId(), null), DESK);
    CaseFile file = move(fileOf(one), new Move.Accept(note), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), "内部意见：" + words(first)), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    String letter = words(first, second);
    Who clerk = staff(2, CENTRE, Role.UNIT_CLERK);
    file =
        move(
            file,
            new Move.Write(one.reportId(), letter.substring(0, Math.min(180, letter.length()))),
            clerk);
    String outcome = words(first, second) + (leaks ? "。" + note : "");
    file = move(file, new Move.Resolve(outcome, List.of()), CLERK);
    move(file, new Move.Confirm(note), CHECKER);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .filter(c -> Character.isLetterOrDigit(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private void isClean(String text, String note) {
    String plain = plain(text);
    for (String name : names) {
      assertThat(plain).as(text).doesNotContain(name);
    }
    for (String number : numbers) {
      assertThat(plain).as(text).doesNotContain(number);
    }
    assertThat(plain).as(text).doesNotContain(plain(note), "内部意见");
    assertThat(text).doesNotContain("DESK", "UNIT_CLERK", "CHECKER").doesNotContainPattern("鄂J\\d");
  }
}
