// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people call public bodies and places, by rules: without the county's name, without the words
 * for a committee, and by the usual abbreviations of offices. A small table of words in common use;
 * what it lacks a pack says by short names.
 */
public final class ShortForms {

  private static final Map<String, String> OFFICES =
      Map.ofEntries(
          Map.entry("城市管理执法", "城管"),
          Map.entry("城市管理", "城管"),
          Map.entry("人力资源和社会保障", "人社"),
          Map.entry("住房和城乡建设", "住建"),
          Map.entry("住房和城市更新", "住更"),
          Map.entry("市场监督管理", "市监"),
          Map.entry("自然资源和规划", "资规"),
          Map.entry("农业农村", "农业"),
          Map.entry("卫生健康", "卫健"),
          Map.entry("应急管理", "应急"),
          Map.entry("水利和湖泊", "水利"),
          Map.entry("文化和旅游", "文旅"),
          Map.entry("退役军人事务", "退役军人"),
          Map.entry("医疗保障", "医保"),
          Map.entry("生态环境", "环保"),
          Map.entry("交通运输", "交通"),
          Map.entry("发展和改革", "发改"),
          Map.entry("教育", "教育"),
          Map.entry("公安", "公安"),
          Map.entry("民政", "民政"),
          Map.entry("司法", "司法"),
          Map.entry("财政", "财政"));

  private static final Map<String, List<String>> ENDS =
      Map.of(
          "人民政府", List.of("政府", ""),
          "街道办事处", List.of("街道", "街道办"),
          "社区居民委员会", List.of("社区", "居委会"),
          "村民委员会", List.of("村", "村委会"),
          "居民委员会", List.of("社区", "居委会"),
          "委员会", List.of("委"));

  private ShortForms() {}

  /** The short forms of a name, likeliest first; without the name itself. */
  public static List<String> of(String name, String county) {
    Set<String> forms = new LinkedHashSet<>();
    String bare =
        name.startsWith(county) && name.length() > county.length()
            ? name.substring(county.length())
            : name;
    OFFICES.forEach((long_, short_) -> {
      if (bare.startsWith(long_)) {
        forms.add(short_);
        forms.add(bare.replace(long_, short_));
      }
    });
    ENDS.entrySet().stream()
        .filter(end -> bare.endsWith(end.getKey()) && bare.length() > end.getKey().length() + 1)
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .ifPresent(end -> {
          String core = bare.substring(0, bare.length() - end.getKey().length());
          end.getValue().forEach(other -> forms.add(core.endsWith(other) ? core : core + other));
        });
    forms.add(bare);
    forms.remove(name);
    return new ArrayList<>(forms);
  }
}
