package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorCodeTest {
  private static final Coding TEXT = new Coding("Kenya bombed Chad.");

  @ParameterizedTest
  @CsvSource(
      value = {
        "USAGOV, USA, GOV, RIGHT, RIGHT",
        "USAGOV, USA, MIL, RIGHT, WRONG",
        "USA, USA, MIL, RIGHT, UNTOLD",
        "usagov, CAN, GOV, WRONG, RIGHT",
        "KSVCOP, XKX, COP, RIGHT, RIGHT",
        "IGO, '', IGO, RIGHT, RIGHT",
        "IGOUNO, '', IGO, RIGHT, RIGHT",
        "REB, SYR, REB, RIGHT, RIGHT",
        "---***, SYR, REB, UNTOLD, UNTOLD",
        "'', SYR, REB, UNTOLD, UNTOLD",
        "PHLREBMOS, PHL, REB, RIGHT, RIGHT",
      })
  void comparesCountryAndSector(
      String code, String country, String sector, Verdict byCountry, Verdict bySector) {
    Actor actor = new Actor("x", "x", country, sector);
    assertThat(ActorCode.of(code).country(actor)).isEqualTo(byCountry);
    assertThat(ActorCode.of(code).sector(actor)).isEqualTo(bySector);
  }

  @ParameterizedTest
  @CsvSource({
    "190, ASSAULT",
    "0871, CONCEDE RETREAT",
    "163, COERCE",
    "1621, SANCTION",
    "025, REQUEST",
    "1712, ASSAULT",
    "010, ''",
    "99, ''",
  })
  void readsCameoCodesByTheirLongestBeginning(String code, String types) {
    assertThat(Cameo.builtIn().types(code).stream().map(EventType::name))
        .containsExactlyInAnyOrder(types.isEmpty() ? new String[0] : types.split(" "));
  }

  @Test
  void takesEventsForWhatEventDataMakesOfThem() {
    assertThat(events(Convention.EVENTS, "AID INTENDED KEN -> TCD"))
        .containsExactly("AGREE KEN -> TCD");
    assertThat(events(Convention.EVENTS, "COERCE INTENDED KEN -> TCD"))
        .containsExactly("THREATEN KEN -> TCD");
    assertThat(events(Convention.EVENTS, "AID HYPOTHETICAL KEN -> TCD")).isEmpty();
    assertThat(events(Convention.EVENTS, "AID NEGATED KEN -> TCD")).isEmpty();
  }

  @Test
  void makesPairsOfTheActorsOfBothSides() {
    assertThat(events(Convention.DYADS, "CONSULT ACTUAL KEN + TCD -> KEN + TCD"))
        .containsExactly("CONSULT KEN -> TCD", "CONSULT TCD -> KEN");
    assertThat(events(Convention.DYADS, "PROTEST ACTUAL KEN -> -"))
        .containsExactly("PROTEST KEN -> -");
    assertThat(events(Convention.DYADS, "ASSAULT ACTUAL - -> -")).containsExactly("ASSAULT - -> -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KENGOV      | ASSAULT ACTUAL KEN.GOV -> -           | RIGHT",
        "KEN TCD     | ASSAULT ACTUAL TCD.MIL + KEN.GOV -> - | RIGHT",
        "KEN         | ASSAULT ACTUAL TCD.MIL + KEN.GOV -> - | WRONG",
        "KEN ---     | ASSAULT ACTUAL TCD.MIL + KEN.GOV -> - | RIGHT",
        "KEN TCD     | ASSAULT ACTUAL KEN.GOV -> -           | WRONG",
        "KEN         | ASSAULT ACTUAL - -> -                 | WRONG",
        "---         | ASSAULT ACTUAL KEN -> -               | UNTOLD",
      })
  void comparesAllActorsOfASide(String codes, String found, Verdict verdict) {
    List<ActorCode> sources = List.of(codes.split(" ")).stream().map(ActorCode::of).toList();
    Expected expected =
        new ExpectedEvent("f:1", "ASSAULT", EnumSet.of(EventType.ASSAULT), sources, List.of());
    Found claim = Found.of(TEXT.claim("bombed", found, 0.5));
    assertThat(expected.verdict(Field.SOURCE, claim)).isEqualTo(verdict);
  }

  @Test
  void countsYieldsAsOneType() {
    Expected yield =
        new ExpectedEvent(
            "f:1",
            "YIELD",
            EnumSet.of(EventType.CONCEDE, EventType.RETREAT),
            List.of(ActorCode.of("KEN")),
            List.of());
    GoldText text = new GoldText("f", 1, "", "", Optional.empty(), TEXT.text(), List.of(yield));
    ClaimEvaluation evaluation =
        new ClaimEvaluation(
            new Gold(
                "g", Convention.EVENTS, List.of(text), List.of(), List.of(), List.of(), List.of()));
    Claim claim = TEXT.claim("bombed", "RETREAT ACTUAL KEN -> -", 0.5);
    evaluation.add(text, List.of(claim), TEXT.sentences());
    Report report = evaluation.report(new ReportOptions(5, 1, false));
    assertThat(report.figures())
        .filteredOn(figure -> figure.name().equals("type.YIELD.f1"))
        .singleElement()
        .extracting(Figure::value)
        .isEqualTo(1.0);
    assertThat(report.text()).doesNotContain("false ACTUAL", "The worst errors");
  }

  private static List<String> events(Convention convention, String notation) {
    Claim claim = TEXT.claim("bombed", notation, 0.5);
    return convention.found(List.of(claim)).stream().map(Found::toString).toList();
  }
}
