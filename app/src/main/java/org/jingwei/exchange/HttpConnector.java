// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.CountyCode;
import org.jingwei.signing.Signatures;
import tools.jackson.databind.json.JsonMapper;

/** Posts messages to a line's own address, as docs/exchange.md tells. */
final class HttpConnector implements Connector {

  private static final int TIMED_OUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;

  private final Lines lines;
  private final Signatures signatures;
  private final Outgoing outgoing;
  private final JsonMapper json;
  private final Clock clock;

  HttpConnector(
      Lines lines, Signatures signatures, Outgoing outgoing, JsonMapper json, Clock clock) {
    this.lines = lines;
    this.signatures = signatures;
    this.outgoing = outgoing;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String transport() {
    return "http";
  }

  @Override
  public boolean isOpen(CountyCode county, OutsideSystem system) {
    return lines.isOn(system);
  }

  @Override
  public void send(CountyCode county, OutsideSystem system, Outbound message)
      throws IOException, Refused {
    URI base = lines.address(system).orElseThrow(() -> new IOException("no address is set"));
    String body = json.writeValueAsString(written(message));
    String id = "jw" + message.id();
    Map<String, String> headers =
        new HashMap<>(signatures.headers(id, body, lines.secrets(system)));
    headers.put("Content-Type", "application/json");
    URI address = URI.create(base.toString().replaceFirst("/+$", "") + "/messages");
    int status = outgoing.post(address, headers, body).status();
    boolean later = status == TIMED_OUT || status == TOO_EARLY || status == TOO_MANY;
    if (status >= 400 && status < 500 && !later) {
      throw new Refused("answered " + status);
    }
    if (status >= 300) {
      throw new IOException("answered " + status);
    }
  }

  private Map<String, Object> written(Outbound message) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", "jw" + message.id());
    told.put("system", message.system());
    told.put("order", message.order());
    told.put("version", message.version());
    told.put("type", message.type());
    told.put("sentAt", clock.instant().toString());
    told.put("body", message.body());
    return told;
  }
}
