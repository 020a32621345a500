package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures as a researcher gets them: gold in, a report and an exit code out. */
class EvalTest {
  @TempDir private Path folder;
  private Path lines;
  private Path pairs;

  @BeforeEach
  void writeGold() throws IOException {
    lines =
        Files.writeString(
            folder.resolve("lines.tsv"),
            """
            published\tsentence\texpected
            2025-01-01\tRussia shelled Ukraine.\tASSAULT ACTUAL RUS -> UKR
            2025-01-01\tThe weather was fine.\tNONE
            2025-01-01\tKenya condemned Uganda.\tAID ACTUAL KEN -> UGA
            """);
    pairs =
        Files.writeString(
            folder.resolve("pairs.tsv"),
            """
            uid\tsentence\tsource\ttarget\troot
            1\tRussia shelled Ukraine.\tRussia\tUkraine\tASSAULT
            2\tKenya condemned Uganda.\tKenya\tUganda\tAID
            """);
  }

  @Test
  void reportsWhatIsRight() {
    Run run = Run.of("eval", "--by", "file", lines);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .containsPattern("texts +3\n")
        .containsPattern("whole +0\\.500 .* 0\\.500 .* 0\\.500 ")
        .containsPattern("false ACTUAL +1 +2 ")
        .containsPattern("lines\\.tsv +2 +2 ")
        .contains("gold   AID ACTUAL KEN -> UGA", "found  ACCUSE ACTUAL KEN -> UGA");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
  }

  @Test
  void reportsOnArticlesByTheWordsOfTheirClaims() throws IOException {
    Files.delete(lines);
    Files.delete(pairs);
    Files.writeString(
        folder.resolve("01.txt"),
        """
        title: War
        outlet: Us
        published: 2025-01-03

        It rained.

        Russia shelled Ukraine on Thursday.
        """);
    Files.writeString(
        folder.resolve("01.claims.tsv"),
        "trigger\tclaim\nshelled\tASSAULT ACTUAL RUS -> UKR @2025-01-02..2025-01-02\n");
    Run run = Run.of("eval", folder);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .containsPattern("sentences +2\n")
        .containsPattern("whole +1\\.000 .* 1\\.000 .* 1\\.000 ");
  }

  @Test
  void reportsOnPairs() {
    Run run = Run.of("eval", "--errors", 0, pairs);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out()).containsPattern("root types +0\\.500 .* 0\\.500 ");
    assertThat(run.out()).doesNotContain("The worst errors");
  }

  @Test
  void reportsOnRepeats() throws IOException {
    Path story =
        Files.writeString(
            folder.resolve("story.tsv"),
            """
            published\toutlet\tclaims\ttext
            2025-01-03\tA\tASSAULT.one: shelled\tRussia shelled Ukraine on Thursday.
            2025-01-03\tB\tASSAULT.one: attack\tThursday's attack by Russia on Ukraine went on.
            2025-01-04\tC\tASSAULT.two: shelled\tRussia shelled Ukraine on Friday.
            """);
    Run run = Run.of("eval", "--by", "file", story);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .containsPattern("B-cubed +1\\.000 .* 1\\.000 .* 1\\.000 ")
        .containsPattern("acts +2 +2 +0 +0\n")
        .containsPattern("story\\.tsv +3 +3 ");
  }

  @Test
  void printsTheSameJsonOnAnyNumberOfThreads() {
    Run one = Run.of("eval", "--json", "--threads", 1, lines);
    Run four = Run.of("eval", "--json", "--threads", 4, lines);
    assertThat(one.out()).isEqualTo(four.out()).startsWith("{").endsWith("}\n");
    assertThat(one.out()).contains("\"name\" : \"type+status.f1\"", "\"texts\" : 3");
  }

  @Test
  void failsWhereAFigureFallsShort() throws IOException {
    String header = "name\tvalue\ttolerance\n";
    Path met = Files.writeString(folder.resolve("met"), header + "type.f1\t0.51\t0.02\n");
    Path high = Files.writeString(folder.resolve("high"), header + "type.f1\t0.9\t0.02\n");
    assertThat(Run.of("eval", "--expect", met, lines).exit()).isEqualTo(Exit.OK);
    Run run = Run.of("eval", "--expect", high, lines);
    assertThat(run.exit()).isEqualTo(Exit.FAILURE);
    assertThat(run.err()).containsPattern("type\\.f1 +0\\.9000 +0\\.0200 +0\\.5000");
  }

  @Test
  void tellsAllMistakesInTheGoldAndMeasuresNothing() throws IOException {
    Files.writeString(lines, Files.readString(lines).replace("ASSAULT", "ATTACK"));
    Run run = Run.of("eval", "--expect", folder.resolve("none"), lines);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("lines.tsv:2: found 'ATTACK'; expected one of", "none: no such file");
  }

  @Test
  void failsWithoutGold() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Run.of("eval", empty).exit()).isEqualTo(Exit.FAILURE);
    assertThat(Run.of("eval", empty).err()).contains("no gold in");
  }

  @Test
  void refusesWordsThatItDoesNotKnow() {
    assertThat(Run.of("eval", "--format", "xml", lines).err()).contains("'xml'", "petrarch");
    assertThat(Run.of("eval", "--by", "moon", lines).exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("eval", "--errors", -1, lines).exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("eval").exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("eval", "--format", "auto", lines).exit()).isEqualTo(Exit.OK);
  }
}
