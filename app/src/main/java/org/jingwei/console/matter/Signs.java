// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.Map;
import org.jingwei.console.kit.Tone;

/** The sign and tone of each move, on its button and in the history. */
record Signs(String icon, Tone tone) {

  private static final Signs OTHER = new Signs("point", Tone.PLAIN);

  private static final Map<String, Signs> ALL =
      Map.ofEntries(
          sign("receive", "message-report", Tone.PLAIN),
          sign("amend", "pencil", Tone.PLAIN),
          sign("mark", "bookmark", Tone.SOON),
          sign("accept", "circle-check", Tone.PLAIN),
          sign("decline", "circle-x", Tone.PAUSED),
          sign("forward", "send", Tone.PLAIN),
          sign("hear-back", "message-circle", Tone.SOON),
          sign("call-off", "arrow-back-up", Tone.PAUSED),
          sign("ask-review", "help-circle", Tone.SOON),
          sign("rule-review", "gavel", Tone.PLAIN),
          sign("call-hearing", "users-plus", Tone.PAUSED),
          sign("end-hearing", "player-play", Tone.PLAIN),
          sign("represent", "users", Tone.PLAIN),
          sign("merge", "git-merge", Tone.PLAIN),
          sign("tell-apart", "arrows-split-2", Tone.PLAIN),
          sign("unmerge", "arrow-back-up", Tone.PLAIN),
          sign("dispatch", "send", Tone.PLAIN),
          sign("acknowledge", "clipboard-check", Tone.PLAIN),
          sign("recall", "rotate-2", Tone.SOON),
          sign("object", "arrow-back", Tone.SOON),
          sign("rule-objection", "gavel", Tone.PLAIN),
          sign("whistle", "users-plus", Tone.PLAIN),
          sign("resolve", "flag-check", Tone.FINE),
          sign("report-outcome", "report", Tone.FINE),
          sign("suspend", "player-pause", Tone.PAUSED),
          sign("resume", "player-play", Tone.PLAIN),
          sign("ask-extension", "clock-plus", Tone.SOON),
          sign("rule-extension", "gavel", Tone.PLAIN),
          sign("confirm", "checks", Tone.FINE),
          sign("rework", "rotate", Tone.OVER),
          sign("callback", "phone-call", Tone.PLAIN),
          sign("reopen", "lock-open", Tone.OVER),
          sign("supervise", "eye", Tone.SOON),
          sign("urge", "bell-ringing", Tone.SOON),
          sign("write", "mail", Tone.PLAIN),
          sign("reply", "message-circle", Tone.SOON),
          sign("recuse", "eye-off", Tone.SOON),
          sign("escalate", "trending-up", Tone.OVER),
          sign("warn", "hourglass", Tone.SOON),
          sign("bind", "calendar-due", Tone.SOON));

  private static Map.Entry<String, Signs> sign(String move, String icon, Tone tone) {
    return Map.entry(move, new Signs(icon, tone));
  }

  static Signs of(String move) {
    return ALL.getOrDefault(move, OTHER);
  }
}
