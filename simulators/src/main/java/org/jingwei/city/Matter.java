// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One report as the city keeps it. */
public final class Matter {

  private final String number;
  private final Instant at;
  private final Map<String, String> told;
  private final Map<String, String> updates = new ConcurrentHashMap<>();
  private final List<String> words = Collections.synchronizedList(new ArrayList<>());
  private volatile String status = "open";
  private volatile String notes = "";

  Matter(String number, Instant at, Map<String, String> told) {
    this.number = number;
    this.at = at;
    this.told = Map.copyOf(told);
  }

  public String number() {
    return number;
  }

  Instant at() {
    return at;
  }

  /** What was sent, by the names of its fields. */
  public Map<String, String> told() {
    return told;
  }

  /** What was said about it since, oldest first. */
  public List<String> words() {
    return List.copyOf(words);
  }

  public void become(String next, String why) {
    status = next;
    notes = why;
  }

  /** False where the id was there already. */
  boolean hear(String id, String text) {
    boolean fresh = updates.putIfAbsent(id, text) == null;
    if (fresh) {
      words.add(text);
    }
    return fresh;
  }

  Map<String, String> shown(boolean silent) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("service_request_id", number);
    all.put("status", status);
    all.put("status_notes", notes);
    all.put("service_code", told.getOrDefault("service_code", ""));
    all.put("description", silent ? "" : told.getOrDefault("description", ""));
    all.put("agency_responsible", "市政所");
    all.put("requested_datetime", at.toString());
    all.put("address", told.getOrDefault("address_string", ""));
    all.put("lat", told.getOrDefault("lat", ""));
    all.put("long", told.getOrDefault("long", ""));
    return all;
  }
}
