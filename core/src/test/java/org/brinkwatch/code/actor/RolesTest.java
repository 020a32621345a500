package org.brinkwatch.code.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  private static final Actors ACTORS = Actors.builtIn();

  private static Optional<Role> role(String lemmas) {
    return ACTORS.role(List.of(lemmas.split(" ")), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "prime minister say, prime minister, GOV, PERSON, 2",
    "foreign ministry, foreign ministry, GOV, INSTITUTION, 2",
    "ministry of defense, defence ministry, GOV, INSTITUTION, 3",
    "minister of finance, finance minister, GOV, PERSON, 3",
    "minister meet, minister, GOV, PERSON, 1",
    "security force, security force, COP, COLLECTIVE, 2",
    "peacekeeper, peacekeeper, IGO, COLLECTIVE, 1",
    "riot police, riot police, COP, COLLECTIVE, 2",
    "separatist, separatist, REB, PERSON, 1",
    "settler, settler, CVL, PERSON, 1",
    "opposition party, opposition party, OPP, COLLECTIVE, 2",
    "supreme court, supreme court, JUD, INSTITUTION, 2",
    "state media, state media, MED, INSTITUTION, 2",
    "intelligence service, intelligence service, SPY, COLLECTIVE, 2",
    "aid worker, aid worker, NGO, PERSON, 2",
    "armed force, armed force, MIL, COLLECTIVE, 2",
    "commander-in-chief, commander-in-chief, MIL, PERSON, 1",
    "asylum - seeker, asylum seeker, REF, PERSON, 3",
  })
  void tellsSectorAndBearerOfTheLongestRole(
      String lemmas, String phrase, String sector, Bearer bearer, int length) {
    Role role = role(lemmas).orElseThrow();
    assertThat(role.phrase()).isEqualTo(phrase);
    assertThat(role.sector()).isEqualTo(sector);
    assertThat(role.bearer()).isEqualTo(bearer);
    assertThat(role.length()).isEqualTo(length);
  }

  @Test
  void saysWhichRolesStandBeforeNames() {
    for (String title : List.of("general", "colonel", "ayatollah", "sheikh", "king", "president")) {
      assertThat(role(title)).get().matches(Role::title, title);
    }
    assertThat(role("soldier")).get().matches(role -> !role.title());
  }

  @Test
  void aCountryWordAloneIsNoActor() {
    assertThat(role("ally").orElseThrow().bare()).isFalse();
    assertThat(role("police").orElseThrow().bare()).isTrue();
  }

  @Test
  void saysWhatABackwardGlanceMayMean() {
    Entry serbia = ACTORS.longest(List.of("Serbia"), 0).orElseThrow().entries().get(0);
    Entry nato =
        new Entry(
            Form.NAME,
            new Actor("NATO", "North Atlantic Treaty Organization", "", "IGO"),
            Kind.ORGANISATION,
            List.of(
                new Office("military alliance", "IGO", "", Optional.empty(), Optional.empty())));
    assertThat(role("country").orElseThrow().mayReferTo(serbia)).isTrue();
    assertThat(role("alliance").orElseThrow().mayReferTo(nato)).isTrue();
    assertThat(role("alliance").orElseThrow().mayReferTo(serbia)).isFalse();
    assertThat(role("union").orElseThrow().mayReferTo(nato)).isFalse();
  }

  @Test
  void ordinaryNounsAreNoRoles() {
    assertThat(role("table")).isEmpty();
    assertThat(role("car")).isEmpty();
  }
}
