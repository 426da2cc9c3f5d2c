// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请打13812345678找我|请打【电话】找我",
        "电话：138-1234-5678，急|电话：【电话】，急",
        "+86 138 1234 5678|+【电话】",
        "1500 2000 301|【电话】",
        "138 0000 1200|【电话】",
        "手机１３８１２３４５６７８|手机【电话】",
        "幺三八 一二三四 五六七八|【电话】",
        "0713-3334567 或 (0713)3334567转8|【电话】 或 (【电话】转8",
        "座机3334567没人接|座机【电话】没人接",
        "2栋 13812345678 3楼|2栋 【电话】 3楼",
        "13812345678201室|【电话】201室",
        "证件号11010519491231002X。|证件号【证件号】。",
        "身份证 110105 19491231 002x|身份证 【证件号】",
        "440524188001010014的老人|【证件号】的老人",
        "卡号6222 0212 3456 7890 128|卡号【银行卡号】",
        "发到 zhang.san@example.com，谢谢|发到 【邮箱】，谢谢",
        "13812345678@qq.com|【邮箱】"
      })
  void takesWhatIsPersonal(String text, String redacted) {
    assertThat(Redaction.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "路灯坏了三天",
        "2026-11-24 08:30 在人民大道138号",
        "欠薪12000元，共15人",
        "三人各欠1500 2000 300",
        "押金 1300 4500 600 元",
        "编号20261124000123",
        "人民路1234567",
        "@某某",
        "坐标 30.0712,115.9345",
        "12345热线、110、119"
      })
  void leavesWhatIsNot(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(new Redaction.Result(text, List.of()));
  }

  @Test
  void takesLicencePlatesOnlyFromWhatBecomesPublic() {
    String text = "鄂J12345和鄂J·D12345违停";
    assertThat(Redaction.redactForPublic(text).text()).isEqualTo("【车牌】和【车牌】违停");
    assertThat(Redaction.redact(text).isClean()).isTrue();
  }

  @Test
  void saysWhereEachPieceStoodAndWhatItWas() {
    Redaction.Result result = Redaction.redact("找138 1234 5678或a@b.cn");
    assertThat(result.pieces()).containsExactly("13812345678", "a@b.cn");
    assertThat(result.found())
        .containsExactly(
            new Redaction.Found(Redaction.Kind.PHONE, 1, 14, "13812345678"),
            new Redaction.Found(Redaction.Kind.EMAIL, 15, 21, "a@b.cn"));
    assertThat(result.toString()).doesNotContain("138").doesNotContain("a@b");
  }

  @Test
  void letsNoPlantedNumberSurviveHoweverItIsSpaced() {
    Random random = new Random(20261124);
    for (int round = 0; round < 60_000; round++) {
      String number = planted(random);
      String text = noise(random) + spaced(number, random) + noise(random);
      String left = digitsOf(Redaction.redact(text).text());
      assertThat(left).as(text).doesNotContain(number);
    }
  }

  private static String planted(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "1" + (3 + random.nextInt(7)) + digits(9, random);
      case 1 -> "0" + (1 + random.nextInt(9)) + digits(9 + random.nextInt(2), random);
      case 2 -> withCheck("4211271" + "9" + (10 + random.nextInt(90)) + "0715" + digits(3, random));
      default -> withLuhn("62" + digits(14 + random.nextInt(3), random));
    };
  }

  private static String withCheck(String seventeen) {
    String first = seventeen.substring(0, 6) + seventeen.substring(6);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += weights[i] * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  private static String withLuhn(String payload) {
    for (int check = 0; check < 10; check++) {
      String number = payload + check;
      int sum = 0;
      for (int i = 0; i < number.length(); i++) {
        int digit = number.charAt(number.length() - 1 - i) - '0';
        int weighed = i % 2 == 0 ? digit : 2 * digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
      }
      if (sum % 10 == 0) {
        return number;
      }
    }
    throw new IllegalStateException();
  }

  private static String digits(int count, Random random) {
    return random
        .ints(count, 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static String spaced(String number, Random random) {
    String[] gaps = {" ", "-", "－", "\u3000", " - ", ".", "\u200b"};
    boolean wide = random.nextInt(4) == 0;
    int chance = random.nextInt(4);
    StringBuilder out = new StringBuilder();
    for (char c : number.toCharArray()) {
      if (!out.isEmpty() && random.nextInt(10) < chance) {
        out.append(gaps[random.nextInt(gaps.length)]);
      }
      out.append(wide ? (char) (c + '０' - '0') : c);
    }
    return out.toString();
  }

  private static String noise(Random random) {
    String[] words = {"门口", "，", "电话：", "王女士", "（", "在3组 ", " 2栋", "急！", "", "（2026年）"};
    return words[random.nextInt(words.length)] + words[random.nextInt(words.length - 5)];
  }

  private static String digitsOf(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      char plain = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      if (plain >= '0' && plain <= '9' || plain == 'X') {
        out.append(plain);
      }
    }
    return out.toString();
  }

  @Test
  void neverFailsOnAnyText() {
    Random random = new Random(7);
    String alphabet = "0123456789１８xX@＠.-－ 鄂JD·一二幺零+\u0000\uD800\uDC00\u200b电话a(／";
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(
            random.nextInt(20) == 0
                ? (char) random.nextInt(65_536)
                : alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Redaction.Result once = Redaction.redactForPublic(text.toString());
      int before = 0;
      for (Redaction.Found piece : once.found()) {
        assertThat(piece.from()).isGreaterThanOrEqualTo(before);
        assertThat(piece.to()).isGreaterThan(piece.from()).isLessThanOrEqualTo(text.length());
        before = piece.to();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "13812345678 ", "1 3 ", "@", "a.", "a@", "鄂J1", "0713", "一"})
  void takesNoLongerPerCharacterForLongTexts(String piece) {
    String text = piece.repeat(2_000_000 / piece.length());
    long start = System.nanoTime();
    Redaction.redactForPublic(text);
    assertThat(System.nanoTime() - start).as(piece).isLessThan(20_000_000_000L);
  }
}
