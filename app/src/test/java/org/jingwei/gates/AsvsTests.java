// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/asvs.md answers every requirement once and names nothing that is not there. */
class AsvsTests {

  private static final Path ROOT = Path.of("..");
  private static final List<String> VERDICTS = List.of("met", "partly", "not", "does not apply");
  private static final Pattern ROW =
      Pattern.compile("\\| \\d+\\.\\d+\\.\\d+ \\|[^|]+\\|[^|]+\\|[^|]+\\|[^|]+\\|");
  private static final Pattern SUM =
      Pattern.compile("(?m)^\\| V(\\d+) [^|]*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)(?:#(\\w+))?`");
  private static final Pattern FILE =
      Pattern.compile("`([\\w./-]+\\.(?:java|js|mjs|jte|xml|properties|sh|md)|check|run)`");
  private static final Set<String> BUILT = Set.of("target", "node_modules", ".git", ".jingwei");

  private record Row(String number, String asked, String verdict, String where, String test) {

    private static Row of(String line) {
      String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
      assertThat(cells).as(line).hasSize(5);
      return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    private String chapter() {
      return number.substring(0, number.indexOf('.'));
    }
  }

  private static final String TEXT = Product.text(ROOT.resolve("docs/asvs.md"));

  private static List<Row> rows() {
    return TEXT.lines().filter(line -> ROW.matcher(line).matches()).map(Row::of).toList();
  }

  private static Map<String, Path> sources(String folder) {
    var found = new HashMap<String, Path>();
    try (var all = Files.walk(Path.of("src", folder, "java"))) {
      all.filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> found.put(file.getFileName().toString().replace(".java", ""), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Stream<MatchResult> named(Pattern pattern) {
    return pattern.matcher(TEXT).results();
  }

  @Test
  void answersEveryRequirementOfTheFirstTwoLevelsOnceAndInOrder() {
    var asked =
        Product.text(Path.of("src/test/resources/gates/asvs-5.0.0.txt"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    assertThat(asked).hasSize(253);
    assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(asked);
  }

  @Test
  void saysOfEachWhatIsAskedHowItStandsAndWhereToLook() {
    assertThat(rows())
        .allSatisfy(row -> {
          assertThat(row.verdict()).as(row.number()).isIn(VERDICTS);
          assertThat(row.asked()).as(row.number()).isNotBlank();
          assertThat(row.where()).as(row.number()).isNotBlank();
          assertThat(row.test()).as(row.number()).isNotBlank();
        });
    assertThat(rows())
        .filteredOn(row -> row.verdict().equals("met"))
        .allMatch(row -> row.where().contains("`") || row.where().contains("]("));
  }

  @Test
  void namesClassesTestsAndFilesThatThereAre() {
    var program = sources("main");
    var tests = sources("test");
    var missing = new ArrayList<String>();
    named(NAME)
        .forEach(name -> {
          String method = name.group(2);
          Path source = tests.getOrDefault(name.group(1), program.get(name.group(1)));
          if (source == null
              || method != null && !Product.text(source).contains(" " + method + "(")) {
            missing.add(name.group());
          }
        });
    assertThat(missing).isEmpty();
    assertThat(named(NAME)).hasSizeGreaterThan(150);
  }

  @Test
  void namesNoFileThatIsGone() throws IOException {
    List<String> files;
    try (var all = Files.walk(ROOT)) {
      files =
          all.filter(
                  file -> {
                    for (Path part : file) {
                      if (BUILT.contains(part.toString())) {
                        return false;
                      }
                    }
                    return true;
                  })
              .map(file -> "/" + file.toString().replace('\\', '/'))
              .collect(Collectors.toList());
    }
    assertThat(named(FILE).map(name -> name.group(1)))
        .allMatch(name -> files.stream().anyMatch(file -> file.endsWith("/" + name)));
  }

  @Test
  void countsWhatItsRowsSay() {
    var counted = new TreeMap<String, List<String>>();
    rows().stream()
        .collect(Collectors.groupingBy(Row::chapter))
        .forEach((chapter, rows) ->
            counted.put(
                chapter,
                VERDICTS.stream()
                    .map(verdict -> rows.stream().filter(r -> r.verdict().equals(verdict)).count())
                    .map(Object::toString)
                    .toList()));
    var said = new TreeMap<String, List<String>>();
    named(SUM)
        .forEach(sum ->
            said.put(
                sum.group(1), List.of(sum.group(2), sum.group(3), sum.group(4), sum.group(5))));
    assertThat(said).isEqualTo(counted);
  }
}
