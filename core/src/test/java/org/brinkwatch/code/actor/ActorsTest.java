package org.brinkwatch.code.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinkwatch.event.Actor;
import org.junit.jupiter.api.Test;

class ActorsTest {
  private static final Actors ACTORS = Actors.builtIn();

  private static List<String> ids(String text) {
    return ACTORS.longest(List.of(text.split(" ")), 0).stream()
        .flatMap(match -> match.actors().stream())
        .map(Actor::id)
        .distinct()
        .toList();
  }

  private static List<Form> forms(String text) {
    return ACTORS.longest(List.of(text.split(" ")), 0).stream()
        .flatMap(match -> match.entries().stream())
        .map(Entry::form)
        .toList();
  }

  private static int length(String text) {
    return ACTORS.longest(List.of(text.split(" ")), 0).map(Match::length).orElse(0);
  }

  @Test
  void knowsStatesByNameAdjectiveCapitalAndSeat() {
    assertThat(ids("Britain")).containsExactly("GBR");
    assertThat(forms("British troops")).contains(Form.ADJECTIVE);
    assertThat(ids("Belgrade said")).containsExactly("SRB.GOV");
    assertThat(ids("Kremlin")).containsExactly("RUS.GOV");
    assertThat(ids("Pentagon")).containsExactly("USA.MIL");
    assertThat(forms("Downing Street")).containsExactly(Form.SEAT);
  }

  @Test
  void takesTheLongestName() {
    assertThat(length("United States of America said")).isEqualTo(4);
    assertThat(length("United States and Russia")).isEqualTo(2);
    assertThat(length("United front")).isZero();
  }

  @Test
  void readsDotsAsNothingButNeverThePronoun() {
    assertThat(ids("U.S. forces")).containsExactly("USA");
    assertThat(ids("US forces")).containsExactly("USA");
    assertThat(ids("us")).isEmpty();
    assertThat(ids("Us")).isEmpty();
  }
}
