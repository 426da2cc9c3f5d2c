// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What all calls have in common: format, jurisdiction, key, quota, errors. */
final class Answering {

  private final Formats formats;
  private final Open311 open311;
  private final Quotas quotas;
  private final Grid grid;
  private final CountyCode home;

  Answering(Formats formats, Open311 open311, Quotas quotas, Grid grid, CountyCode home) {
    this.formats = formats;
    this.open311 = open311;
    this.quotas = quotas;
    this.grid = grid;
    this.home = home;
  }

  /** Answers with 200 and what the call gives, or with the errors that stopped it. */
  ResponseEntity<byte[]> answer(HttpServletRequest request, Supplier<Reply> call) {
    try {
      return written(request, 200, 0, call.get());
    } catch (Fault fault) {
      return written(
          request, fault.status(), fault.after(), errors(fault.status(), fault.errors()));
    } catch (Unfulfilled refused) {
      int status = refused.refusals().getFirst().kind() == Refusal.Kind.ABSENT ? 404 : 400;
      List<String> codes = refused.refusals().stream().map(Refusal::code).toList();
      return written(request, status, 0, errors(status, codes));
    }
  }

  private ResponseEntity<byte[]> written(
      HttpServletRequest request, int status, int after, Reply reply) {
    boolean json = wantsJson(request);
    var answer =
        ResponseEntity.status(status)
            .header(HttpHeaders.CONTENT_TYPE, json ? Formats.JSON : Formats.XML)
            .header("Access-Control-Allow-Origin", "*");
    if (after > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(after));
    }
    return answer.body(formats.write(reply, json));
  }

  private static Reply errors(int status, List<String> errors) {
    return Reply.several(
        "errors",
        "error",
        errors.stream()
            .map(text -> {
              Map<String, Object> error = new LinkedHashMap<>();
              error.put("code", Integer.toString(status));
              error.put("description", text);
              return error;
            })
            .toList());
  }

  /** By the address; without a suffix by what the client accepts; XML is what everybody has. */
  private static boolean wantsJson(HttpServletRequest request) {
    String path = request.getRequestURI();
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (path.endsWith(".json") || path.endsWith(".xml")) {
      return path.endsWith(".json");
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("json") && !accept.contains("xml");
  }

  /** The county meant: the one there is, or among several the one that is named by its code. */
  CountyCode county(Form form) {
    List<CountyCode> counties = grid.listCounties();
    String asked = form.text("jurisdiction_id");
    if (asked.isEmpty()) {
      if (counties.size() > 1) {
        throw Fault.wrong("jurisdiction_id was not provided");
      }
      return home;
    }
    return counties.stream()
        .filter(county -> county.toString().equals(asked))
        .findFirst()
        .orElseThrow(() -> Fault.absent("jurisdiction_id " + asked + " was not found"));
  }

  /** The key that must come along. */
  ApiKey key(CountyCode county, Form form) {
    ApiKey key = keyIfAny(county, form);
    if (key == null) {
      throw Fault.closed("api_key was not provided");
    }
    return key;
  }

  /** The key, if one came along; a wrong one is refused all the same. */
  @Nullable ApiKey keyIfAny(CountyCode county, Form form) {
    String secret = form.text("api_key");
    if (secret.isEmpty()) {
      return null;
    }
    ApiKey key =
        open311.findKey(county, secret).orElseThrow(() -> Fault.closed("api_key is not valid"));
    quotas.count(key);
    return key;
  }
}
