package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Red lines as a user meets them. */
class RedlinesTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "redlines");

  @TempDir private Path folder;

  private Path line;
  private Path events;

  @BeforeEach
  void write() throws IOException {
    line = folder.resolve("line.yml");
    events = folder.resolve("events.csv");
    Files.writeString(
        line,
        """
        redline: bridge
        severity: high
        select: {source: SRB.MIL, target: XKX}
        when: {count: {gte: 2}, within: 7d}
        """);
    Files.writeString(
        events,
        """
        day,source,target,type
        2024-01-01,SRB.MIL,XKX.COP,ASSAULT
        2024-01-05,SRB.MIL,XKX.COP,ASSAULT
        2024-01-09,XKX.GOV,SRB.GOV,CONSULT
        """);
  }

  @Test
  void theExamplesAreSoundAndPassTheirTests() {
    Run run = Run.of("redlines", "check", EXAMPLES);
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.OK);
    assertThat(run.lines().stream().filter(said -> said.contains("test passed"))).hasSize(16);
  }

  @Test
  void checkSaysWhenALineWouldHaveRungAndForWhat() {
    Run run = Run.of("redlines", "check", line, "--events", events);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .contains("Rings (high) when 2 or more of deeds of any kind by SRB.MIL towards XKX")
        .contains("From 2024-01-01 to 2024-01-09 it would have rung 1 times")
        .contains("2024-01-05 high (crossed): 2 events")
        .contains("2024-01-05 SRB.MIL ASSAULT XKX.COP [events.csv:3; unnamed]");
  }

  @Test
  void checkSaysAllMistakesAndExitsWithTwo() throws IOException {
    Files.writeString(line, "redline: bridge\nseverity: hgh\nselect: {type: ATTACK}\nwhen: {}\n");
    Run run = Run.of("redlines", "check", line);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out())
        .contains("line.yml:2:11: unknown 'hgh'; did you mean high?")
        .contains("line.yml:3:16: unknown event type 'ATTACK'; did you mean ASSAULT?")
        .contains("line.yml:4:7: no condition");
    assertThat(Run.of("redlines", "run", line, "--events", events).exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void checkFindsPlacesByName() throws IOException {
    Files.writeString(
        line,
        """
        redline: bridge
        severity: high
        select: {near: {place: Belgrade, km: 30}, actor: NATO}
        when: {count: 1, within: 7d}
        """);
    Run run = Run.of("redlines", "check", line, "--json");
    assertThat(run.exit()).as(run.out()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("within 30 km of Belgrade");
  }

  @Test
  void runExitsWithTenWhileALineIsCrossed() {
    Run run = Run.of("redlines", "run", line, "--events", events);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("approaching since").contains("HIGH bridge: crossed on");
    Run before = Run.of("redlines", "run", line, "--events", events, "--as-of", "2024-01-06");
    assertThat(before.exit()).isEqualTo(Exit.CROSSED);
    assertThat(before.out()).startsWith("crossed (high) since 2024-01-05: bridge");
    Run json =
        Run.of("redlines", "run", line, "--events", events, "--as-of", "2024-01-06", "--json");
    assertThat(json.lines()).hasSize(2);
    assertThat(json.lines().get(1)).startsWith("{\"id\":\"").contains("\"kind\":\"raised\"");
  }

  @Test
  void redLinesAndDyadsCountAFileAlike() throws IOException {
    Files.writeString(
        events,
        """
        date,source,target,code,desc
        1998-02-28,SERMIL,KSV,223,(FIGHT)
        1998-03-01,SERMIL,KSV,022,(PESSIMIST COMMENT)
        1998-03-02,SERMIL,KSV,182,(MILITARY DEMO)
        """);
    Run run = Run.of("redlines", "run", line, "--events", events, "--json");
    assertThat(run.out()).contains("\"event\":\"events.csv:2\"", "\"event\":\"events.csv:4\"");
    Run dyads = Run.of("dyads", "--json", events);
    assertThat(dyads.out()).contains("SRB.MIL").doesNotContain("SERMIL");
    assertThat(Run.of("forecast", "--json", events).err()).isEmpty();
  }

  @Test
  void eventsThatWereTakenBackNoLongerCount() throws IOException {
    Path lines = folder.resolve("events.jsonl");
    String event =
        """
        {"id":"ID","date":{"from":null,"to":"2024-01-0N","text":null},"type":"ASSAULT",\
        "mode":null,"intensity":-9.0,"status":"ACTUAL","source":[{"id":"SRB.MIL","country":"SRB",\
        "sector":"MIL"}],"target":[{"id":"XKX","country":"XKX"}],"place":null,"claims":{"for":[]}}
        """;
    Files.writeString(
        lines,
        event.replace("ID", "a").replace("0N", "01")
            + event.replace("ID", "b").replace("0N", "02")
            + "{\"id\":\"b\",\"known\":\"2024-01-04\",\"withdrawn\":true}\n");
    Run run = Run.of("redlines", "run", line, "--events", lines, "--json");
    assertThat(run.out()).contains("\"kind\":\"raised\"", "\"kind\":\"retracted\"");
    assertThat(Run.of("dyads", lines).out())
        .contains("SRB.MIL > XKX")
        .contains("last 7 days: 1 acts");
  }

  @Test
  void sendsEachAlertOnce() throws IOException {
    Path alerts = folder.resolve("alerts.yml");
    Files.writeString(
        alerts, "sinks:\n  - {to: terminal}\n  - {to: feed, file: alerts.atom, severity: high}\n");
    Run first = Run.of("redlines", "run", line, "--events", events, "--alerts", alerts);
    Run second = Run.of("redlines", "run", line, "--events", events, "--alerts", alerts);
    assertThat(first.err()).contains("HIGH bridge: crossed on 2024-01-05");
    assertThat(second.err()).isEmpty();
    assertThat(folder.resolve("alerts.atom")).content().containsOnlyOnce("<entry>");
  }

  @Test
  void sendsNothingIfTheSinksHaveMistakes() throws IOException {
    Path alerts = folder.resolve("alerts.yml");
    Files.writeString(alerts, "sinks:\n  - {to: webhok}\n  - {to: webhook, url: nowhere}\n");
    Run run = Run.of("redlines", "run", line, "--events", events, "--alerts", alerts);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err())
        .contains("alerts.yml:2: unknown 'webhok'; did you mean webhook?")
        .contains("'nowhere' is no address");
  }

  @Test
  void aSinkThatFailsIsSaidAndExitsWithThree() throws IOException {
    Path alerts = folder.resolve("alerts.yml");
    Files.writeString(folder.resolve("alerts.atom"), "<feed/>");
    Files.writeString(alerts, "sinks: [{to: feed, file: alerts.atom}]\n");
    Run run = Run.of("redlines", "run", line, "--events", events, "--alerts", alerts);
    assertThat(run.exit()).isEqualTo(Exit.PARTIAL);
    assertThat(run.err())
        .contains("is no feed of this program; name another file; is tried again")
        .contains("1 alerts wait to be sent");
  }
}
