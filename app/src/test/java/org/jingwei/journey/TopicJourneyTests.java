// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.grouping.Trend;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.notification.NoticeKind;
import org.jingwei.notification.Notifications;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.topic.Topic;
import org.jingwei.topic.Topics;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Matters become topics, people are counted once, and what a person corrects stays. In a program of
 * its own: its matters would fill the lists of other tests. Each test tells of a plant elsewhere.
 */
@TestPropertySource(properties = "spring.application.name=jingwei-topic")
class TopicJourneyTests extends CaseJourney {

  private static final LedgerActor DESK_PERSON = LedgerActor.system("test");

  private static final String[] HARM = {
    "白天晚上都在响，罐车整夜进出", "粉尘太大，窗户不敢开，阳台一层灰", "噪音吵得老人孩子睡不好觉", "空气里都是水泥味，孩子天天咳嗽",
    "洗车的污水流进了水塘，鱼都死了", "路面被大车压坏了，下雨全是泥", "凌晨三点还在倒料，震得楼板响", "说是没有环评手续就开工了"
  };

  private static final String[] EVERYDAY = {
    "路灯不亮，晚上看不清路", "垃圾几天没有人收", "下水道堵了，污水外流", "井盖破了，老人差点摔跤", "自来水又停了没有通知", "公交车等了四十分钟没有来"
  };

  @LocalServerPort int port;
  @Autowired Topics topics;
  @Autowired Directory directory;
  @Autowired Notifications notifications;
  @Autowired JdbcTemplate jdbc;

  private static int tests;
  private String place = "";
  private String town = "";
  private String what = "";
  private int people;

  @BeforeEach
  void elsewhere() {
    place =
        List.of("金桂新城", "紫荆花园", "望江花苑", "梧桐小区", "枫林雅苑", "玉兰公寓", "丹桂家园", "杏林小区", "荷塘小区")
            .get(tests % 9);
    town = List.of("濯港镇", "小池镇", "孔垄镇", "五祖镇", "大河镇", "下新镇", "停前镇", "蔡山镇", "分路镇").get(tests++ % 9);
    what =
        List.of("搅拌站", "养鸡场", "木材厂", "采石场", "歌舞厅", "洗煤场", "砖瓦厂", "酒糟厂", "皮革厂").get((tests - 1) % 9);
    people = tests * 1_000;
    // Something was told before, so that this week can be held against it.
    jdbc.update(
        "insert into topic.told values (?, ?, ?, '', ?) on conflict do nothing",
        HUANGMEI.value(),
        Ids.firstAt(CLOCK.instant().minus(Duration.ofDays(50))),
        CLOCK.instant().minus(Duration.ofDays(50)).atOffset(ZoneOffset.UTC),
        1L);
  }

  private NewReport told(String text, PersonalData who) {
    return new NewReport(
        Channel.WEB,
        null,
        text,
        null,
        null,
        town,
        who,
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        UUID.randomUUID().toString());
  }

  private PersonalData somebody() {
    return PersonalData.NONE.withPhone("138%08d".formatted(++people));
  }

  private CaseFile tell(String text, PersonalData who) {
    Received received = cases.receive(HUANGMEI, told(text, who), WEB).orThrow();
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private List<CaseFile> plant(int many) {
    List<CaseFile> files = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      files.add(tell(place + "旁边的" + what + HARM[i % HARM.length], somebody()));
    }
    return files;
  }

  private void everyday() {
    for (String matter : EVERYDAY) {
      tell(matter, somebody());
    }
  }

  private Topic topicOf(CaseFile file) {
    return topics.listHottest(HUANGMEI, 100).stream()
        .filter(topic ->
            topics
                .listMembers(HUANGMEI, topic.id(), Long.MAX_VALUE, 200)
                .items()
                .contains(file.id()))
        .findFirst()
        .orElseThrow();
  }

  private boolean hasTopic(CaseFile file) {
    return topics.listHottest(HUANGMEI, 100).stream()
        .anyMatch(topic ->
            topics
                .listMembers(HUANGMEI, topic.id(), Long.MAX_VALUE, 200)
                .items()
                .contains(file.id()));
  }

  private void catchUp() {
    topics.catchUp(HUANGMEI);
    topics.regroup(HUANGMEI);
  }

  @Test
  void mattersOfOneTopicStandTogetherAndThePageSaysWhyItIsHot() {
    everyday();
    List<CaseFile> files = plant(6);
    catchUp();

    Topic topic = topicOf(files.getFirst());

    assertThat(topic.matters()).isEqualTo(6);
    assertThat(topic.people()).isEqualTo(6);
    assertThat(topic.trend().way()).isEqualTo(Trend.Way.GROWING);
    Colleague leader = hired(Role.LEADER);
    assertThat(leader.get("/topics").body()).contains(place, "6 人用 6 种说法反映", "增多");
    assertThat(leader.get("/topics/" + topic.id()).body())
        .contains(files.getFirst().code(), "href=\"/cases/" + files.getLast().id() + "\"")
        .doesNotContain("不属于");
    assertThat(leader.get("/topics/topics.csv").body()).contains("" + topic.id());
  }

  @Test
  void onePersonIsCountedOnceHoweverOftenTheyWrite() {
    everyday();
    PersonalData angry = somebody();
    List<CaseFile> files = new ArrayList<>();
    for (String harm : HARM) {
      files.add(tell(place + "旁边的" + what + harm, angry));
    }
    files.add(tell(place + "的" + what + "整夜施工，灰尘噪音很大", somebody()));
    catchUp();

    Topic topic = topicOf(files.getLast());

    assertThat(topic.matters()).isEqualTo(HARM.length + 1);
    assertThat(topic.people()).isEqualTo(2);
  }

