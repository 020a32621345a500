package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z"));

  @TempDir private Path folder = Path.of("");

  @Test
  void setsRightListsAndTakesBack() throws IOException {
    String text = "Serbia attacked a convoy of the Kosovo police near Pristina on Monday.";
    Path article = Files.writeString(folder.resolve("a.txt"), text);
    Path desk = folder.resolve("desk");
    Run added = Run.at(CLOCK, "", "add", "--published", "2024-04-30", "--desk", desk, article);
    assertThat(added.exit()).as(added.err()).isZero();
    String claim = claim(desk).id();
    Run typed = correct(desk, "type", claim, "AID", "--why", "help, not harm", "--who", "ana");
    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(claim(desk).coding().type().name()).isEqualTo("AID");
    assertThat(correct(desk, "date", claim, "2024-04-02..2024-04-03").exit()).isZero();
    assertThat(claim(desk).date().from().orElseThrow()).hasToString("2024-04-02");
    assertThat(correct(desk, "list").lines().get(1))
        .isEqualTo("1\t2024-05-01T12:00:00Z\tana\t" + claim + "\ttype\tAID\thelp, not harm\t");
    assertThat(correct(desk, "undo", "1").exit()).isZero();
    assertThat(claim(desk).coding().type().name()).isEqualTo("ASSAULT");
    assertThat(correct(desk, "undo", "1").exit()).isEqualTo(Exit.FAILURE);
    assertThat(correct(desk, "type", "none", "AID").err()).contains("there is no claim 'none'");
    assertThat(correct(desk, "colour", claim, "red").exit()).isEqualTo(Exit.FAILURE);
  }

  private static Run correct(Path desk, String... words) {
    List<String> all = new ArrayList<>(List.of("correct", "--desk", desk.toString()));
    all.addAll(List.of(words));
    return Run.at(CLOCK, "", all.toArray());
  }

  private static Claim claim(Path desk) {
    try (Archive archive = new DeskFolder(desk).openExisting(CLOCK)) {
      String id = archive.events().all(Filter.ALL).get(0).event();
      Event event = archive.events().event(id).orElseThrow();
      return event.supporting().get(0);
    }
  }
}
