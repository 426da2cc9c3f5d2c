// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;

class ExplanationTests {

  private static final TimeLimit FIVE_DAYS =
      new TimeLimit(
          "*",
          null,
          Stage.RESOLVE,
          5,
          LimitUnit.WORKING_DAYS,
          new Words("县级惯例", "County practice"));

  @Test
  void namesTheHolidaysSkippedAndTheSaturdayWorked() {
    var steps = Course.of(at("2025-09-29T10:00"), FIVE_DAYS).explain(STATUTORY).steps();
    assertThat(steps)
        .containsExactly(
            new Step.Started(at("2025-09-29T10:00"), FIVE_DAYS),
            new Step.CountedFrom(LocalDate.of(2025, 9, 30)),
            new Step.DaysOffSkipped(
                LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 8), "国庆节、中秋节"),
            new Step.MakeUpDayCounted(LocalDate.of(2025, 10, 11), "国庆节、中秋节"),
            new Step.DaysOffSkipped(LocalDate.of(2025, 10, 12), LocalDate.of(2025, 10, 12), ""),
            new Step.Ends(at("2025-10-13T18:00")));
  }

  @Test
  void tellsAPauseAndAnExtensionInOrderOfTime() {
    Course course =
        new Course(
            at("2025-06-16T09:00"),
            FIVE_DAYS,
            List.of(
                new Pause(at("2025-06-17T10:00"), at("2025-06-17T15:00"), PauseCause.OBJECTION)),
            List.of(new Extension(at("2025-06-23T10:00"), 5, LimitUnit.WORKING_DAYS)));
    assertThat(course.explain(STATUTORY).lines(Locale.ENGLISH))
        .containsExactly(
            "Started Mon 16 Jun 2025 09:00; limit 5 working days (County practice)",
            "The starting day does not count; counted from Tue 17 Jun 2025 (Civil Code, article"
                + " 201)",
            "Stood still from Tue 17 Jun 2025 10:00 to Tue 17 Jun 2025 15:00 (objection being"
                + " decided): the deadline moved from Mon 23 Jun 2025 18:00 to Tue 24 Jun 2025"
                + " 11:00",
            "Sat 21 Jun 2025 to Sun 22 Jun 2025 are days off (weekend) and do not count",
            "Extended by 5 working days, asked for on Mon 23 Jun 2025 10:00: the deadline moved"
                + " from Tue 24 Jun 2025 11:00 to Tue 1 Jul 2025 11:00",
            "Sat 28 Jun 2025 to Sun 29 Jun 2025 are days off (weekend) and do not count",
            "Due Tue 1 Jul 2025 11:00");
  }

  @Test
  void speaksChineseAndShowsBothDaysWhereRollingIsUnconfirmed() {
    TimeLimit petition =
        new TimeLimit(
            "petition",
            null,
            Stage.RESOLVE,
            60,
            LimitUnit.CALENDAR_DAYS,
            new Words("信访工作条例第三十四条", "Petition Regulations, art. 34"),
            LastDayOff.UNCONFIRMED);
    assertThat(Course.of(at("2025-09-30T09:00"), petition).explain(STATUTORY).lines(Locale.CHINA))
        .containsExactly(
            "2025年9月30日（周二）09:00起算，时限60日（依据：信访工作条例第三十四条）",
            "开始的当日不计入，自2025年10月1日（周三）起算（民法典第二百零一条）",
            "最后一日2025年11月29日（周六）为周末，以2025年12月1日（周一）为最后一日（民法典第二百零三条）",
            "该时限遇节假日是否顺延尚待确认，为稳妥起见请按2025年11月29日（周六）18:00办结",
            "截止时间：2025年12月1日（周一）18:00");
  }

  @Test
  void saysThatAClockStandsStill() {
    Course course =
        new Course(
            at("2025-06-16T09:00"),
            FIVE_DAYS,
            List.of(new Pause(at("2025-06-17T10:00"), null, PauseCause.SUSPENSION)),
            List.of());
    assertThat(course.explain(STATUTORY).steps())
        .contains(new Step.Standing(at("2025-06-17T10:00"), PauseCause.SUSPENSION));
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-23T18:00"));
  }

  @Test
  void waitsForTheNextOpening() {
    TimeLimit hours = Calendars.limit(2, LimitUnit.WORKING_HOURS);
    assertThat(Course.of(at("2025-06-20T20:00"), hours).explain(STATUTORY).steps())
        .contains(new Step.WaitedForOpening(at("2025-06-23T08:00")));
  }

  @Test
  void hasEveryWordInBothLanguages() {
    var english = ResourceBundle.getBundle("words.deadline", Locale.ROOT);
    var chinese = ResourceBundle.getBundle("words.deadline", Locale.CHINESE);
    assertThat(english.keySet()).isNotEmpty();
    for (String key : english.keySet()) {
      if (!key.startsWith("holiday.") || key.equals("holiday.weekend")) {
        assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
      }
    }
  }

  @Test
  void namesTheSourceInTheReadersLanguage() {
    var told = Course.of(at("2025-09-29T10:00"), FIVE_DAYS).explain(STATUTORY);
    assertThat(told.lines(Locale.ENGLISH).getFirst()).contains("County practice");
    assertThat(told.lines(Locale.CHINA).getFirst()).contains("县级惯例");
  }

  @Test
  void doesNotTellOfDaysOffWithinAPause() {
    Course course =
        new Course(
            at("2025-06-16T09:00"),
            FIVE_DAYS,
            List.of(
                new Pause(at("2025-06-20T10:00"), at("2025-06-23T10:00"), PauseCause.SUSPENSION)),
            List.of());
    assertThat(course.explain(STATUTORY).steps())
        .anyMatch(Step.Paused.class::isInstance)
        .noneMatch(Step.DaysOffSkipped.class::isInstance);
  }

  @Test
  void tellsOfADayOffAtTheStartOnlyWhereTheStartingDayWouldCount() {
    assertThat(Course.of(at("2025-06-14T10:00"), FIVE_DAYS).explain(STATUTORY).steps())
        .contains(
            new Step.DaysOffSkipped(LocalDate.of(2025, 6, 15), LocalDate.of(2025, 6, 15), ""));
    var hours = Calendars.limit(2, LimitUnit.WORKING_HOURS);
    assertThat(Course.of(at("2025-06-14T10:00"), hours).explain(STATUTORY).steps())
        .contains(
            new Step.WaitedForOpening(at("2025-06-16T08:00")),
            new Step.DaysOffSkipped(LocalDate.of(2025, 6, 14), LocalDate.of(2025, 6, 15), ""));
  }

  @Test
  void waitsForNoOpeningWithinOfficeHours() {
    var hours = Calendars.limit(2, LimitUnit.WORKING_HOURS);
    assertThat(Course.of(at("2025-06-16T10:00"), hours).explain(STATUTORY).steps())
        .noneMatch(Step.WaitedForOpening.class::isInstance);
  }
}
