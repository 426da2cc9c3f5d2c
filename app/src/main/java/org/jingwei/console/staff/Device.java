// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.List;
import java.util.Optional;

/**
 * What a browser says of itself, for people who look for their own among several.
 *
 * @param browser the words' key of the browser
 * @param system the words' key of what it runs on
 */
record Device(String browser, String system) {

  private record Sign(String part, String key) {}

  /** The first that fits, since most browsers also claim to be others. */
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("MicroMessenger", "wechat"),
          new Sign("DingTalk", "dingtalk"),
          new Sign("QQBrowser", "qq"),
          new Sign("HuaweiBrowser", "huawei"),
          new Sign("Edg", "edge"),
          new Sign("Firefox", "firefox"),
          new Sign("Chrome", "chrome"),
          new Sign("Safari", "safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("OpenHarmony", "harmony"),
          new Sign("HarmonyOS", "harmony"),
          new Sign("Android", "android"),
          new Sign("iPhone", "iphone"),
          new Sign("iPad", "ipad"),
          new Sign("Windows", "windows"),
          new Sign("Mac OS", "mac"),
          new Sign("Linux", "linux"));

  static Device of(String agent) {
    return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
  }

  private static String first(List<Sign> signs, String agent) {
    return Optional.of(agent).stream()
        .flatMap(text -> signs.stream().filter(sign -> text.contains(sign.part())))
        .map(Sign::key)
        .findFirst()
        .orElse("other");
  }
}
