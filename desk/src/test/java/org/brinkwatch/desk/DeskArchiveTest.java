package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Alert;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Import;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts, warns and forecasts, over the archive of a desk. */
class DeskArchiveTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-03-10T12:00:00Z"));
  private static final Actor ARMY = new Actor("SRB.MIL", "Serbian army", "SRB", "MIL");
  private static final Actor POLICE = new Actor("XKX.COP", "Kosovo police", "XKX", "COP");
  private static final Actor NOBODY = new Actor("", "", "", "");

  @TempDir private Path desk = Path.of("");
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Talks on most days, attacks on some, the last on 8 March; then one on nobody known. */
  @BeforeEach
  void fill() throws IOException {
    try (Archive archive = new DeskFolder(desk).open(CLOCK)) {
      Import events = archive.imports().begin("test", "deeds", "1");
      for (int day = 0; day < 40; day++) {
        LocalDate date = LocalDate.parse("2024-01-29").plusDays(day);
        EventType type = day % 13 == 0 ? EventType.ASSAULT : EventType.CONSULT;
        events.add(List.of(deed("e" + day, date, POLICE, type)));
      }
      events.add(List.of(deed("last", LocalDate.parse("2024-03-09"), NOBODY, EventType.ASSAULT)));
      events.finish();
      archive.imports().complete();
    }
    Files.createDirectories(desk.resolve("redlines"));
    line("within: 3d");
  }

  private void line(String when) throws IOException {
    Files.writeString(
        desk.resolve("redlines/bridge.yml"),
        "redline: bridge\nseverity: high\nselect: {source: SRB.MIL, type: ASSAULT}\n"
            + "when: {count: {gte: 2}, "
            + when
            + "}\n");
  }

  private static Deed deed(String event, LocalDate day, Actor target, EventType type) {
    return new Deed(
        event,
        day,
        day,
        ARMY,
        target,
        type,
        "",
        type == EventType.ASSAULT ? -9 : 1,
        Status.ACTUAL,
        Optional.empty(),
        List.of("Wire"));
  }

  private Streams streams() {
    return Streams.of(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err);
  }

  private Lookout lookout() {
    return new Lookout(new DeskFolder(desk), CLOCK, streams());
  }

  private List<Alert> alerts() {
    try (Archive archive = new DeskFolder(desk).open(CLOCK)) {
      return archive.alerts().latest(10);
    }
  }

  private Lookout.Seen look() throws IOException {
    try (Archive archive = new DeskFolder(desk).open(CLOCK)) {
      return lookout().look(archive);
    }
  }

  @Test
  void dyadsReadTheArchiveAndLeaveNobodyOut() {
    Run run = Run.of("dyads", "--desk", desk);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("SRB.MIL > XKX.COP");
    assertThat(Run.of("dyads", "--desk", desk, "events.jsonl").exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("dyads", "--desk", desk.resolve("none")).err()).contains("is no desk");
  }

  @Test
  void forecastsAreWrittenIntoTheDesksLedger() throws IOException {
    Path ledger = desk.resolve("archive/forecasts.jsonl");
    Run replay = Run.at(CLOCK, "", "forecast", "--desk", desk, "--as-of", "2024-03-08");
    assertThat(replay.err()).contains("a replay, not written into the desk's ledger");
    assertThat(ledger).doesNotExist();
    Run run = Run.at(CLOCK, "", "forecast", "--desk", desk);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .contains("SRB.MIL > XKX.COP", "Rule, week", "Rule, month", "Rule, unusual");
    assertThat(Files.readAllLines(ledger))
        .hasSize(3)
        .allMatch(line -> line.contains("\"written\":\"2024-03-10\"") && line.contains("rule"));
    Run next = Run.at(CLOCK, "", "forecast", "next", "--desk", desk);
    assertThat(next.out()).contains("SRB.MIL > XKX.COP  consult");
    assertThat(Files.readString(ledger)).contains("SRB.MIL/XKX.COP/next/consult", "\"evidence\":[");
    assertThat(Run.of("forecast", "--desk", desk, "--ledger", ledger).exit()).isEqualTo(Exit.USAGE);
    Path copy = desk.resolveSibling(desk.getFileName() + "-copy");
    new DeskFolder(desk).backup(copy, CLOCK);
    assertThat(new DeskFolder(copy).forecasts()).hasSameTextualContentAs(ledger);
  }

  @Test
  void redLinesAreTheDesksOwn() {
    Run run = Run.of("redlines", "run", "--desk", desk, "--as-of", "2024-03-10");
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.CROSSED);
    assertThat(run.out()).contains("crossed (high) since 2024-03-09: bridge");
    Run check = Run.of("redlines", "check", "--desk", desk);
    assertThat(check.out()).contains("it would have rung 1 times");
    assertThat(Run.of("redlines", "run").exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("redlines", "run", "--desk", desk, "--events", "e.csv").exit())
        .isEqualTo(Exit.USAGE);
  }

  @Test
  void whatRingsIsKeptAndSentOnce() throws IOException {
    Files.writeString(desk.resolve("alerts.yml"), "sinks:\n  - {to: feed, file: alerts.atom}\n");
    assertThat(look()).isEqualTo(new Lookout.Seen(true, true));
    assertThat(look()).isEqualTo(new Lookout.Seen(true, true));
    assertThat(alerts()).hasSize(1);
    assertThat(alerts().get(0).evidence())
        .contains("\"id\":\"last\"", "2024-03-08 Serbian army assault Kosovo police");
    assertThat(desk.resolve("alerts.atom")).content().containsOnlyOnce("<entry>");
    assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("HIGH bridge: crossed");
  }

  @Test
  void aSilencedLineIsKeptAndNotSent() throws IOException {
    look();
    try (Archive archive = new DeskFolder(desk).open(CLOCK)) {
      String id = archive.alerts().latest(1).get(0).id();
      archive.alerts().silence(id, "someone", Instant.parse("2024-04-01T00:00:00Z"));
    }
    Files.writeString(desk.resolve("alerts.yml"), "sinks:\n  - {to: feed, file: alerts.atom}\n");
    assertThat(look().crossed()).isTrue();
    assertThat(desk.resolve("alerts.atom")).doesNotExist();
  }

  @Test
  void mistakesStopAWatchBeforeItBeginsAndNotLater() throws IOException {
    line("withn: 3d");
    assertThatThrownBy(() -> lookout().check())
        .isInstanceOf(Mistakes.class)
        .hasMessageContaining("bridge.yml");
    assertThat(look()).isEqualTo(Lookout.Seen.NOTHING);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("bridge.yml:4");
  }

  @Test
  void aQuietLineSaysNothing() throws IOException {
    line("within: 1d");
    assertThat(look()).isEqualTo(Lookout.Seen.NOTHING);
    assertThat(alerts()).isEmpty();
  }
}
