package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverviewTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final int MANY = 105_000;
  private static final Actor[] ACTORS = {
    Fixtures.SERBIA, Fixtures.KOSOVO_POLICE, Fixtures.NORWAY, Rows.NOBODY
  };

  @TempDir private Path folder = Path.of("");
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("brinkwatch.db"), Fixtures.CLOCK);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static Deed deed(int i) {
    return new Deed(
        String.valueOf(i),
        FIRST.plusDays(i / 100),
        FIRST.plusDays(i / 100),
        ACTORS[i % 4],
        ACTORS[i / 4 % 3],
        TYPES.get(i % 16),
        "",
        i % 7 - 3.5,
        i % 50 == 0 ? Status.INTENDED : Status.ACTUAL,
        i % 3 == 0 ? Optional.empty() : Optional.of(place(i % 30)),
        i % 9 == 0 ? List.of("One", "Two") : List.of("Outlet " + i % 5));
  }

  private static Place place(int i) {
    return new Place("Town " + i, i % 2 == 0 ? "XKX" : "SRB", i, i, Place.Precision.TOWN);
  }

  private void bring(int deeds) {
    try (Import file = archive.imports().begin("SET", "set", "set")) {
      for (int i = 0; i < deeds; i++) {
        file.add(List.of(deed(i)));
      }
      file.finish();
    }
    archive.imports().complete();
  }

  /** Held against all matches read one by one. */
  @Test
  void countsAllThatIsFound() {
    bring(12_000);
    for (String query :
        List.of(
            "",
            "actor:SRB",
            "dyad:SRB-XKX quad:4",
            "type:ASSAULT from:2020-02",
            "outlet:Two",
            "actor:NOR place:XKX status:INTENDED",
            "source:SRB source:NOR target:XKX")) {
      Filter filter = Filter.parse(query);
      List<Deed> all = archive.events().all(filter);
      Overview overview = archive.events().overview(filter);
      assertThat(overview.extent())
          .as(query)
          .isEqualTo(new Overview.Extent(all.size(), all.size(), false));
      assertThat(overview.events()).isEqualTo(all.size());
      assertThat(numbers(overview, "type"))
          .isEqualTo(counted(all, it -> List.of(it.type().name())));
      assertThat(numbers(overview, "outlet")).isEqualTo(counted(all, Deed::outlets));
      assertThat(numbers(overview, "actor"))
          .isEqualTo(counted(all, it -> List.of(it.source().id(), it.target().id())));
      assertThat(numbers(overview, "month"))
          .isEqualTo(counted(all, it -> List.of(it.day().toString().substring(0, 7))));
      assertThat(numbers(overview, "place"))
          .isEqualTo(counted(all, it -> it.place().map(Place::name).stream().toList()));
      assertThat(overview.days().stream().mapToInt(DayCount::deeds).sum()).isEqualTo(all.size());
      assertThat(overview.days().stream().mapToDouble(DayCount::intensity).sum())
          .isEqualTo(all.stream().mapToDouble(Deed::intensity).sum());
    }
  }

  private static Map<String, Integer> numbers(Overview overview, String field) {
    Map<String, Integer> numbers = new HashMap<>();
    overview.facets().of(field).forEach(count -> numbers.put(count.value(), count.deeds()));
    return numbers;
  }

  private static Map<String, Integer> counted(
      List<Deed> deeds, java.util.function.Function<Deed, List<String>> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (Deed deed : deeds) {
      values.apply(deed).stream()
          .filter(value -> !value.isEmpty())
          .distinct()
          .forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    return counts;
  }

  @Test
  void saysOfHowManyItCounted() {
    bring(MANY);
    assertThat(archive.events().overview(Filter.ALL).extent())
        .isEqualTo(new Overview.Extent(Overview.COUNTED, MANY, false));
    Filter most = Filter.parse("status:ACTUAL");
    assertThat(archive.events().overview(most).extent())
        .isEqualTo(new Overview.Extent(Overview.COUNTED, MANY / 50 * 49, false));
    assertThat(archive.events().overview(Filter.ALL).days().get(0).day()).isAfter(FIRST);
    int own = archive.events().all(Filter.parse("actor:NOR type:AID")).size();
    assertThat(archive.events().overview(Filter.parse("actor:NOR type:AID")).extent())
        .isEqualTo(new Overview.Extent(own, own, false));
  }

  @Test
  void countsAnEventOfSeveralPairsOnce() {
    archive
        .articles()
        .add(
            Fixtures.coded("a", "Reuters", "2024-04-30", "Serbia attacked the Kosovo police."),
            Fixtures.VERSION);
    archive.resolve();
    Overview overview = archive.events().overview(Filter.ALL);
    assertThat(overview.events()).isEqualTo(1);
    assertThat(overview.places().get(0).key()).isEqualTo(Fixtures.PRISTINA);
    assertThat(overview.places().get(0).events()).isEqualTo(1);
    assertThat(overview.pairs().get(0).worst()).isNotEmpty();
    assertThat(overview.facets().of("dyad"))
        .containsExactly(new Facets.Count("SRB,XKX.COP", "Serbia → Kosovo police", 1));
  }
}
