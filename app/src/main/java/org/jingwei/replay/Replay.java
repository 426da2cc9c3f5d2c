// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The door: runs a file of real cases through the program. */
@Component
public final class Replay {

  /** Counties in which a replay that is asked for again is built. */
  private static final int SCRATCH = 9;

  private final Doors doors;
  private final JsonMapper json;

  Replay(Doors doors, JsonMapper json) {
    this.doors = doors;
    this.json = json;
  }

  /**
   * The clock for a file's replay, standing two days before its first case.
   *
   * @throws BadFile when the file is none that can be replayed
   */
  public static ReplayClock clockFor(Path file, ZoneId zone) {
    Kind kind = Kind.of(file);
    LocalDate day = new Rows(file).first().day(kind.dayColumn());
    return new ReplayClock(day.minusDays(2).atStartOfDay(zone).toInstant(), zone);
  }

  /**
   * Runs the file and prints what came of it.
   *
   * @param again whether to build another county when the file's own exists already
   * @param asJson one JSON object instead of lines
   * @param bar where the progress is shown
   * @return whether everything came out as the file says
   * @throws BadFile when a row is wrong, or the county exists already
   */
  public boolean run(
      Path file,
      ReplayClock clock,
      boolean again,
      boolean asJson,
      PrintStream out,
      PrintStream bar) {
    Kind kind = Kind.of(file);
    int number = freeCounty(kind, again);
    CountyCode county = kind.county(number);
    // Persons' ids are unique across counties and made from the clock: each county has its own
    // hour.
    Instant start = clock.instant().plusSeconds(3_600L * number);
    clock.stand(start);
    Progress.Maker progress = whole -> new Progress(bar, whole);
    Figures figures =
        switch (kind) {
          case PINGSHAN -> new PingshanReplay(file, county, doors, clock, progress).run();
          case CHICAGO -> new ChicagoReplay(file, county, doors, clock, progress).run();
        };
    if (asJson) {
      out.println(json.writeValueAsString(figures.named()));
    } else {
      figures.lines().forEach(out::println);
    }
    return figures.asExpected();
  }

  private int freeCounty(Kind kind, boolean again) {
    if (!doors.exists(kind.county(0))) {
      return 0;
    }
    if (!again) {
      throw new BadFile(
          "county " + kind.county(0),
          "it was built from such a file before",
          "give --again to build another beside it, or choose an empty folder with --data");
    }
    return IntStream.rangeClosed(1, SCRATCH)
        .filter(number -> !doors.exists(kind.county(number)))
        .findFirst()
        .orElseThrow(() ->
            new BadFile(
                "county " + kind.county(SCRATCH),
                "all scratch counties are in use",
                "choose an empty folder with --data"));
  }

  /** What sort of file it is, told by its columns. */
  enum Kind {
    PINGSHAN("create_date", 440_310, 440_390),
    CHICAGO("created_date", 999_311, 999_390);

    private final String dayColumn;
    private final int own;
    private final int scratch;

    Kind(String dayColumn, int own, int scratch) {
      this.dayColumn = dayColumn;
      this.own = own;
      this.scratch = scratch;
    }

    static Kind of(Path file) {
      List<String> header = new Rows(file).header();
      if (header.containsAll(PingshanCase.COLUMNS)) {
        return PINGSHAN;
      }
      if (header.containsAll(ChicagoRequest.COLUMNS)) {
        return CHICAGO;
      }
      throw new BadFile(
          String.valueOf(file.getFileName()),
          1,
          "its columns are " + header,
          "give a file with the columns " + String.join(",", PingshanCase.COLUMNS));
    }

    String dayColumn() {
      return dayColumn;
    }

    /** The county's own code for 0, a scratch one for 1 to 9. */
    CountyCode county(int number) {
      return new CountyCode(number == 0 ? own : scratch + number);
    }
  }
}
