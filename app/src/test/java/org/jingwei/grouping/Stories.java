// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up texts: a few topics told by many, in many words, among matters of every day. */
final class Stories {

  private static final List<String> PLACES =
      List.of("柳林小区", "东湖花苑", "永安路", "石桥村", "青云小区", "杏花街", "南门广场", "松山村", "白塔路", "春和家园");

  private static final List<String> MATTERS =
      List.of(
          "路灯不亮，晚上走路看不清",
          "垃圾几天没有人收，味道很大",
          "下水道堵了，污水流到路面上",
          "有人占道经营，车子过不去",
          "井盖破了，老人差点摔跤",
          "自来水又停了，没有通知",
          "广场舞声音太大，孩子睡不着",
          "树枝压到电线，刮风时打火花",
          "公交车等了四十分钟没有来",
          "墙面渗水，物业一直不修");

  private static final List<String> OPENINGS =
      List.of("您好，", "请问", "麻烦帮忙看看，", "反映一下，", "尊敬的领导：", "", "再次反映，", "我是附近居民，");

  private static final List<String> CLOSINGS =
      List.of("请尽快处理。", "希望有人管管。", "谢谢。", "什么时候能解决？", "望回复。", "急！", "");

  private static final List<String> PLANT =
      List.of(
          "金桂新城旁边的混凝土搅拌站",
          "金桂新城门口新建的搅拌站",
          "离金桂新城不到一百米的搅拌站",
          "住在金桂新城，对面有搅拌站，",
          "金桂新城业主要求停掉搅拌站：",
          "搅拌站没有手续就建在金桂新城边上，");

  private static final List<String> HARM =
      List.of(
          "白天晚上都在响",
          "灰尘飘到阳台上",
          "粉尘太大，窗户不敢开",
          "噪音吵得老人睡不好",
          "罐车整夜进出，震得楼板响",
          "空气里都是水泥味",
          "孩子天天咳嗽",
          "洗车的水流进了水塘",
          "路面压坏了也不修",
          "凌晨三点还在倒料");

  private final Random random;
  private final List<Told> all = new ArrayList<>();

  Stories(long seed) {
    this.random = new Random(seed);
  }

  /** Matters of every day, each at some place. */
  Stories everyday(int many) {
    for (int i = 0; i < many; i++) {
      String place = PLACES.get(random.nextInt(PLACES.size())) + (1 + random.nextInt(40)) + "号";
      add(place + any(MATTERS), PLACES.indexOf(place.replaceAll("[0-9]+号", "")) % 4);
    }
    return this;
  }

  /** Six ways to tell of the mixing plant by 金桂新城. */
  Stories plant(int many) {
    for (int i = 0; i < many; i++) {
      add(any(PLANT) + any(HARM) + "，" + any(HARM), 7);
    }
    return this;
  }

  Stories add(String words, int area) {
    String told = any(OPENINGS) + words + "。" + any(CLOSINGS);
    all.add(new Told(all.size() + 1, told, area < 0 ? "" : "town" + area));
    return this;
  }

  List<Told> all() {
    return all;
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
