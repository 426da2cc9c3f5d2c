// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jingwei.shared.Words;
import org.jingwei.text.Folded;
import org.junit.jupiter.api.Test;

class NameShelfTests {

  private static final NameShelf SHELF =
      NameShelf.of(
          List.of(
              named("place", "xiaochi", "小池镇", "Xiaochi Town", "小池"),
              named("place", "zhuoshui", "浊港镇", "", "浊港"),
              named("place", "longping", "龙坪村", "", "龙坪"),
              named("unit", "cg", "黄梅县城市管理执法局", "Urban Management Bureau", "城管", "城管局"),
              named("unit", "zj", "黄梅县住房和城乡建设局", "Housing Bureau", "住建", "住建局")));

  private static Named named(String kind, String key, String zh, String en, String... shorter) {
    return new Named(kind, key, new Words(zh, en), List.of(shorter));
  }

  private static String first(String typed) {
    return SHELF.search(typed, Set.of("place", "unit"), 3).stream()
        .findFirst()
        .map(hit -> hit.named().key() + " " + hit.how())
        .orElse("none");
  }

  @Test
  void aNameIsFoundByItselfItsShortFormItsBeginningAndAPartOfIt() {
    assertThat(first("小池镇")).isEqualTo("xiaochi EXACT");
    assertThat(first("城管")).isEqualTo("cg SHORT");
    assertThat(first("黄梅县城")).isEqualTo("cg BEGINS");
    assertThat(first("城乡")).isEqualTo("zj HAS");
    assertThat(first("urban")).isEqualTo("cg BEGINS");
    assertThat(first("bureau")).isEqualTo("cg HAS");
  }

  @Test
  void pinyinInitialsAndMixturesFind() {
    assertThat(first("xiaochi")).isEqualTo("xiaochi BEGINS");
    assertThat(first("xiaoc")).startsWith("xiaochi");
    assertThat(first("zhuogang")).isEqualTo("zhuoshui PINYIN");
    assertThat(first("zhuog")).isEqualTo("zhuoshui PINYIN");
    assertThat(first("zgz")).isEqualTo("zhuoshui INITIALS");
    assertThat(first("chengguanju")).isEqualTo("cg PINYIN");
    assertThat(first("浊gang")).isEqualTo("zhuoshui PINYIN");
  }

  @Test
  void oneHearsWithTheEarsOfHuangmei() {
    assertThat(first("zuogang")).isEqualTo("zhuoshui SOUND");
    assertThat(first("nongping")).isEqualTo("longping SOUND");
    assertThat(first("小迟")).isEqualTo("xiaochi SOUND");
    assertThat(first("农平")).isEqualTo("longping SOUND");
  }

  @Test
  void whatNamesNothingFindsNothing() {
    assertThat(first("qqqq")).isEqualTo("none");
    assertThat(first("火星")).isEqualTo("none");
    assertThat(first("")).isEqualTo("none");
    assertThat(first("lamp")).isEqualTo("none");
  }

  @Test
  void traditionalCharactersAndFullWidthAreTheSame() {
    assertThat(Folded.of("黃梅縣小池鎮ＡＢ１２，")).isEqualTo("黄梅县小池镇ab12,");
    assertThat(first("小池鎮")).isEqualTo("xiaochi EXACT");
  }

  @Test
  void bodiesHaveTheShortFormsThatPeopleUse() {
    assertThat(ShortForms.of("黄梅县城市管理执法局", "黄梅县")).contains("城管", "城管局", "城市管理执法局");
    assertThat(ShortForms.of("小池镇人民政府", "黄梅县")).contains("小池镇政府", "小池镇");
    assertThat(ShortForms.of("沙岭社区居民委员会", "黄梅县")).contains("沙岭社区").doesNotContain("沙岭社区社区");
  }
}
