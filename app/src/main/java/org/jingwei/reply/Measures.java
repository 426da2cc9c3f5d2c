// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a text says what was done, or on what ground nothing can be done. That something was
 * "handled" or "passed on" is no measure: nobody knows from it what happened.
 */
final class Measures {

  private static final WordSet DOING =
      new WordSet(
          """
          清理 清运 清扫 清除 清淤 清洗 清掏 清走 清疏 疏通 维修 修复 修补 修缮 修好 修理 抢修 检修 更换 换上 换了 换装 安装 加装 装上 装了
          拆除 拆走 整改 查处 处罚 罚款 约谈 责令 制止 劝离 劝导 取缔 查封 扣押 立案 暂扣 警告 巡查 排查 走访 勘查 勘察 检测 监测 消毒
          消杀 喷洒 洒水 冲洗 除草 修剪 砍伐 补种 栽植 硬化 铺设 铺装 填补 填平 回填 覆盖 围挡 设置 增设 增派 派出 派员 调解 协商 退款 退还
          退费 赔偿 补偿 发放 补发 支付 缴纳 停工 停业 关停 关闭 下架 召回 封停 断电 送电 供水 恢复 通水 通电 改造 施工 完工 竣工 动工
          建成 修建 新建 移交 移送 告知 解释 说明 公示 公开 宣传 张贴 培训 抽检 送检 取样 检查 检验 督促 催促 回收 转运 移走 拖离 拖走
          搬走 清场 驱离 收容 转移 分流 划线 施划 加固 防护 封堵 封闭 打捞 捕捉 捕获 免除 减免 更正 变更 开通 调整 增加 降低 延长 缩短 收走
          运走 接通 补上 垫平 疏散 救治 安置 登记 报销 核减 核发 办结手续 道歉 教育 列入 纳入 申报 招标 测量 复查 拦停 盖好 盖上 扶正 重装
          clean clear repair fixed fix_ replac install remov fined ordered inspect patrol pave filled paint trimm cut_
          plant refund compensat paid opened closed stopp warned mediat built rebuilt restor disinfect spray drain
          unblock towed collect emptied publish explain adjust reconnect warn_ swept mended welded levelled sealed
          """);

  private static final WordSet GROUND = new WordSet("根据 依据 按照 依照 under_the according_to pursuant");

  private static final WordSet RULE =
      new WordSet("规定 条例 办法 政策 标准 通知 法第 合同 协议 规划 regulation article law rule");

  /** Words that sound like an answer and say nothing of what was done. */
  private static final WordSet EMPTY =
      new WordSet(
          """
          高度重视 十分重视 非常重视 相关部门 有关部门 相关单位 有关单位 相关科室 责任单位 转交 转办 已转 交办 尽快处理 及时处理 尽快解决
          尽快整改 及时整改 督促整改 妥善处理 认真处理 加强管理 加强监管 加强巡查 加大巡查 加大力度 加大排查 进一步加强 持续关注 密切关注
          认真研究 认真调查 积极协调 正在处理 正在办理 正在协调 已处理 已解决 已办结 已整改 处理完毕 处理完成 办理完毕 按程序 依法依规 按规定处理
          跟踪督办 落实到位 后续跟进 会处理 将处理 将会处理 加以改进
          great_importance relevant_department department_concerned as_soon_as_possible will_be_handled
          has_been_handled been_dealt_with being_handled will_follow_up pay_attention
          """);

  private static final String NOT = "未没不无难别";

  private Measures() {}

  static boolean anyIn(String text) {
    String rest = EMPTY.without(withoutAsking(text));
    return DOING.anyIn(rest, at -> !isDenied(rest, at))
        || isDone(rest)
        || GROUND.anyIn(rest) && RULE.anyIn(rest);
  }

  /** 锯掉了, 补录了, 把水抽干: a deed that no list has. */
  private static boolean isDone(String text) {
    for (int at = 2; at < text.length(); at++) {
      boolean done = text.charAt(at) == '了' && Ordinary.isHan(text.charAt(at - 1));
      if ((done && isDeed(text, at)) || isTaken(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeed(String text, int at) {
    boolean named = at + 1 < text.length() && Ordinary.isHan(text.charAt(at + 1));
    return named
        && text.charAt(at + 1) != '解'
        && WEAK_ALONE.indexOf(text.charAt(at - 1)) < 0
        && !WEAK.contains(text.substring(at - 2, at))
        && !isDenied(text, at - 1);
  }

  private static boolean isTaken(String text, int at) {
    return text.charAt(at) == '把'
        && at + 3 < text.length()
        && Ordinary.isHan(text.charAt(at + 1))
        && !isDenied(text, at);
  }

  /** What stands before 了 and is no deed. */
  private static final String WEAK_ALONE = "为除到来有做作说看听问想够极久多少好坏";

  private static final Set<String> WEAK =
      Set.of(
          "进行", "开展", "组织", "召开", "收到", "接到", "知悉", "研究", "提出", "引起", "带来", "造成", "受到", "得到", "受理",
          "处理", "解决", "落实", "核实", "调查", "反馈", "重视", "关注", "加强", "加大", "成为", "形成", "转办", "交办", "转交");

  /** Whether there are words in the place of a measure. */
  static boolean isEmptyTalk(String text) {
    return EMPTY.anyIn(text);
  }

  /** 未清理, 没有安装, 无法更换. */
  private static boolean isDenied(String text, int at) {
    for (int back = 1; back <= 2 && at - back >= 0; back++) {
      if (NOT.indexOf(text.charAt(at - back)) >= 0) {
        return true;
      }
    }
    String before = text.substring(Math.max(0, at - 7), at).toLowerCase(Locale.ROOT);
    return before.contains("not ") || before.contains("no ");
  }

  private static final WordSet ASKED =
      new WordSet("反映 投诉 来电 咨询 举报 提出 留言 诉求 来信 complain report_ reported");

  private static final String ENDS_CLAUSE = "，。！？；,!?;\n：:";
  private static final int LONGEST_CLAUSE = 120;

  /**
   * The text without the clauses that repeat what was asked, which name deeds and days that were
   * wished for: 您于11月3日反映的路灯维修问题.
   */
  static String withoutAsking(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length()
          && end - at < LONGEST_CLAUSE
          && ENDS_CLAUSE.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      end = Math.min(text.length(), end + 1);
      String clause = text.substring(at, end);
      boolean asked = ASKED.anyIn(clause) && repeats(clause);
      rest.append(asked ? " ".repeat(clause.length()) : clause);
      at = end;
    }
    return rest.toString();
  }

  private static boolean repeats(String clause) {
    String lower = clause.toLowerCase(Locale.ROOT);
    return lower.contains("您")
        || lower.contains("你")
        || lower.contains("群众")
        || lower.contains("诉求人")
        || lower.contains("市民")
        || lower.contains("居民")
        || lower.contains("问题")
        || lower.contains("you");
  }
}
