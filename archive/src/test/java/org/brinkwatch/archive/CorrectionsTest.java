package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private final Archive archive;
  private final Coded monday =
      Fixtures.coded(
          "monday",
          "Reuters",
          "2024-04-30",
          "Serbia attacked the Kosovo police in Pristina.",
          "Serbia threatened Norway over the border.");
  private final Coded later =
      Fixtures.coded(
          "later", "AFP", "2024-04-30", "Serbia attacked police of Kosovo in the town again.");

  CorrectionsTest(@TempDir Path folder) {
    archive = Archive.open(folder.resolve("brinkwatch.db"), Fixtures.CLOCK);
    archive.articles().add(monday, Fixtures.VERSION);
    archive.articles().add(later, Fixtures.VERSION);
    archive.resolve();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<Found> found(String query) {
    return archive.events().search(Filter.parse(query), Optional.empty(), 50).deeds();
  }

  private ClaimKey threat() {
    return ClaimKey.of(monday.claims().get(1));
  }

  @Test
  void setsRightEachFieldAndTakesItBack() {
    List<Found> before = found("");
    List<Fix> fixes =
        List.of(
            Fix.type(threat(), EventType.AID, ""),
            Fix.status(threat(), Status.HYPOTHETICAL),
            Fix.date(threat(), DateRange.of(day("2024-02-01"), day("2024-02-01"), "")),
            Fix.place(threat(), Optional.empty()),
            Fix.sources(threat(), List.of(Fixtures.KOSOVO_POLICE)),
            Fix.targets(threat(), List.of(Fixtures.SERBIA, Fixtures.KOSOVO_POLICE)),
            Fix.reject(threat()),
            Fix.alias("norway", Fixtures.KOSOVO_POLICE));
    List<String> queries =
        List.of(
            "type:AID",
            "status:HYPOTHETICAL",
            "to:2024-02-01 actor:NOR",
            "actor:NOR",
            "source:XKX.COP target:NOR",
            "target:XKX.COP type:THREATEN",
            "",
            "target:XKX.COP");
    List<Integer> matches = List.of(1, 1, 1, 1, 1, 1, 1, 2);
    for (int i = 0; i < fixes.size(); i++) {
      long number = archive.corrections().add(fixes.get(i), "ada", "the text says so");
      assertThat(found(queries.get(i))).as(fixes.get(i).toString()).hasSize(matches.get(i));
      assertThat(archive.corrections().undo(number, "ben")).isTrue();
      assertThat(archive.corrections().undo(number, "ben")).isFalse();
      assertThat(found("")).usingRecursiveComparison().ignoringFields("key").isEqualTo(before);
    }
    assertThat(archive.corrections().latest(99)).hasSize(8);
    assertThat(archive.journal().latest(99)).hasSize(16);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void splitsAndMerges() {
    assertThat(found("quad:4")).hasSize(1);
    ClaimKey attack = ClaimKey.of(later.claims().get(0));
    long split = archive.corrections().add(Fix.split(attack), "ada", "another attack");
    assertThat(found("quad:4")).hasSize(2);
    assertThat(archive.dyads().latest("SRB", "XKX", 9)).hasSize(2);
    archive.corrections().undo(split, "ada");
    assertThat(found("quad:4")).hasSize(1);
    String threatened = found("type:THREATEN").get(0).deed().event();
    archive.corrections().add(Fix.merge(attack, threat()), "ada", "one and the same");
    assertThat(found("")).hasSize(1);
    Event merged = archive.events().event(threatened).orElseThrow();
    assertThat(merged.supporting()).hasSize(3);
    assertThat(merged.coding().type()).isEqualTo(EventType.ASSAULT);
  }

  @Test
  void keepsTheMachinesAnswerBesideThePersons() {
    archive.corrections().add(Fix.type(threat(), EventType.REJECT, ""), "ada", "only said no");
    CorrectedClaim claim = archive.corrections().claims("monday").get(1);
    assertThat(claim.machine()).isEqualTo(monday.claims().get(1));
    assertThat(claim.claim().coding().type()).isEqualTo(EventType.REJECT);
    assertThat(claim.corrections()).extracting(Correction::who).containsExactly("ada");
    assertThat(archive.articles().coded("monday")).contains(monday);
  }

  @Test
  void outliveARecode() {
    archive.corrections().add(Fix.type(threat(), EventType.REJECT, ""), "ada", "only said no");
    String attack = found("quad:4").get(0).deed().event();
    Coded again =
        monday.withClaims(
            claim ->
                new Claim(
                    claim.id() + "-again",
                    claim.article(),
                    claim.coding(),
                    claim.act(),
                    claim.status(),
                    claim.attributedTo(),
                    List.of(claim.targets().get(0)),
                    claim.targets(),
                    claim.date(),
                    claim.location(),
                    claim.counts(),
                    claim.evidence(),
                    claim.confidence(),
                    claim.rule()));
    CodingVersion newer = new CodingVersion("0.1", "book-2", "actors-1", "gaz-1");
    Recode recode = archive.recode();
    List<Recode.Difference> differences = recode.lay(again, newer);
    assertThat(differences)
        .extracting(Recode.Difference::changes)
        .containsExactly(List.of("source [SRB] > [XKX.COP]"), List.of("source [SRB] > [NOR]"));
    assertThat(archive.articles().coded("monday")).contains(monday);
    recode.drop();
    assertThat(archive.recode().keep("ada")).isZero();
    recode.lay(again, newer);
    assertThat(recode.keep("ada")).isEqualTo(1);
    assertThat(archive.articles().coded("monday")).contains(again);
    assertThat(archive.articles().article("monday").orElseThrow().coding()).isEqualTo(newer);
    assertThat(found("type:REJECT")).hasSize(1);
    assertThat(found("type:THREATEN")).isEmpty();
    assertThat(archive.corrections().orphans()).isEmpty();
    assertThat(archive.events().event(attack)).isPresent();
  }

  @Test
  void refusesAClaimThatIsNotThere() {
    ClaimKey nowhere = new ClaimKey("monday", 1, 2, EventType.AID, "x");
    assertThatThrownBy(() -> archive.corrections().add(Fix.reject(nowhere), "ada", ""))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("no claim of monday at 1..2");
  }
}
