// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.casework.web.LineReader.Line;
import org.jingwei.directory.Actor;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Refusal.Kind;
import org.jingwei.shared.Unfulfilled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines and takes their reports, many in one transaction; a line that is bad fails alone. */
final class BulkLines {

  private static final Logger log = LoggerFactory.getLogger(BulkLines.class);

  private final Cases cases;
  private final Reports reports;
  private final ObjectReader reader;

  BulkLines(Cases cases, Reports reports, JsonMapper json) {
    this.cases = cases;
    this.reports = reports;
    this.reader =
        json.readerFor(Told.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** One outcome for each line, in order; what is done is committed. */
  List<Outcome<Received>> take(Actor caller, List<Line> lines) {
    List<Outcome<NewReport>> read = lines.stream().map(line -> read(caller, line)).toList();
    List<NewReport> arrivals = new ArrayList<>();
    for (Outcome<NewReport> one : read) {
      if (one instanceof Outcome.Done<NewReport>(NewReport arrival)) {
        arrivals.add(arrival);
      }
    }
    var taken = takeAll(caller, arrivals).iterator();
    List<Outcome<Received>> all = new ArrayList<>(lines.size());
    for (Outcome<NewReport> one : read) {
      all.add(
          switch (one) {
            case Outcome.Done<NewReport> done -> taken.next();
            case Outcome.Refused<NewReport>(var refusals) -> new Outcome.Refused<>(refusals);
          });
    }
    return all;
  }

  private Outcome<NewReport> read(Actor caller, Line line) {
    if (line.bytes() == null) {
      return Outcome.refused(
          new Refusal(Kind.TOO_LARGE, "line-too-long", null, List.of(LineReader.LONGEST)));
    }
    try {
      Told told = reader.readValue(line.bytes());
      if (told == null) {
        return Outcome.refused(Refusal.of(Kind.MALFORMED, "line-unreadable"));
      }
      if (told.key() == null) {
        return Outcome.refused(Refusal.invalid("line-key-missing", "key"));
      }
      var uploads = reports.readHandles(caller.county(), told.uploads()).orThrow();
      return Outcome.done(told.report(Optional.of(caller), told.key(), uploads));
    } catch (Unfulfilled wrong) {
      return new Outcome.Refused<>(wrong.refusals());
    } catch (UnrecognizedPropertyException unknown) {
      return Outcome.refused(Refusal.invalid("line-field-unknown", unknown.getPropertyName()));
    } catch (DatabindException unfit) {
      return Outcome.refused(unfit(unfit));
    } catch (JacksonException broken) {
      return Outcome.refused(Refusal.of(Kind.MALFORMED, "line-unreadable"));
    }
  }

  private static Refusal unfit(DatabindException unfit) {
    String field = unfit.getPath().isEmpty() ? null : unfit.getPath().getFirst().getPropertyName();
    return field == null
        ? Refusal.of(Kind.MALFORMED, "line-unreadable")
        : new Refusal(Kind.MALFORMED, "line-field-unfit", field, List.of());
  }

  private List<Outcome<Received>> takeAll(Actor caller, List<NewReport> arrivals) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    try {
      return cases.receiveAll(caller.county(), arrivals, new Who.Staff(caller));
    } catch (DataAccessResourceFailureException
        | TransientDataAccessException
        | CannotCreateTransactionException away) {
      log.warn("{} lines could not be stored: {}", arrivals.size(), away.getMessage());
      Outcome<Received> none = Outcome.refused(Refusal.of(Kind.UNAVAILABLE, "line-not-stored"));
      return Collections.nCopies(arrivals.size(), none);
    } catch (RuntimeException failure) {
      return arrivals.size() == 1 ? List.of(failed(failure)) : eachAlone(caller, arrivals);
    }
  }

  /** One bad line must not take its neighbours down. */
  private List<Outcome<Received>> eachAlone(Actor caller, List<NewReport> arrivals) {
    return arrivals.stream().map(one -> takeAll(caller, List.of(one)).getFirst()).toList();
  }

  private static Outcome<Received> failed(RuntimeException failure) {
    if (failure instanceof Unfulfilled refused) {
      return new Outcome.Refused<>(refused.refusals());
    }
    log.error("a line could not be stored", failure);
    return Outcome.refused(Refusal.of(Kind.UNAVAILABLE, "line-not-stored"));
  }
}
