package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
  private final Archive archive;

  ImportsTest(@TempDir Path folder) {
    archive = Archive.open(folder.resolve("brinkwatch.db"), Fixtures.CLOCK);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void bring(String print, int from, int to) {
    try (Import file = archive.imports().begin("SET", print + ".csv", print)) {
      for (int i = from; i < to; i++) {
        file.add(List.of(Victim.deed(i)));
      }
      file.finish();
    }
  }

  private List<DayCount> series() {
    return archive.dyads().series("SRB", "XKX", LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));
  }

  @Test
  void sumsMadeAtOnceAreThoseMadeOnTheWay() {
    bring("first", 0, 25_000);
    archive.imports().complete();
    List<DayCount> atOnce = series();
    assertThat(atOnce.stream().mapToInt(DayCount::deeds).sum()).isEqualTo(12_500);
    bring("second", 25_000, 30_000);
    archive.imports().complete();
    assertThat(series().stream().mapToInt(DayCount::deeds).sum()).isEqualTo(15_000);
    assertThat(archive.imports().datasets())
        .extracting(Dataset::name, Dataset::deeds)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SET", 30_000L));
  }

  @Test
  void liveBesideTheDesksOwn() {
    bring("first", 0, 100);
    archive.imports().complete();
    archive
        .articles()
        .add(
            Fixtures.coded("a", "Reuters", "2024-04-30", "Serbia attacked the Kosovo police."),
            Fixtures.VERSION);
    archive.resolve();
    Matches all = archive.events().search(Filter.parse("actor:SRB"), Optional.empty(), 1000);
    assertThat(all.deeds()).hasSize(51);
    assertThat(all.deeds().get(0).isOwn()).isTrue();
    assertThat(all.deeds().get(1).dataset()).isEqualTo("SET");
    assertThat(archive.events().overview(Filter.parse("actor:SRB")).facets().of("dataset"))
        .containsExactly(new Facets.Count("SET", "SET", 50), new Facets.Count("own", "own", 1));
    assertThat(
            archive
                .events()
                .search(Filter.parse("in:SET outlet:\"Outlet 7\""), Optional.empty(), 9)
                .deeds())
        .hasSize(2);
    List<Found> worst = archive.events().importedSince(LocalDate.of(2020, 1, 1), 5);
    assertThat(worst).hasSize(5).allSatisfy(found -> assertThat(found.deed().intensity()).isZero());
    assertThat(worst.get(0).line()).startsWith("{\"event\":\"").contains("\"dataset\":\"SET\"");
  }

  @Test
  void goesOnBehindTheLastBatch() {
    try (Import file = archive.imports().begin("SET", "a.csv", "a")) {
      for (int i = 0; i < Import.BATCH + 10; i++) {
        file.add(List.of(Victim.deed(i)));
      }
    }
    try (Import file = archive.imports().begin("SET", "a.csv", "a")) {
      assertThat(file.done()).isEqualTo(Import.BATCH);
      file.finish();
    }
    assertThatThrownBy(() -> archive.imports().begin("SET", "a.csv", "a"))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("has been imported");
  }

  private void revise(String print, Consumer<Import> rows) {
    try (Import file = archive.imports().begin("SET", print, print)) {
      rows.accept(file);
      file.finish();
    }
    archive.imports().complete();
  }

  private List<String> refs() {
    return archive.events().search(Filter.parse("in:SET"), Optional.empty(), 100).deeds().stream()
        .map(found -> found.deed().event() + " " + found.deed().type())
        .sorted()
        .toList();
  }

  private static Deed named(String id, int number) {
    Deed deed = Victim.deed(number);
    return new Deed(
        id,
        deed.day(),
        deed.known(),
        deed.source(),
        deed.target(),
        deed.type(),
        deed.mode(),
        deed.intensity(),
        deed.status(),
        deed.place(),
        List.of("One", "Two"));
  }

  @Test
  void newerVersionsTakeThePlaceOfOlderOnesInWhateverOrder() {
    revise(
        "first",
        file -> {
          file.put("a", "002", named("a", 0));
          file.put("b", "001", named("b", 2));
        });
    assertThat(refs()).containsExactly("a AGREE", "b SUPPORT");
    revise(
        "second",
        file -> {
          file.put("a", "001", named("a", 4));
          file.put("b", "003", named("b", 6));
          file.put("b", "002", named("b", 8));
        });
    assertThat(refs()).containsExactly("a AGREE", "b " + Victim.deed(6).type());
    assertThat(series().stream().mapToInt(DayCount::deeds).sum()).isEqualTo(2);
    assertThat(archive.imports().datasets())
        .extracting(Dataset::deeds, Dataset::records)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 5L));
  }

  @Test
  void whatWasDeletedStaysAwayUnlessItIsNewer() {
    revise("first", file -> file.put("a", "001", named("a", 0)));
    revise(
        "deleted",
        file -> {
          file.withdraw("a", "002");
          file.withdraw("b", "002");
        });
    assertThat(refs()).isEmpty();
    assertThat(series().stream().mapToInt(DayCount::deeds).sum()).isZero();
    revise("older", file -> file.put("b", "001", named("b", 2)));
    assertThat(refs()).isEmpty();
    revise("newer", file -> file.put("a", "003", named("a", 0)));
    assertThat(refs()).containsExactly("a AGREE");
    assertThat(series().stream().mapToInt(DayCount::deeds).sum()).isEqualTo(1);
  }
}
