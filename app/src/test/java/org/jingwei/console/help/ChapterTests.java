// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chapter stands in both languages, made of the same parts. */
class ChapterTests {

  private static final Path FILES = Path.of("src", "main", "resources", "help");

  private static final Contents CONTENTS = new Contents();
  private static final Manual MANUAL = new Manual(CONTENTS);

  static List<Entry> chapters() {
    return CONTENTS.all();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void hasTheSamePartsAndKeysInBothLanguages(Entry entry) {
    assertThat(shape(MANUAL.chapter(false, entry)))
        .as(entry.name())
        .isEqualTo(shape(MANUAL.chapter(true, entry)));
    assertThat(marks(MANUAL.chapter(false, entry), Span.Kind.KEY))
        .as("keys of " + entry.name())
        .isEqualTo(marks(MANUAL.chapter(true, entry), Span.Kind.KEY));
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void saysWhatToDoInThreeToSixStepsAndWhatMayGoWrong(Entry entry) {
    for (boolean chinese : new boolean[] {true, false}) {
      List<Part> parts = MANUAL.chapter(chinese, entry).parts();
      assertThat(parts.get(1).kind()).as(entry.name()).isEqualTo(Part.Kind.STEPS);
      assertThat(parts.get(1).lines()).as(entry.name()).hasSizeBetween(3, 6);
      assertThat(parts.get(3).kind()).as(entry.name()).isEqualTo(Part.Kind.POINTS);
      assertThat(parts.get(3).lines())
          .as(entry.name())
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(line -> line.getFirst().kind() == Span.Kind.STRONG);
    }
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void leadsOnlyToChaptersThatThereAre(Entry entry) {
    assertThat(entry.beside())
        .as(entry.name())
        .isNotEmpty()
        .doesNotContain(entry.name())
        .allMatch(name -> CONTENTS.find(name).isPresent());
    for (boolean chinese : new boolean[] {true, false}) {
      assertThat(links(MANUAL.chapter(chinese, entry)))
          .as(entry.name())
          .allMatch(href ->
              !href.startsWith("/help/")
                  || href.equals("/help/roles")
                  || CONTENTS.find(href.substring("/help/".length())).isPresent());
    }
  }

  @Test
  void noFileIsLeftThatNoLineOfTheContentsNames() throws IOException {
    for (String language : List.of("zh", "en")) {
      try (Stream<Path> files = Files.list(FILES.resolve(language))) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
            .containsExactlyInAnyOrderElementsOf(
                CONTENTS.all().stream().map(Entry::name).collect(Collectors.toList()));
      }
    }
  }

  @Test
  void markupIsWrittenAsTheTextThatItIs() {
    Chapter chapter = ChapterText.read("x", "# T\n\n<b>a</b> [x](javascript:y) **b** `c` [d](/e)");
    assertThat(chapter.lead())
        .containsExactly(
            new Span(Span.Kind.PLAIN, "<b>a</b> [x](javascript:y) ", ""),
            new Span(Span.Kind.STRONG, "b", ""),
            new Span(Span.Kind.PLAIN, " ", ""),
            new Span(Span.Kind.KEY, "c", ""),
            new Span(Span.Kind.PLAIN, " ", ""),
            new Span(Span.Kind.LINK, "d", "/e"));
  }

  @Test
  void aTextWithoutTitleOrFirstParagraphIsRefused() {
    assertThatThrownBy(() -> ChapterText.read("x", "No title"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ChapterText.read("x", "# T\n\n## H"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theLongestAddressCounts() {
    assertThat(name("/desk")).isEqualTo("desk");
    assertThat(name("/desk/new/5")).isEqualTo("call");
    assertThat(name("/desk/newer")).isEqualTo("desk");
    assertThat(name("/admin/packs/versions/3")).isEqualTo("versions");
    assertThat(name("/")).isEqualTo("elder");
    assertThat(CONTENTS.findFor("/nowhere")).isEmpty();
  }

  @Test
  void aQuestionIsAnsweredByTheLineThatSaysIt() {
    assertThat(found("退单不成立")).contains("unit: **退单不成立".replace("**", ""));
    assertThat(found("怎么改时限")).isNotEmpty();
    assertThat(found("zzzz")).isEmpty();
    assertThat(MANUAL.listHits(false, "tracking code", entry -> true))
        .extracting(hit -> hit.chapter().name())
        .contains("report", "follow");
  }

  @Test
  void nothingIsFoundInWhatOneMayNotRead() {
    assertThat(MANUAL.listHits(true, "退单", Entry::open)).isEmpty();
  }

  private static List<String> found(String question) {
    return MANUAL.listHits(true, question, entry -> true).stream()
        .map(hit -> hit.chapter().name() + ": " + hit.line().split("：")[0])
        .toList();
  }

  private static String name(String path) {
    return CONTENTS.findFor(path).orElseThrow().name();
  }

  private static List<String> shape(Chapter chapter) {
    return chapter.parts().stream().map(part -> part.kind() + " " + part.lines().size()).toList();
  }

  private static TreeSet<String> marks(Chapter chapter, Span.Kind kind) {
    return spans(chapter)
        .filter(span -> span.kind() == kind)
        .map(Span::text)
        .filter(text -> text.chars().allMatch(c -> c < 128) && !text.contains(":"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> links(Chapter chapter) {
    return spans(chapter).filter(span -> span.kind() == Span.Kind.LINK).map(Span::href).toList();
  }

  private static Stream<Span> spans(Chapter chapter) {
    return Stream.concat(
        chapter.lead().stream(),
        chapter.parts().stream().flatMap(part -> part.lines().stream()).flatMap(List::stream));
  }
}
