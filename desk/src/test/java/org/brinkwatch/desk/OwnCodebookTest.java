package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/codebook.md and docs/usage.md tell of explaining and of a codebook of one's own. */
class OwnCodebookTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "codebook-hostile-acts");

  @TempDir private Path folder;

  @Test
  void theExampleCodesWhatItsSentencesDoNotSay() {
    String text = "A Turkish banner was torn up by Greek students.";
    Run run = Run.with(text, "code", "--codebook", EXAMPLE, "--explain");
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .contains(text, "PROTEST flag-burning, ACTUAL from 'torn'", "own.txt:6 (example)");
  }

  @Test
  void itsClaimsAreOfTheParentTypeWithTheModeOfOnesOwn() {
    Run run = Run.with("Russia jammed Estonia.", "code", "--codebook", EXAMPLE, "-");
    assertThat(run.lines())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"type\":\"COERCE\",\"mode\":\"jamming\"")
                    .contains("\"quad\":4,\"intensity\":-6.0"));
  }

  @Test
  void theExampleChecksWithoutClashes() {
    Run run = Run.of("codebook", "check", EXAMPLE);
    assertThat(run.out())
        .contains("Built-in examples coded as their type: ", "(6 of 6 right)", "(5 of 5 right)")
        .contains("    verb burn | obj=banner/flag | obj.poss obj.of obj\n")
        .endsWith("No clashes.\n");
    assertThat(run.exit()).isEqualTo(Exit.OK);
  }

  @Test
  void aClashFails() throws IOException {
    Files.writeString(
        folder.resolve("own.txt"),
        """
        mode AID storm
          means   storms
          verb    storm | - | obj
          example [S Norway] {stormed} [T Iran].
          example [S Norway] is {sad} about [T Iran].
        """);
    Run run = Run.of("codebook", "check", folder);
    assertThat(run.exit()).isEqualTo(Exit.FAILURE);
    assertThat(run.out())
        .contains("own.txt:3: 'storm' as AID storm takes the place of verbs.tsv:")
        .contains("own.txt:5: expected AID storm, found nothing");
  }

  @Test
  void mistakesAreToldAtOnce() throws IOException {
    Files.writeString(folder.resolve("own.txt"), "mode ATTACK x\n  colour red\n");
    Run run = Run.of("codebook", "check", folder);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err())
        .contains("own.txt:1: unknown parent type 'ATTACK'; one of [AGREE")
        .contains("own.txt:2: unknown keyword 'colour'");
  }

  @Test
  void aSentenceIsExplainedFromStandardInput() {
    Run run = Run.with("68 Kenyans were killed in the crash.", "code", "--explain");
    assertThat(run.exit()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("no claim from 'killed': by whom or what is not said");
    Run json = Run.with("Norway condemned Iran.", "code", "--explain", "--json");
    assertThat(json.lines())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("{\"article\":").contains("\"ACCUSE\""));
  }

  @Test
  void jsonGoesWithExplain() {
    Run run = Run.with("", "code", "--json", "-");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("--json goes with --explain");
  }
}
