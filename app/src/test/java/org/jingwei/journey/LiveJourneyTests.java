// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an open desk is told, from the reading of its list to the end of its session. */
class LiveJourneyTests extends CaseJourney {

  private static final Actor ADMIN = Actor.rule(HUANGMEI, "test");
  private static final String ELSEWHERE = "421127104";
  private static final Pattern STREAM = Pattern.compile("data-live=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired SignIns signIns;

  private Colleague desk;

  @BeforeEach
  void anOperator() {
    desk = hired("421127");
  }

  private Colleague hired(String place) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, Role.DESK, place);
  }

  /** A stream of events, read line by line. */
  private record Stream(InputStream body, Scanner lines) implements AutoCloseable {

    static Stream open(HttpRequest.Builder request) throws Exception {
      var answer =
          HttpClient.newHttpClient()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      return new Stream(answer.body(), new Scanner(answer.body(), StandardCharsets.UTF_8));
    }

    /** What follows this beginning in the next line that has it. */
    String await(String start) {
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith(start)) {
          return line.substring(start.length());
        }
      }
      throw new AssertionError("the stream ended before " + start);
    }

    /** What is told next of this matter; those of other tests may move meanwhile. */
    String awaitOf(CaseFile file) {
      String kind = await("event: ");
      String data = await("data: ");
      while (!data.startsWith("{\"id\":" + file.id() + ",")) {
        kind = await("event: ");
        data = await("data: ");
      }
      return kind + " " + data;
    }

    boolean ends() {
      while (lines.hasNextLine()) {
        lines.nextLine();
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private Stream listen(Colleague who) throws Exception {
    return Stream.open(who.request("/live/desk?state=new"));
  }

  private static String told(CaseFile file) {
    return "{\"id\":%d,\"version\":%d,\"state\":\"%s\"}"
        .formatted(file.id(), file.version(), file.state());
  }

  @Test
  @Timeout(60)
  void anOpenDeskIsToldWhatArrivesAndWhatMoves() throws Exception {
    try (Stream stream = listen(desk)) {
      stream.await("id: ");
      CaseFile file = reported();
      assertThat(stream.awaitOf(file)).isEqualTo("arrived " + told(file));
      String position = stream.await("id: ");
      CaseFile accepted = move(file, new Move.Accept(null), DESK);
      assertThat(stream.awaitOf(accepted)).isEqualTo("changed " + told(accepted));
      var again = desk.request("/live/desk?state=new").header("Last-Event-ID", position);
      try (Stream back = Stream.open(again)) {
        assertThat(back.awaitOf(accepted)).isEqualTo("changed " + told(accepted));
      }
    }
  }

  @Test
  @Timeout(60)
  void whatArrivesBetweenTheListAndTheStreamIsTold() throws Exception {
    var page = STREAM.matcher(desk.get("/desk?state=new").body());
    assertThat(page.find()).isTrue();
    CaseFile file = reported();
    String address = page.group(1).replace("&amp;", "&");
    try (Stream stream = Stream.open(desk.request(address))) {
      assertThat(stream.awaitOf(file)).isEqualTo("arrived " + told(file));
    }
  }

  @Test
  @Timeout(60)
  void whoeverFellFarBehindIsAskedToReadTheListAnew() throws Exception {
    var many =
        IntStream.range(0, 200)
            .mapToObj(i -> lamp(UUID.randomUUID().toString(), PersonalData.NONE))
            .toList();
    cases.receiveAll(HUANGMEI, many, WEB).forEach(Outcome::orThrow);
    try (Stream stream = Stream.open(desk.request("/live/desk?state=new&read=1-0"))) {
      assertThat(stream.await("event: ")).isEqualTo("behind");
      CaseFile file = reported();
      assertThat(stream.awaitOf(file)).isEqualTo("arrived " + told(file));
    }
  }

  @Test
  @Timeout(60)
  void aTownIsNotToldOfOthers() throws Exception {
    Colleague town = hired(ELSEWHERE);
    try (Stream stream = listen(town)) {
      stream.await("id: ");
      reported();
      // The next position comes after the event that it was not told of.
      String line = stream.lines().nextLine();
      while (line.isEmpty() || line.equals(":")) {
        line = stream.lines().nextLine();
      }
      assertThat(line).startsWith("id: ");
    }
  }

  @Test
  @Timeout(60)
  void aStreamEndsWithItsSession() throws Exception {
    try (Stream stream = listen(desk)) {
      stream.await("id: ");
      desk.submit("/desk?state=new", "/sign-out", Map.of());
      assertThat(stream.ends()).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void aStreamEndsWhenItsPersonMayNoLongerListen() throws Exception {
    Person person = directory.findPersonByLogin(desk.login()).orElseThrow();
    Colleague other = hired("421127");
    try (Stream stream = listen(desk);
        Stream others = listen(other)) {
      stream.await("id: ");
      directory.dismiss(ADMIN, person.id(), Role.DESK, Area.of(COUNTY)).orThrow();
      assertThat(stream.ends()).isTrue();
      CaseFile file = reported();
      assertThat(others.awaitOf(file)).isEqualTo("arrived " + told(file));
    }
  }

  @Test
  @Timeout(60)
  void aStreamEndsWhenItsPersonLeaves() throws Exception {
    Person person = directory.findPersonByLogin(desk.login()).orElseThrow();
    try (Stream stream = listen(desk)) {
      stream.await("id: ");
      directory.setActive(ADMIN, person.id(), false).orThrow();
      assertThat(stream.ends()).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void aStreamEndsWhenThePasswordIsAnother() throws Exception {
    Person person = directory.findPersonByLogin(desk.login()).orElseThrow();
    try (Stream stream = listen(desk)) {
      stream.await("id: ");
      signIns.resetPassword(ADMIN, person.id()).orThrow();
      assertThat(stream.ends()).isTrue();
    }
  }
}
