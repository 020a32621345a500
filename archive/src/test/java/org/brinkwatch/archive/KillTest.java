package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that adds articles and imports events, again and again on one archive, at moments
 * drawn from a seed: {@code -Dbrinkwatch.kills=100 -Dbrinkwatch.kills.seed=7}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("brinkwatch.kills", 3);
  private static final long SEED = Long.getLong("brinkwatch.kills.seed", 20_261_125);
  private static final int LONGEST = 2_500;

  @TempDir private Path folder = Path.of("");

  @Test
  void losesNothingThatItAnsweredFor() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    Path file = folder.resolve("archive").resolve("brinkwatch.db");
    int next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int answered = run(file, next, kill / 10, random.nextInt(LONGEST));
      next = check(file, Math.max(answered + 1, next), "seed " + SEED + ", kill " + kill);
    }
    assertThat(next).isPositive();
  }

  /** The number of the last article that it said was added; -1 for none. */
  private static int run(Path file, int next, int print, int millis)
      throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                file.toString(),
                String.valueOf(next),
                String.valueOf(print))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = -1;
    try (BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(answers.readLine()).isEqualTo("open");
      Thread killer = new Thread(() -> kill(victim, millis));
      killer.start();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.matches("added \\d+")) {
          last = Integer.parseInt(line.substring("added ".length()));
        }
      }
      killer.join();
    }
    victim.waitFor();
    return last;
  }

  /** By SIGKILL where there is such a thing. */
  private static void kill(Process victim, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    victim.destroyForcibly();
  }

  /** All answered articles are whole, perhaps one more is, none is in half; the sums are right. */
  private static int check(Path file, int answered, String where) {
    try (Archive archive = Archive.open(file, Fixtures.CLOCK)) {
      archive.resolve();
      int count = archive.articles().count();
      assertThat(count).as(where).isBetween(answered, answered + 1);
      for (int number = 0; number < count; number++) {
        Coded expected = Victim.article(number);
        assertThat(archive.articles().coded("article-" + number)).as(where).contains(expected);
        if (number >= count - 20) {
          assertThat(
                  archive.events().ofArticle("article-" + number).stream()
                      .flatMap(event -> event.supporting().stream())
                      .map(Claim::id))
              .as(where)
              .containsAll(expected.claims().stream().map(Claim::id).toList());
        }
      }
      checkSums(archive, where);
      return count;
    }
  }

  private static void checkSums(Archive archive, String where) {
    LocalDate from = LocalDate.of(2000, 1, 1);
    LocalDate to = LocalDate.of(2030, 1, 1);
    int summed =
        archive.dyads().series("SRB", "XKX", from, to).stream().mapToInt(DayCount::deeds).sum();
    int found = 0;
    Optional<Found> last = Optional.empty();
    Filter filter = Filter.parse("source:SRB target:XKX status:ACTUAL");
    Matches page = archive.events().search(filter, last, 5_000);
    found += page.deeds().size();
    while (page.more()) {
      last = Optional.of(page.deeds().get(page.deeds().size() - 1));
      page = archive.events().search(filter, last, 5_000);
      found += page.deeds().size();
    }
    assertThat(found).as(where).isEqualTo(summed);
  }
}
