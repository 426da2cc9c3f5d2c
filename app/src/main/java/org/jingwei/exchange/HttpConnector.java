// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.CountyCode;
import org.jingwei.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Posts messages to a line's own address, as docs/exchange.md tells. */
final class HttpConnector implements Connector {

  private static final Logger LOG = LoggerFactory.getLogger(HttpConnector.class);
  private static final int SIDE_BY_SIDE = 8;
  private static final int TIMED_OUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;

  private final Lines lines;
  private final Signatures signatures;
  private final Outgoing outgoing;
  private final JsonMapper json;
  private final Clock clock;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().name("line-", 0).factory());

  HttpConnector(
      Lines lines, Signatures signatures, Outgoing outgoing, JsonMapper json, Clock clock) {
    this.lines = lines;
    this.signatures = signatures;
    this.outgoing = outgoing;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public boolean isFor(String transport) {
    return transport.equals("http");
  }

  @Override
  public boolean isOpen(CountyCode county, OutsideSystem system) {
    return lines.isOn(system);
  }

  /** Side by side, for each is of another order. */
  @Override
  public List<Tried> send(CountyCode county, OutsideSystem system, List<Outbound> messages) {
    List<Callable<Tried>> tasks = new ArrayList<>();
    messages.forEach(one -> tasks.add(() -> tried(system, one)));
    List<Tried> all = new ArrayList<>();
    try {
      for (Future<Tried> one : senders.invokeAll(tasks)) {
        all.add(one.get());
      }
      return all;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return messages.stream().map(one -> Tried.away(one, "stopping")).toList();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

  private Tried tried(OutsideSystem system, Outbound message) {
    try {
      int status = post(system, message);
      boolean later = status == TIMED_OUT || status == TOO_EARLY || status == TOO_MANY;
      if (status >= 400 && status < 500 && !later) {
        LOG.warn("{} refused message {}: {}", system.code(), message.id(), status);
        return Tried.refused(message, "answered " + status);
      }
      return status < 300 ? Tried.arrived(message) : Tried.away(message, "answered " + status);
    } catch (IOException away) {
      String why = away.getClass().getSimpleName();
      LOG.info("{} was not reached with message {}: {}", system.code(), message.id(), why);
      return Tried.away(message, why);
    }
  }

  private int post(OutsideSystem system, Outbound message) throws IOException {
    URI base = lines.address(system).orElseThrow(() -> new IOException("no address is set"));
    String body = json.writeValueAsString(written(message));
    String id = "jw" + message.id();
    Map<String, String> headers =
        new HashMap<>(signatures.headers(id, body, lines.secrets(system)));
    headers.put("Content-Type", "application/json");
    URI address = URI.create(base.toString().replaceFirst("/+$", "") + "/messages");
    return outgoing.post(address, headers, body).status();
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
