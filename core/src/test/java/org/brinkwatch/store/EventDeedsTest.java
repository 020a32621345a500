package org.brinkwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;

class EventDeedsTest {
  private static final String EVENT =
      """
      {"id":"e1","date":{"from":null,"to":"2023-09-24","text":null},"type":"CONSULT","mode":null,\
      "intensity":1.0,"status":"ACTUAL","source":[{"id":"SRB","name":"Serbia"},{"id":"HUN"}],\
      "target":[{"id":"RUS"}],"place":null,"claims":{"for":["c1","c2"],"against":[]}}
      """;

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void anEventOfTwoSourcesIsTwoDeeds() throws IOException {
    List<Deed> deeds = read(EVENT, Optional.empty());

    assertThat(deeds).extracting(deed -> deed.source().id()).containsExactly("SRB", "HUN");
    assertThat(deeds.get(0).type()).isEqualTo(EventType.CONSULT);
    assertThat(deeds.get(0).known()).isEqualTo("2023-09-24");
    assertThat(problems).isEmpty();
  }

  @Test
  void claimsSayWhoToldItAndSinceWhenItIsKnown() throws IOException {
    String claims =
        """
        {"id":"c1","article":{"id":"a","outlet":"wire","published":"2023-09-27"}}
        {"id":"c2","article":{"id":"b","outlet":"paper","published":"2023-09-26"}}
        """;

    Deed deed = read(EVENT, Optional.of(claims)).get(0);

    assertThat(deed.known()).isEqualTo("2023-09-26");
    assertThat(deed.outlets()).containsExactly("paper", "wire");
  }

  @Test
  void tellsWhatIsWrongWithALineAndReadsTheNext() throws IOException {
    List<Deed> deeds =
        read("not JSON\n" + EVENT.replace("CONSULT", "TALK") + EVENT, Optional.empty());

    assertThat(deeds).hasSize(2);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "events.jsonl:1: is no JSON object; expected a line as in docs/formats.md",
            "events.jsonl:2: unknown type 'TALK'; see docs/formats.md");
  }

  @Test
  void whatALineSaysItselfGoesBeforeItsClaims() throws IOException {
    String event =
        EVENT.replace("\"place\"", "\"known\":\"2023-10-02\",\"outlets\":[\"wire\"],\"place\"");

    Deed deed = read(event, Optional.empty()).get(0);

    assertThat(deed.known()).isEqualTo("2023-10-02");
    assertThat(deed.outlets()).containsExactly("wire");
  }

  @Test
  void anEventIsTakenBackByALineOfItsOwn() throws IOException {
    String back = "{\"id\":\"e1\",\"known\":\"2023-10-02\",\"withdrawn\":true}\n";

    EventDeeds.Told told =
        EventDeeds.read(
            "events.jsonl",
            new BufferedReader(new StringReader(EVENT + back)),
            Optional.empty(),
            problems::add);

    assertThat(told.withdrawals())
        .containsExactly(new EventDeeds.Withdrawal("e1", LocalDate.of(2023, 10, 2)));
    assertThat(problems).isEmpty();
  }

  private List<Deed> read(String events, Optional<String> claims) throws IOException {
    return EventDeeds.read(
            "events.jsonl",
            new BufferedReader(new StringReader(events)),
            claims.map(text -> new BufferedReader(new StringReader(text))),
            problems::add)
        .deeds();
  }
}
