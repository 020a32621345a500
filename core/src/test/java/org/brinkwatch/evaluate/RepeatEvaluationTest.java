package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatEvaluationTest {
  private static final List<String> TEXTS =
      List.of(
          "Kenya bombed Chad.",
          "Chad was bombed. Kenya met Togo.",
          "A bombing of Chad was denied by Kenya.");

  @TempDir private Path folder;
  private Path file = Path.of("story.tsv");
  private final List<Claim> claims = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  @BeforeEach
  void writeStory() throws Exception {
    file = folder.resolve("story.tsv");
    write(
        "ASSAULT.raid: bombed",
        "ASSAULT.raid: bombed; CONSULT.talks: met",
        "!ASSAULT.raid: denied");
  }

  private void write(String... told) throws Exception {
    StringBuilder table = new StringBuilder(StoryTable.HEADER).append('\n');
    for (int i = 0; i < told.length; i++) {
      table
          .append("2025-01-03\tA\t")
          .append(told[i])
          .append('\t')
          .append(TEXTS.get(i))
          .append('\n');
    }
    Files.writeString(file, table.toString());
  }

  private Gold gold() {
    return GoldFiles.read(List.of(file), Optional.empty());
  }

  private Claim claim(int text, String trigger, String notation) {
    Claim coded = new Coding(TEXTS.get(text)).claim(trigger, notation, 0.5);
    Claim claim =
        new Claim(
            text + trigger,
            new Citation(file + ":" + (text + 2), "", "", "", Optional.empty()),
            coded.coding(),
            coded.act(),
            coded.status(),
            coded.attributedTo(),
            coded.sources(),
            coded.targets(),
            coded.date(),
            coded.location(),
            coded.counts(),
            coded.evidence(),
            coded.confidence(),
            coded.rule());
    claims.add(claim);
    return claim;
  }

  private void event(String id, List<Claim> denying, Claim... supporting) {
    Claim first = supporting[0];
    events.add(
        new Event(
            id,
            DateRange.UNKNOWN,
            first.coding(),
            first.act(),
            first.status(),
            List.of(),
            List.of(),
            Optional.empty(),
            Counts.NONE,
            Arrays.asList(supporting),
            denying));
  }

  private Report report() {
    Gold gold = gold();
    RepeatEvaluation evaluation = new RepeatEvaluation(gold);
    evaluation.add(gold.stories().get(0), claims, events);
    return evaluation.report(new ReportOptions(5, 1, true));
  }

  private double value(String name) {
    return report().figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void findsAllRightWhereItIs() {
    Claim one = claim(0, "bombed", "ASSAULT ACTUAL KEN -> TCD");
    Claim two = claim(1, "bombed", "ASSAULT ACTUAL - -> TCD");
    Claim three = claim(1, "met", "CONSULT ACTUAL KEN -> TGO");
    Claim denial = claim(2, "denied", "REJECT ACTUAL KEN -> -");
    event("raid", List.of(denial), one, two);
    event("talks", List.of(), three);
    event("denial", List.of(), denial);
    assertThat(value("b-cubed.f1")).isEqualTo(1);
    assertThat(value("acts.exact")).isEqualTo(1);
    assertThat(value("told.found")).isEqualTo(1);
    assertThat(value("denials.set")).isEqualTo(1);
  }

  @Test
  void leavesWhatIsNotFoundOutOfTheGrouping() {
    Claim one = claim(0, "bombed", "ASSAULT ACTUAL KEN -> TCD");
    claim(1, "bombed", "COERCE ACTUAL KEN -> TCD");
    event("raid", List.of(), one);
    assertThat(value("b-cubed.recall")).isEqualTo(1);
    assertThat(value("told.found")).isEqualTo(1.0 / 3);
    assertThat(value("denials.set")).isZero();
    assertThat(report().text()).contains("missed", "gold   denied: ASSAULT.raid");
  }

  @Test
  void tellsWhatIsTornApart() {
    event("one", List.of(), claim(0, "bombed", "ASSAULT ACTUAL KEN -> TCD"));
    event("two", List.of(), claim(1, "bombed", "ASSAULT ACTUAL - -> TCD"));
    assertThat(value("b-cubed.recall")).isEqualTo(0.5);
    assertThat(value("acts.split")).isEqualTo(1);
    assertThat(report().text())
        .contains("one act in several events", "Kenya bombed Chad. / Chad was bombed.");
  }

  @Test
  void tellsWhatIsMixed() throws Exception {
    write("ASSAULT.raid: bombed", "ASSAULT.other: bombed");
    event(
        "one",
        List.of(),
        claim(0, "bombed", "ASSAULT ACTUAL KEN -> TCD"),
        claim(1, "bombed", "ASSAULT ACTUAL - -> TCD"));
    assertThat(value("b-cubed.precision")).isEqualTo(0.5);
    assertThat(value("acts.merged")).isEqualTo(1);
    assertThat(report().text())
        .contains("several acts in one event", "ASSAULT.raid, ASSAULT.other");
  }

  @Test
  void tellsAllMistakesInAStory() throws Exception {
    write("ASSAULT.raid: shelled", "ATTACK.raid: bombed; bombed", "!ASSAULT.raid: denied");
    assertThat(gold().problems())
        .extracting(Problem::what)
        .containsExactly("found the trigger 'shelled'", "found 'ATTACK'", "found 'bombed'");
  }
}
