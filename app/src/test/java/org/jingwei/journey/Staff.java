// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

<<<<<<< HEAD
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.web.Browser;

/** People with accounts, made as a test needs them. */
=======
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Origin;
import org.jingwei.directory.Person;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;

/** A member of staff with a real account and an open session, who asks for pages over HTTP. */
>>>>>>> a02c978 (Take a report while somebody tells it, and test the lists' plans, sight, live arrival and the keyboard)
final class Staff {

  static final String PASSWORD = "blue lamp over the river";
  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final AtomicInteger NUMBER = new AtomicInteger();
<<<<<<< HEAD

  private final Directory directory;
  private final int port;

  Staff(Directory directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** A new person of a unit, in these roles over the whole county; their login. */
  String hire(String name, String unit, Role... roles) {
    return hireFor(DivisionCode.of(HUANGMEI), name, unit, roles);
  }

  /** A new person whose roles count in one division. */
  String hireFor(DivisionCode scope, String name, String unit, Role... roles) {
    String login = "staff" + NUMBER.incrementAndGet();
    List<RoleGrant> grants =
        List.of(roles).stream()
            .map(role -> new RoleGrant(role, scope, Instant.EPOCH, null))
            .toList();
    var wanted = new NewPerson(HUANGMEI, login, name, unit, Locale.CHINESE, grants);
    directory.addDemoPerson(Actor.rule(HUANGMEI, "test"), wanted, PASSWORD).orThrow();
    return login;
  }

  /** A browser in which this person is signed in. */
  Browser browserOf(String login) {
    Browser browser = new Browser(port);
    browser.signIn(login, PASSWORD);
    return browser;
  }

  Browser browserOf(String name, String unit, Role... roles) {
    return browserOf(hire(name, unit, roles));
=======
  private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final Person person;
  private final String session;

  private Staff(int port, Person person, String session) {
    this.port = port;
    this.person = person;
    this.session = session;
  }

  static Staff hired(
      Directory directory, SignIns signIns, int port, String unit, Role role, String place) {
    var grant = new RoleGrant(role, new DivisionCode(place), Instant.EPOCH, null);
    String login = "staff" + NUMBER.incrementAndGet();
    var wanted = new NewPerson(HUANGMEI, login, "李华", unit, Locale.CHINESE, List.of(grant));
    Person person =
        directory.addDemoPerson(Actor.rule(HUANGMEI, "test"), wanted, PASSWORD).orThrow();
    var opened = signIns.signIn(login, PASSWORD, new Origin("127.0.0.1", "test")).orThrow();
    return new Staff(port, person, opened.token());
  }

  String login() {
    return person.login();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", "session=" + session + "; lang=zh")
        .header("Accept", "text/html");
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  /** Posts a form as its page would: with the forgery token that the page holds. */
  HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    HttpResponse<String> shown = get(page);
    var token = FORGERY.matcher(shown.body());
    String cookie =
        shown.headers().allValues("Set-Cookie").stream()
            .filter(line -> line.startsWith("csrf="))
            .map(line -> line.substring(0, line.indexOf(';')))
            .findFirst()
            .orElse("");
    Map<String, String> all = new java.util.HashMap<>(fields);
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    String body =
        all.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Cookie", "session=" + session + "; lang=zh; " + cookie)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
>>>>>>> a02c978 (Take a report while somebody tells it, and test the lists' plans, sight, live arrival and the keyboard)
  }
}