  @Test
  void theLeadersAreToldOfATopicOnce() {
    everyday();
    List<CaseFile> files = plant(6);
    catchUp();
    Topic topic = topicOf(files.getFirst());
    assertThat(notices(topic)).isEqualTo(2);

    tell(place + "旁边的" + what + "又开工了，粉尘飞到家里", somebody());
    catchUp();

    assertThat(notices(topic)).isEqualTo(2);
    Colleague leader = hired(Role.LEADER);
    assertThat(leader.get("/me/notices").body()).contains("有一个话题反映的人在增多");
  }

  private int notices(Topic topic) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from notification.notice where kind = ? and case_id = ?",
            Integer.class,
            NoticeKind.GROWING.name(),
            topic.id());
    return count == null ? 0 : count;
  }

  @Test
  void whatWasTakenOutIsNotPutBack() {
    everyday();
    List<CaseFile> files = plant(5);
    catchUp();
    Topic topic = topicOf(files.getFirst());
    Colleague desk = hired(Role.DESK);
    long out = files.getFirst().id();

    String page = "/topics/" + topic.id();
    assertThat(desk.submit(page, page + "/out", Map.of("matter", "" + out)).statusCode())
        .isEqualTo(302);
    catchUp();

    assertThat(hasTopic(files.getFirst())).isFalse();
    assertThat(topicOf(files.getLast()).matters()).isEqualTo(4);
    assertThat(topics.takeOut(HUANGMEI, DESK_PERSON, topic.id(), out))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void twoThatAreOneAreCountedTogetherUntilThatIsTakenBack() {
    everyday();
    List<CaseFile> files = plant(4);
    List<CaseFile> others = new ArrayList<>();
    for (String words : List.of("幼儿园收费太高", "幼儿园餐费不公开", "幼儿园换了三个老师")) {
      others.add(tell(place + "西门的小红花" + words + "，家长要求说明", somebody()));
    }
    catchUp();
    Topic one = topicOf(others.getFirst());
    Topic into = topicOf(files.getFirst());
    int sum = one.people() + into.people();
    assertThat(one.id()).isNotEqualTo(into.id());

    topics.join(HUANGMEI, DESK_PERSON, one.id(), into.id()).orThrow();
    catchUp();
    assertThat(topicOf(others.getFirst()).id()).isEqualTo(into.id());
    assertThat(topicOf(files.getFirst()).people()).isEqualTo(sum);

    topics.part(HUANGMEI, DESK_PERSON, one.id()).orThrow();
    catchUp();
    assertThat(topicOf(others.getFirst()).id()).isEqualTo(one.id());
    assertThat(topicOf(files.getFirst()).people()).isEqualTo(into.people());
  }

  @Test
  void aTopicKeepsItsNameAndIdWhenMoreComes() {
    everyday();
    List<CaseFile> files = plant(4);
    catchUp();
    Topic topic = topicOf(files.getFirst());
    topics.rename(HUANGMEI, DESK_PERSON, topic.id(), "搅拌站扰民").orThrow();

    CaseFile more = tell(place + "边上的" + what + "没有人管吗，粉尘噪音都超标", somebody());
    topics.catchUp(HUANGMEI);
    catchUp();

    assertThat(topicOf(more).id()).isEqualTo(topic.id());
    assertThat(topicOf(more).title()).isEqualTo("搅拌站扰民");
    assertThat(topics.rename(HUANGMEI, DESK_PERSON, topic.id(), "长".repeat(61)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatIsConfidentialIsNeverFiledAndReplayChangesNothing() {
    everyday();
    List<CaseFile> files = plant(4);
    CaseFile secret = tell(place + "旁边的" + what + "有人收了钱，粉尘超标不查", somebody());
    move(secret, new Move.Mark(null, true, "当事人要求"), DESK);
    catchUp();
    Topic topic = topicOf(files.getFirst());
    assertThat(hasTopic(secret)).isFalse();
    assertThat(topic.matters()).isEqualTo(4);

    jdbc.update("delete from topic.feed_position");
    catchUp();

    assertThat(topicOf(files.getFirst())).isEqualTo(topic);
  }

  @Test
  void onlyWhoSeesTheWholeCountySeesTopics() {
    Colleague ofTown =
        Colleague.hired(new Staff(directory, port), port, CENTRE, Role.LEADER, "421127106");
    assertThat(ofTown.get("/topics").statusCode()).isEqualTo(403);
    assertThat(hired(Role.UNIT_CLERK).get("/topics").statusCode()).isEqualTo(403);
    assertThat(hired(Role.LEADER).get("/topics/1").statusCode()).isEqualTo(404);
  }

  @Test
  void pagesLookRight() {
    everyday();
    List<CaseFile> files = plant(6);
    catchUp();
    Topic topic = topicOf(files.getFirst());
    Colleague desk = hired(Role.DESK);
    for (var size : Chromium.Size.values()) {
      for (var language : Chromium.Language.values()) {
        try (var visitor = Chromium.on(port, size, language)) {
          visitor.signIn(desk.login(), Staff.PASSWORD);
          for (String page : new String[] {"", "/" + topic.id()}) {
            visitor.go("/topics" + page);
            visitor.picture("topics" + (page.isEmpty() ? "" : "-one"));
            assertThat(visitor.overflow()).as(page + size).isZero();
          }
          assertThat(visitor.troubles()).isEmpty();
        }
      }
    }
  }

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }
}
