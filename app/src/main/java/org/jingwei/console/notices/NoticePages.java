// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.notification.Notice;
import org.jingwei.notification.NoticeKind;
import org.jingwei.notification.Notifications;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of notices; a notice is read when its matter is opened from it. */
@Controller
class NoticePages {

  private static final int PAGE = 50;

  private final Notifications notifications;
  private final Cases cases;
  private final Reports reports;
  private final Frames frames;
  private final NoticeBell bell;

  NoticePages(
      Notifications notifications, Cases cases, Reports reports, Frames frames, NoticeBell bell) {
    this.notifications = notifications;
    this.cases = cases;
    this.reports = reports;
    this.frames = frames;
    this.bell = bell;
  }

  @GetMapping("/me/notices")
  String notices(
      Actor actor,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    Slice<Notice> notices = notifications.list(actor, before > 0 ? before : null, PAGE);
    model.addAttribute("rows", rows(actor.county(), notices.items(), frames.say(request)));
    model.addAttribute("findings", bell.findings(actor));
    model.addAttribute("news", bell.news(actor));
    model.addAttribute(
        "next", notices.next() == null ? "" : "/me/notices?before=" + notices.next());
    return "notices/notices";
  }

  @PostMapping("/me/notices/{id}/open")
  String open(
      Actor actor,
      @PathVariable long id,
      @RequestParam long matter,
      @RequestParam(defaultValue = "") String kind) {
    notifications.read(actor, id);
    return "redirect:" + (kind.equals(NoticeKind.GROWING.name()) ? "/topics/" : "/cases/") + matter;
  }

  @PostMapping("/me/notices/read")
  String readAll(Actor actor, @RequestParam long upto) {
    notifications.readUpTo(actor, upto);
    return "redirect:/me/notices";
  }

  private List<NoticeRow> rows(CountyCode county, List<Notice> notices, Say say) {
    Map<Long, CaseFile> files = new HashMap<>();
    cases
        .listByIds(county, notices.stream().map(Notice::caseId).distinct().toList())
        .forEach(file -> files.put(file.id(), file));
    return notices.stream().map(notice -> row(notice, files, say)).toList();
  }

  private NoticeRow row(Notice notice, Map<Long, CaseFile> files, Say say) {
    CaseFile file = files.get(notice.caseId());
    String about = file == null ? "" : file.code() + " " + category(file, say);
    return new NoticeRow(
        notice.id(),
        notice.kind().name(),
        notice.caseId(),
        words(notice, say),
        about,
        icon(notice.kind()),
        notice.at(),
        notice.settled(),
        notice.read());
  }

  /** No summary: the matter may have passed to another unit since. */
  private String category(CaseFile file, Say say) {
    return reports
        .categories(file.county())
        .find(file.category())
        .map(Category::name)
        .map(say::of)
        .orElse("");
  }

  private static String words(Notice notice, Say say) {
    String key = "notice." + notice.kind();
    // An objection that was upheld is also why a desk has to dispatch again: nothing is decided
    // then.
    String decided = key + (Boolean.TRUE.equals(notice.granted()) ? ".yes" : ".no");
    if (notice.granted() != null && say.has(decided)) {
      return say.it(decided);
    }
    String stage = notice.stage() == null ? "" : say.it("notice.stage." + notice.stage());
    return say.it(key, stage);
  }

  private static String icon(NoticeKind kind) {
    return switch (kind) {
      case ORDER, CALLED -> "clipboard-list";
      case REMINDER, URGED -> "hourglass";
      case BREACH -> "alert-circle";
      case SUPERVISED -> "eye";
      case CHECK_DUE -> "checkbox";
      case REWORK -> "rotate-2";
      case CALLBACK_DUE -> "phone";
      case REPLIED -> "message-circle";
      case GROWING -> "trending-up";
      default -> "scale";
    };
  }
}
