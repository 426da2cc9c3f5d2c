// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speaks GeoReport v2 to one system at a time. */
final class Client {

  private final EndpointStore endpoints;
  private final Wire wire;

  Client(EndpointStore endpoints, Wire wire) {
    this.endpoints = endpoints;
    this.wire = wire;
  }

  /**
   * Files a matter.
   *
   * @param once what makes it the same when it is sent again, for systems that look at it
   */
  Reply file(Endpoint to, Form matter, String once) {
    return post(to, "requests", matter, once);
  }

  /** Says something about a matter, under an id of ours. */
  Reply say(Endpoint to, Form update, String once) {
    return post(to, "servicerequestupdates", update, once);
  }

  Reply token(Endpoint at, String token) {
    return get(at, "tokens/" + Form.segment(token), new Form());
  }

  Reply one(Endpoint at, String number) {
    return get(at, "requests/" + Form.segment(number), new Form());
  }

  Reply several(Endpoint at, List<String> numbers) {
    return get(at, "requests", new Form().with("service_request_id", String.join(",", numbers)));
  }

  /** A page of what was filed under a service since then. */
  Reply filedSince(Endpoint at, String service, Instant since, int page, int size) {
    Form form =
        new Form()
            .with("service_code", service)
            .with("start_date", since.truncatedTo(ChronoUnit.SECONDS).toString())
            .with("page", Integer.toString(page))
            .with("page_size", Integer.toString(size));
    return get(at, "requests", form);
  }

  private Reply post(Endpoint to, String what, Form form, String once) {
    Optional<URI> base = endpoints.findAddress(to);
    if (base.isEmpty()) {
      return new Reply.Later("closed", false, null);
    }
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8",
            "Accept",
            accept(to),
            "Idempotency-Key",
            once);
    URI address = URI.create(base.get() + "/" + what + "." + to.format());
    return wire.call(new Wire.Call(address, headers, withOurs(to, form).toString()));
  }

  private Reply get(Endpoint at, String what, Form query) {
    Optional<URI> base = endpoints.findAddress(at);
    if (base.isEmpty()) {
      return new Reply.Later("closed", false, null);
    }
    String asked = withOurs(at, query).toString();
    URI address =
        URI.create(
            base.get() + "/" + what + "." + at.format() + (asked.isEmpty() ? "" : "?" + asked));
    return wire.call(new Wire.Call(address, Map.of("Accept", accept(at)), null));
  }

  private Form withOurs(Endpoint to, Form form) {
    return form.with("jurisdiction_id", to.jurisdiction()).with("api_key", endpoints.key(to));
  }

  private static String accept(Endpoint to) {
    return to.format().equals("xml")
        ? "text/xml, application/xml;q=0.9, application/json;q=0.5"
        : "application/json, text/xml;q=0.5, application/xml;q=0.5";
  }
}
