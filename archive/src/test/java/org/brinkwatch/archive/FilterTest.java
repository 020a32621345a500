package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.brinkwatch.archive.Filter.Dyad;
import org.brinkwatch.archive.FilterException.Mistake;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final List<String> VALUES =
      List.of(
          "SRB",
          "XKX.COP",
          "ethnic-serbs.XKX",
          "Radio Free Europe",
          "a\"b",
          "back\\slash",
          "\\",
          "Kosovska Mitrovica",
          "from:here",
          "Łódź",
          "a:b",
          "x,y",
          "-",
          "..",
          "'");

  @Test
  void readsEachField() {
    Filter filter =
        Filter.parse(
            "actor:SRB target:XKX.COP dyad:SRB-XKX type:assault quad:4 from:1999-01-01"
                + " to:1999-03 place:Kosovo outlet:\"Radio Free Europe\" outlets:2"
                + " status:ACTUAL in:own border \"gas pipeline\"");
    assertThat(filter.actors()).containsExactly("SRB");
    assertThat(filter.targets()).containsExactly("XKX.COP");
    assertThat(filter.dyads()).containsExactly(new Dyad("SRB", "XKX"));
    assertThat(filter.types()).containsExactly(EventType.ASSAULT);
    assertThat(filter.quads()).containsExactly(Quad.MATERIAL_CONFLICT);
    assertThat(filter.statuses()).containsExactly(Status.ACTUAL);
    assertThat(filter.from()).contains(LocalDate.of(1999, 1, 1));
    assertThat(filter.to()).contains(LocalDate.of(1999, 3, 31));
    assertThat(filter.outlets()).containsExactly("Radio Free Europe");
    assertThat(filter.leastOutlets()).isEqualTo(2);
    assertThat(filter.datasets()).containsExactly(Filter.OWN);
    assertThat(filter.words()).containsExactly("border", "gas pipeline");
    assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
  }

  @Test
  void tellsAllMistakesWithTheirPlaces() {
    FilterException mistakes =
        catchThrowableOfType(
            FilterException.class,
            () ->
                Filter.parse(
                    "typ:AID type:ASSULT from:yesterday dyad:SRB quad:5 to:2020 place: \"open"));
    assertThat(mistakes.mistakes())
        .extracting(Mistake::at)
        .containsExactlyInAnyOrder(0, 8, 20, 35, 44, 59, 66);
    assertThat(mistakes).hasMessageContaining("did you mean ASSAULT?");
  }

  @Test
  void readsWhatItPrints() {
    long seed = 4_711;
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      Filter filter = random(random);
      assertThat(Filter.parse(filter.toString())).as(seed + ": " + filter).isEqualTo(filter);
    }
  }

  /** Any text either is a query or is told why not; nothing else is thrown. */
  @Test
  void survivesAnyText() {
    Random random = new Random(4_712);
    String letters = "ab:\"\\ -,.0129tofrmdyadtype\n\tŁ\ud83d\ude00";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder query = new StringBuilder();
      IntStream.range(0, random.nextInt(25))
          .forEach(at -> query.append(letters.charAt(random.nextInt(letters.length()))));
      try {
        Filter filter = Filter.parse(query.toString());
        assertThat(Filter.parse(filter.toString())).as(query.toString()).isEqualTo(filter);
      } catch (FilterException e) {
        assertThat(e.mistakes()).isNotEmpty();
      }
    }
  }

  private static Filter random(Random random) {
    List<String> speaking = VALUES.stream().filter(value -> value.matches(".*\\w.*")).toList();
    List<String> parties = List.of("SRB", "XKX.COP", "ethnic-serbs.XKX", "NATO", "two words");
    LocalDate from = LocalDate.of(1990 + random.nextInt(30), 1 + random.nextInt(12), 7);
    return new Filter(
        some(random, VALUES),
        some(random, VALUES),
        some(random, VALUES),
        list(random, () -> new Dyad(one(random, parties), one(random, parties))),
        some(random, Arrays.asList(EventType.values())),
        some(random, Arrays.asList(Quad.values())),
        some(random, Arrays.asList(Status.values())),
        random.nextBoolean() ? Optional.of(from) : Optional.empty(),
        random.nextBoolean() ? Optional.of(from.plusDays(random.nextInt(99))) : Optional.empty(),
        some(random, VALUES),
        some(random, VALUES),
        some(random, VALUES),
        random.nextInt(3),
        some(random, speaking));
  }

  private static <T> List<T> some(Random random, List<T> all) {
    return list(random, () -> one(random, all));
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> List<T> list(Random random, Supplier<T> one) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(one.get());
    }
    return list.stream().distinct().toList();
  }
}
