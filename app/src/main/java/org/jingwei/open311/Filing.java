// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Wgs84;
import org.jingwei.picture.Pictures;
import org.jingwei.report.Category;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Takes what a client files. */
final class Filing {

  private static final int LONGEST_KEY = 100;

  private final Cases cases;
  private final Services services;
  private final KeyStore keys;
  private final Pictures pictures;
  private final MessageSource words;

  Filing(Cases cases, Services services, KeyStore keys, Pictures pictures, MessageSource words) {
    this.cases = cases;
    this.services = services;
    this.keys = keys;
    this.pictures = pictures;
    this.words = words;
  }

  /**
   * @param retry the header Idempotency-Key; null makes one of what was sent, so that the same
   *     again within a day is the same report
   * @param photos ids of photos that came along
   */
  Reply take(
      ApiKey key,
      Form form,
      List<Long> photos,
      @Nullable String retry,
      String day,
      Locale language) {
    String code = form.find("service_code").orElseThrow(() -> missing("service_code"));
    Category category = service(key, code);
    NewReport told = read(key, form, category, photos, retry, day, language);
    Who who = new Who.Staff(Actor.rule(key.county(), "open311"));
    Outcome<Received> taken = cases.receive(key.county(), told, who);
    return switch (taken) {
      case Outcome.Refused<Received>(List<Refusal> refusals) ->
          throw Fault.wrong(refusals.stream().map(one -> say(one, language)).toList());
      case Outcome.Done<Received>(Received received) -> {
        keys.filed(key, received.reportId());
        form.find("media_url")
            .ifPresent(address -> pictures.fetchLater(key.county(), received.reportId(), address));
        yield answer(received, language);
      }
    };
  }

  private Category service(ApiKey key, String code) {
    try {
      return services.get(key.county(), code);
    } catch (Fault absent) {
      throw Fault.wrong("service_code " + code + " is none of ours");
    }
  }

  private static Fault missing(String name) {
    return Fault.wrong(name + " was not provided");
  }

  private NewReport read(
      ApiKey key,
      Form form,
      Category category,
      List<Long> photos,
      @Nullable String retry,
      String day,
      Locale language) {
    Optional<Double> latitude = form.number("lat");
    Optional<Double> longitude = form.number("long");
    if (latitude.isPresent() != longitude.isPresent()) {
      throw missing(latitude.isPresent() ? "long" : "lat");
    }
    String address = form.text("address_string");
    String division = form.text("address_id");
    if (latitude.isEmpty() && address.isEmpty() && division.isEmpty()) {
      throw Fault.wrong("lat and long, address_string or address_id was not provided");
    }
    PersonalData person = person(form);
    return new NewReport(
        Channel.OPEN311,
        null,
        form.find("description").orElse(category.name().in(language)),
        category.code(),
        latitude.isEmpty() ? null : point(latitude.get(), longitude.orElseThrow()),
        address.isEmpty() ? null : address,
        division.isEmpty() ? null : division,
        person.isEmpty() ? null : person,
        form.attributes(),
        null,
        language.getLanguage().equals("en") ? "en" : "zh",
        false,
        null,
        photos,
        "open311:" + key.id() + ":" + retryKey(form, retry, day));
  }

  private static Wgs84 point(double latitude, double longitude) {
    try {
      return new Wgs84(longitude, latitude);
    } catch (IllegalArgumentException nowhere) {
      throw Fault.wrong("lat and long are degrees: " + nowhere.getMessage());
    }
  }

  /** Chinese names stand without a blank, others with one. */
  private static PersonalData person(Form form) {
    String first = form.text("first_name");
    String last = form.text("last_name");
    boolean han = (first + last).codePoints().anyMatch(Character::isIdeographic);
    String name = han ? last + first : (first + " " + last).strip();
    return PersonalData.NONE
        .withName(name)
        .withPhone(form.text("phone"))
        .withEmail(form.text("email"));
  }

  /** Of what was sent, without who sent it: a stored key must not tell a number. */
  private static String retryKey(Form form, @Nullable String retry, String day) {
    if (retry != null && !retry.isBlank()) {
      if (retry.length() > LONGEST_KEY) {
        throw Fault.wrong("Idempotency-Key has at most " + LONGEST_KEY + " characters");
      }
      return retry;
    }
    List<String> parts = new ArrayList<>(List.of(day));
    for (String name :
        List.of(
            "service_code",
            "lat",
            "long",
            "address_string",
            "address_id",
            "description",
            "device_id",
            "account_id",
            "media_url")) {
      parts.add(form.text(name));
    }
    parts.add(new TreeMap<>(form.attributes()).toString());
    return HexFormat.of()
        .formatHex(Digests.sha256(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8)));
  }

  private String say(Refusal refusal, Locale language) {
    Object[] args = refusal.args().toArray();
    String rule = words.getMessage("refusal." + refusal.code(), args, refusal.code(), language);
    String remedy = words.getMessage("refusal." + refusal.code() + ".remedy", args, "", language);
    String field = refusal.field() == null ? "" : refusal.field() + ": ";
    return (field + rule + " " + remedy).strip();
  }

  private Reply answer(Received received, Locale language) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("service_request_id", received.code());
    entry.put(
        "service_notice", String.valueOf(words.getMessage("open311.taken", null, "", language)));
    entry.put("account_id", "");
    return Reply.several("service_requests", "request", List.of(entry));
  }
}
