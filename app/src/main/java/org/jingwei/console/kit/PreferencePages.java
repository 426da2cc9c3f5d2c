// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Remembers language, theme, large type and the pages for old people in a cookie, then goes back to
 * the page.
 */
@Controller
class PreferencePages {

  private static final Map<String, Pattern> ALLOWED =
      Map.of(
          Frames.LANGUAGE, Pattern.compile("zh|en"),
          Frames.THEME, Pattern.compile("light|dark|auto"),
          Frames.LARGE, Pattern.compile("0|1"),
          Frames.ELDER, Pattern.compile("0|1"));
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*|/");

  @GetMapping("/preferences")
  ResponseEntity<Void> remember(@RequestParam Map<String, String> asked) {
    String back = asked.getOrDefault("back", "/");
    var answer = ResponseEntity.status(HttpStatus.SEE_OTHER);
    answer.header(HttpHeaders.LOCATION, OWN_PATH.matcher(back).matches() ? back : "/");
    ALLOWED.forEach((name, values) -> {
      String value = asked.getOrDefault(name, "");
      if (values.matcher(value).matches()) {
        answer.header(HttpHeaders.SET_COOKIE, cookie(name, value));
      }
    });
    return answer.build();
  }

  private static String cookie(String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .sameSite("Lax")
        .maxAge(Duration.ofDays(365))
        .build()
        .toString();
  }
}
