// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.Set;

/** Characters that a Chinese name may begin with, and the ordinary words that begin with them. */
final class Surnames {

  private static final String SINGLE =
      """
      王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚
      卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤
      温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍
      涂成苗谷盛曲翁冉骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤穆农司卓古吉缪简项连芦麦褚娄窦戚岑景党
      宫费卜冷晏席卫柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘麻苑迟邝封
      谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚粟冼蔺楼盘闻厉伊区郜阚权强帅屠朴练廉禹祖漆巴诸於宇文
      """
          .replace("\n", "");

  /** Of the language of offices; a person of such a name would not be known as one. */
  private static final Set<String> ORDINARY =
      Set.of(
          """
          高度 高峰 高压 高空 高标准 高效 高温 高速 高层 高低 高处 方便 方面 方案 方式 方法 方可 任务 任何 石块 石头 石子 石料 金额
          万元 安全 安排 安装 安置 安静 安抚 安心 施工 施划 施救 程序 程度 白天 白色 常态 常态化 常规 常见 常年 段落 钱款 易燃 易爆
          易发 易涝 文明 文件 文化 马上 马路 何时 黄色 黄线 张贴 张挂 许可 许多 许可证 夏季 林木 林业 林地 余款 余额 毛病 康复 孔洞
          严重 严格 严禁 严厉 严肃 严查 严防 温馨 温度 齐全 左右 左转 左侧 包括 包装 包含 尚未 尚无 季度 成立 成员 成效 成功 成本 成交
          成果 盛装 游客 游览 游泳 管理 管道 管网 管线 管护 管控 管辖 管制 管理员 管理处 管道井 房屋 房产 房东 房间 房管 解决 解释 解答
          解除 解封 农业 农村 农户 农药 农田 农民 农作物 司机 古树 简单 简易 简化 项目 连接 连续 连通 连片 连日 连夜 费用 费率 冷却
          席位 卫生 卫生间 宗旨 边坡 边沟 边缘 边界 师傅 商户 商家 商铺 商品 商场 商业 商贩 商议 商店 商贸 沙土 沙石 明确 明显 明示
          明码标价 封堵 封闭 封停 封锁 封存 谈话 惠民 乐器 南侧 南北 班次 班车 储存 原因 原来 原有 原则 原状 原地 劳动 劳务 楼道 楼栋
          楼梯 楼层 楼上 楼下 楼顶 盘点 区域 区间 权限 权益 权利 权属 强化 强制 强烈 强行 强调 屠宰 练习 祖坟 关闭 关于 关注 关心 关停
          关系 关键 景区 景观 党员 党支部 党委 章程 申请 申报 申诉 申领 焦虑 单位 单独 单据 单元 单行 苗木 曲折 解救 辛苦 雷电 江边
          江堤 叶片 丁字 余地 田地 田间 田埂 金属 夏天 付款 付费 方向 江水 钟点 谢谢 贺电 顾客 顾虑 武装 符合 符号 纪律 纪录 童装 毕竟
          涂抹 涂料 涂鸦 麻烦 麻将 甘蔗 祝愿 祝福 宁静 舒适 迟缓 迟迟 冷静 冷库 巴士 巴掌 包裹 谷物 牛羊 金钱 白酒 白蚁 黄泥 黄土 石灰
          石板 石桥 沙子 沙堆 麦田 龙头 马桶 毛坯 田野 林区 严谨 万一 任意 任期 常住 游戏 游商 明日 明火 明沟 明渠 原告 原样 原址 封条
          封路 司法 司法所 华侨 党组织 党群 易腐 左边 左岸 古建 项下 农用 农贸市场 农贸 农机 农资 农家 农耕 关爱 关掉 关门 关阀 权威
          权力 强降雨 强度 强噪音 商量 商会 师生 师资 席地 边上 边角 卫生院 卫生室 蓝色 蓝图 麻木 祝您 闻到 连心桥
          """
              .strip()
              .split("\\s+"));

  private static final boolean[] IS = new boolean[Character.MAX_VALUE + 1];

  static {
    SINGLE.chars().forEach(c -> IS[c] = true);
  }

  private Surnames() {}

  /** Whether a word may be, or begin, the name of a person. */
  static boolean mayBeName(String word) {
    return begins(word) && !ORDINARY.contains(word);
  }

  static boolean begins(String word) {
    return !word.isEmpty() && IS[word.charAt(0)];
  }
}
