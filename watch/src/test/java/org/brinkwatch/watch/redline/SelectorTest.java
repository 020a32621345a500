package org.brinkwatch.watch.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which of some deeds a selector takes. */
class SelectorTest {
  private static final String NEWS =
      """
      id,day,source,target,type,mode,intensity,status,lat,lon,country
      army,2024-01-01,SRB.MIL,XKX.COP,ASSAULT,firearms,-10,,42.9,20.9,XKX
      state,2024-01-02,SRB,XKX,THREATEN,,,,,,
      opposition,2024-01-03,SRB.OPP,SRB.GOV,PROTEST,,,,44.8,20.5,SRB
      back,2024-01-04,XKX,SRB,ACCUSE,,,,,,
      planned,2024-01-05,SRB.MIL,XKX,ASSAULT,,-9,INTENDED,,,
      talks,2024-01-06,SRB.GOV,NATO,CONSULT,,,,50.8,4.3,BEL
      group,2024-01-07,ethnic-serbs.XKX,XKX.COP,PROTEST,,,,,,XKX
      """;

  private static String taken(String selector) {
    RedLine line =
        Lines.line(
            """
            redline: test
            severity: info
            groups: {west: [NATO, USA, EU]}
            when: {count: 1, within: 1d}
            select: SELECTOR
            """
                .replace("SELECTOR", selector));
    List<Selection> asked = line.steps().get(0).condition().selections();
    return Lines.news(NEWS).stream()
        .flatMap(version -> version.deeds().stream())
        .filter(deed -> asked.get(0).matches(deed))
        .map(deed -> deed.event())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aStateIsItselfAndItsOrgansButNotItsOpposition() {
    assertThat(taken("{source: SRB}")).isEqualTo("army state talks");
  }

  @Test
  void anOrganIsThatAlone() {
    assertThat(taken("{source: SRB.MIL}")).isEqualTo("army");
    assertThat(taken("{target: '*.COP'}")).isEqualTo("army group");
  }

  @Test
  void aStarIsAllOfACountry() {
    assertThat(taken("{source: SRB.*}")).isEqualTo("army state opposition talks");
  }

  @Test
  void anActorMayBeOnEitherSide() {
    assertThat(taken("{actor: XKX}")).isEqualTo("army state back group");
  }

  @Test
  void aGroupIsDeclaredInTheFileOrAnId() {
    assertThat(taken("{target: west}")).isEqualTo("talks");
    assertThat(taken("{source: ethnic-serbs.XKX}")).isEqualTo("group");
  }

  @Test
  void aDyadGoesBothWaysOrOne() {
    assertThat(taken("{dyad: SRB-XKX}")).isEqualTo("army state back");
    assertThat(taken("{dyad: 'SRB>XKX'}")).isEqualTo("army state");
    assertThat(taken("{dyad: 'XKX > SRB'}")).isEqualTo("back");
    assertThat(taken("{dyad: 'ethnic-serbs.XKX <> XKX'}")).isEqualTo("group");
    assertThat(taken("{dyad: SRB-west}")).isEqualTo("talks");
  }

  @Test
  void actsAreChosenByTypeModeQuadAndIntensity() {
    assertThat(taken("{type: [PROTEST, CONSULT]}")).isEqualTo("opposition talks group");
    assertThat(taken("{type: ASSAULT, mode: firearms}")).isEqualTo("army");
    assertThat(taken("{quad: 3}")).isEqualTo("state back");
    assertThat(taken("{quad: material conflict}")).isEqualTo("army opposition group");
    assertThat(taken("{intensity: {lte: -7}}")).isEqualTo("army");
  }

  @Test
  void onlyWhatHappenedCountsUnlessAskedFor() {
    assertThat(taken("{source: SRB.MIL, status: [INTENDED]}")).isEqualTo("planned");
    assertThat(taken("{source: SRB.MIL, status: [ACTUAL, INTENDED]}")).isEqualTo("army planned");
  }

  @Test
  void placesAreCirclesOrCountries() {
    assertThat(taken("{near: {place: Oldbridge, km: 20}}")).isEqualTo("army");
    assertThat(taken("{near: [{lat: 42.9, lon: 20.9, km: 5}, {place: Farford, km: 5}]}"))
        .isEqualTo("army opposition");
    assertThat(taken("{country: XKX}")).isEqualTo("army group");
  }

  @Test
  void aWholeCountryIsNotNearATown() {
    Area area = new Area("a town", 0, 0, 50);
    assertThat(
            area.holds(
                Lines.news("day,source,target,type,country\n2024-01-01,A,B,ASSAULT,SRB\n")
                    .get(0)
                    .deeds()
                    .get(0)
                    .place()
                    .orElseThrow()))
        .isFalse();
  }
}
