package org.brinkwatch.code.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Place;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.builtIn();

  @Test
  void resolvesByTheCountriesOfTheArticle() {
    assertThat(resolve("Georgia", Map.of("USA", 5)).country()).isEqualTo("USA");
    assertThat(resolve("Georgia", Map.of("RUS", 2)).country()).isEqualTo("GEO");
    assertThat(resolve("Tripoli", Map.of("LBN", 3)).country()).isEqualTo("LBN");
    assertThat(resolve("Tripoli", Map.of()).country()).isEqualTo("LBY");
  }

  @Test
  void resolvesByTheContainingPlace() {
    assertThat(within("Paris", "Texas").country()).isEqualTo("USA");
    assertThat(within("Tripoli", "Lebanon").country()).isEqualTo("LBN");
  }

  @Test
  void findsTheLongestName() {
    Match match =
        gazetteer.longest(List.of("in", "New", "York", "City", "on", "Monday"), 1).orElseThrow();
    assertThat(match.length()).isEqualTo(3);
  }

  private Place resolve(String name, Map<String, Integer> countries) {
    return gazetteer.resolve(name, countries, Optional.empty()).orElseThrow();
  }

  private Place within(String name, String container) {
    return gazetteer.resolve(name, Map.of(), Optional.of(container)).orElseThrow();
  }
}
