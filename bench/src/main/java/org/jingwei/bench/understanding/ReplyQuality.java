// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.reply.Asking;
import org.jingwei.reply.Finding;
import org.jingwei.reply.Lack;
import org.jingwei.reply.ReplyCheck;

/**
 * What the check of an answer finds: real messages are answered by sentences made here, from which
 * parts are left out by chance. The answers are generated, not real: the figures tell whether the
 * check finds what it looks for, not how clerks write. Beside it a rule that knows only the length.
 * {@code [FILE] [--json]}
 */
public final class ReplyQuality {

  private static final Path FILE = Path.of("../shared/data/messages/labelled.csv.gz");
  private static final int SHORT = 50;
  private static final double LEFT_OUT = 0.3;

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[A-Z][0-9]{0,2}|[\\u4e00-\\u9fff]{2})(?:市|县|区|镇|乡|村|社区|小区|街道|路|大道|花园|学校|小学|中学|广场)");

  private static final String[] WHEN = {
    "11月26日", "昨天下午", "2026年11月20日上午", "在三个工作日内", "本周五前", "月底前", "12月1日前", "当天", "于11月3日", "24小时内"
  };
  private static final String[] VAGUE = {"近日", "尽快", "及时", "第一时间", "随后", ""};
  private static final String[] MEASURES = {
    "组织人员把积存的垃圾全部清运",
    "更换了损坏的部件",
    "对责任人作出罚款处理",
    "约谈了公司负责人",
    "下达了整改通知书",
    "安排洒水车每天作业两次",
    "将围栏扶正并加固",
    "把多收的钱退还给您",
    "补录了缺失的信息",
    "组织双方调解并达成一致",
    "重新铺了沥青路面",
    "拆掉了违章搭建的棚子",
    "增加了夜间巡逻",
    "与学校协商调整了收费",
    "给您办理了转移手续",
    "派员到现场测量了噪声",
    "责令停工",
    "向您邮寄了证件",
    "疏通了堵塞的管道",
    "把树枝锯掉了",
    "取消了这项收费",
    "暂停了该驾驶员的资格",
    "新划了停车位",
    "按照省里的规定，该费用不能减免"
  };
  private static final String[] EMPTY = {
    "高度重视并转相关部门", "进行了认真研究", "将进一步加强管理", "将持续关注", "正在处理中", "按程序依法依规处理", "进行了了解"
  };
  private static final String[] CONTACT = {
    "如有疑问请拨打12345。",
    "可到镇人民政府咨询。",
    "联系县住房和城乡建设局。",
    "详情请问县医疗保障局。",
    "可到社区居委会了解。",
    "请致电0713-3330000。",
    "请到政务服务中心办理。",
    "也可找供电所。"
  };
  private static final String[] THANKS = {"感谢您的支持。", "祝您生活愉快。", "特此回复。", ""};

  private static final List<Lack> PARTS =
      List.of(Lack.PLACE, Lack.WHEN, Lack.MEASURE, Lack.CONTACT, Lack.SUBJECT);

  private record Made(Asking asking, String answer, Set<Lack> left) {}

  /** Right, wrongly found, missed. */
  private static final class Tally {
    int hit;
    int wrong;
    int missed;

    void add(boolean found, boolean left) {
      hit += found && left ? 1 : 0;
      wrong += found && !left ? 1 : 0;
      missed += !found && left ? 1 : 0;
    }

    double precision() {
      return hit + wrong == 0 ? 0 : hit / (double) (hit + wrong);
    }

    double recall() {
      return hit + missed == 0 ? 0 : hit / (double) (hit + missed);
    }
  }

  private ReplyQuality() {}

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean json = words.remove("--json");
    Path file = words.isEmpty() ? FILE : Path.of(words.getFirst());
    List<Made> made = make(Messages.read(file).all());
    Map<Lack, Tally> check = new EnumMap<>(Lack.class);
    Map<Lack, Tally> length = new EnumMap<>(Lack.class);
    for (Lack part : PARTS) {
      check.put(part, new Tally());
      length.put(part, new Tally());
    }
    for (Made one : made) {
      Set<Lack> found = found(one);
      for (Lack part : PARTS) {
        of(check, part).add(found.contains(part), one.left().contains(part));
        of(length, part).add(one.answer().length() < SHORT, one.left().contains(part));
      }
    }
    System.out.println(report(made.size(), check, length, micros(made), json));
  }

  private static Set<Lack> found(Made one) {
    Set<Lack> found = EnumSet.noneOf(Lack.class);
    for (Finding finding : ReplyCheck.listFindings(one.asking(), one.answer())) {
      found.add(finding.lack() == Lack.EMPTY ? Lack.MEASURE : finding.lack());
    }
    return found;
  }

  /** The best of several rounds, as other work shares the machine. */
  private static double micros(List<Made> made) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      int found = 0;
      for (Made one : made) {
        found += ReplyCheck.listFindings(one.asking(), one.answer()).size();
      }
      best = found < 0 ? best : Math.min(best, (System.nanoTime() - start) / 1e3 / made.size());
    }
    return best;
  }

  private static List<Made> make(List<Messages.Message> messages) {
    Random random = new Random(163);
    List<Made> made = new ArrayList<>();
    for (Messages.Message message : messages) {
      Messages.Message other = messages.get(random.nextInt(messages.size()));
      Optional<String> about = clause(message.text());
      Optional<String> else1 = clause(other.text());
      Matcher place = PLACE.matcher(message.text());
      if (about.isPresent()
          && else1.isPresent()
          && !message.label().equals(other.label())
          && place.find()) {
        made.add(answer(random, message.text(), place.group(), about.get(), else1.get()));
      }
    }
    return made;
  }

  private static Made answer(
      Random random, String asked, String place, String about, String other) {
    Set<Lack> left = EnumSet.noneOf(Lack.class);
    PARTS.stream().filter(part -> random.nextDouble() < LEFT_OUT).forEach(left::add);
    String answer =
        "您好，您反映的"
            + (left.contains(Lack.PLACE) ? "" : place)
            + (left.contains(Lack.SUBJECT) ? other : about)
            + "一事收悉。我单位"
            + any(random, left.contains(Lack.WHEN) ? VAGUE : WHEN)
            + any(random, left.contains(Lack.MEASURE) ? EMPTY : MEASURES)
            + "。"
            + any(random, left.contains(Lack.CONTACT) ? THANKS : CONTACT);
    return new Made(new Asking(asked, List.of(place), false, List.of()), answer, left);
  }

  private static String any(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  /** A clause of a message that names no place. */
  private static Optional<String> clause(String text) {
    return Arrays.stream(text.split("[，。！？；：、,!?;:\\s]+"))
        .filter(part -> part.length() >= 6 && part.length() <= 18)
        .filter(part -> !PLACE.matcher(part).find())
        .skip(1)
        .findFirst();
  }

  private static String report(
      int made, Map<Lack, Tally> check, Map<Lack, Tally> length, double micros, boolean json) {
    StringBuilder out = new StringBuilder();
    String row =
        json
            ? "\"%s\":{\"precision\":%.3f,\"recall\":%.3f,\"lengthPrecision\":%.3f,\"lengthRecall\":%.3f},"
            : "%-8s %9.3f %6.3f %17.3f %6.3f%n";
    if (!json) {
      out.append("answers made for messages of labelled.csv.gz: ").append(made);
      out.append(", each part left out with 0.3; GENERATED, not real answers\n");
      out.append("lack     precision recall  length<50: precision recall\n");
    }
    for (Lack part : PARTS) {
      Tally own = of(check, part);
      Tally rule = of(length, part);
      out.append(
          String.format(
              Locale.ROOT,
              row,
              part,
              own.precision(),
              own.recall(),
              rule.precision(),
              rule.recall()));
    }
    return json
        ? String.format(
            Locale.ROOT, "{\"answers\":%d,\"generated\":true,%s\"micros\":%.1f}", made, out, micros)
        : out + String.format(Locale.ROOT, "%.1f µs a check (shared machine)", micros);
  }

  private static Tally of(Map<Lack, Tally> tallies, Lack part) {
    return Objects.requireNonNull(tallies.get(part));
  }
}
