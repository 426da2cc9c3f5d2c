// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code schematic-cells}: writes a cells.geojson for a county whose true borders are not open.
 *
 * <pre>{@code
 * schematic-cells --outline FILE [--datum GCJ-02] --divisions FILE --seeds FILE --out FILE
 * }</pre>
 */
public final class SchematicCellsCommand {

  private static final String USAGE =
      """
      schematic-cells --outline FILE --divisions FILE --out FILE [--seeds FILE] [--datum WGS-84]
        --outline    GeoJSON whose first feature is the county's outline
        --datum      coordinate system of the outline: WGS-84 (default), GCJ-02 or BD-09
        --divisions  a pack's divisions.csv
        --seeds      town,longitude,latitude,community_cells in WGS-84 (default: seeds.csv beside
                     the divisions)
        --out        the cells.geojson to write, in WGS-84
      """;

  private static final Set<String> OPTIONS =
      Set.of("--outline", "--datum", "--divisions", "--seeds", "--out");

  private SchematicCellsCommand() {}

  /**
   * Runs the command.
   *
   * @param arguments the words after the command's name
   * @param out where one line of result or of refusal goes
   * @return 0 done, 1 bad input, 2 not understood
   */
  public static int run(List<String> arguments, PrintWriter out) {
    Map<String, String> options = options(arguments);
    Datum datum = Datum.find(options.getOrDefault("--datum", "WGS-84")).orElse(null);
    String outline = options.get("--outline");
    String divisions = options.get("--divisions");
    String target = options.get("--out");
    if (datum == null || outline == null || divisions == null || target == null) {
      out.print(USAGE);
      out.flush();
      return 2;
    }
    Path divisionsFile = Path.of(divisions);
    String seeds = options.get("--seeds");
    Path seedsFile = seeds == null ? divisionsFile.resolveSibling("seeds.csv") : Path.of(seeds);
    try {
      var input = SchematicInput.read(Path.of(outline), datum, divisionsFile, seedsFile);
      var cells = SchematicCells.partition(input.outline(), input.seeds(), input.villages());
      Files.writeString(Path.of(target), CellsGeoJson.of(cells));
      out.printf(
          "%d schematic cells for %d villages: %s%n",
          cells.size(), input.villages().size(), target);
      return 0;
    } catch (SchematicInput.BadInput | IllegalArgumentException | IOException bad) {
      out.println(bad.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private static Map<String, String> options(List<String> arguments) {
    var options = new HashMap<String, String>();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
        return Map.of();
      }
      options.put(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }
}
