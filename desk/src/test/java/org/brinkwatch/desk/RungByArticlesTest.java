package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From articles through the coder and the archive of a desk to what rings. */
class RungByArticlesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-10T12:00:00Z"));

  @TempDir private Path desk;

  @BeforeEach
  void line() throws IOException {
    Files.createDirectories(desk.resolve("redlines"));
    Files.writeString(
        desk.resolve("redlines/moyale.yml"),
        """
        redline: moyale
        severity: high
        select: {dyad: KEN-ETH, type: ASSAULT}
        when: {count: 1, within: 7d}
        """);
  }

  private void add(String outlet, String published, String text) throws IOException {
    Path file = desk.resolve("inbox").resolve(outlet + ".jsonl");
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            "{\"id\":\"%s\",\"title\":\"News\",\"outlet\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}%n",
            outlet,
            outlet,
            published,
            text));
    Run run = Run.at(CLOCK, "", "add", "--desk", desk, file);
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private Run run() {
    return Run.at(CLOCK, "", "redlines", "run", "--desk", desk, "--since", "2000-01-01", "--json");
  }

  private static long rings(Run run) {
    return run.lines().stream().filter(line -> line.contains("\"kind\":\"raised\"")).count();
  }

  @Test
  void aWireStoryInTwentyOutletsRingsOnce() throws IOException {
    for (int outlet = 0; outlet < 20; outlet++) {
      add(
          "Paper " + outlet,
          "2026-03-09",
          "NAIROBI (Reuters) - Ethiopia's army shelled the Kenyan town of Moyale on Sunday,"
              + " killing four soldiers of Kenya. Kenya's government condemned the attack and"
              + " called for an inquiry into the deaths of its soldiers at the border.");
    }
    Run run = run();
    assertThat(rings(run)).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.exit()).isEqualTo(Exit.CROSSED);
  }

  @Test
  void anAnniversaryRaisesNothing() throws IOException {
    add(
        "Border Post",
        "2026-03-09",
        "Kenya on Monday marked the anniversary of the attack of 9 March 2021. Ethiopia's army"
            + " shelled the Kenyan town of Moyale on 9 March 2021 and killed four soldiers of"
            + " Kenya.");
    Run run = run();
    assertThat(rings(run)).as(run.out() + run.err()).isZero();
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
  }
}
