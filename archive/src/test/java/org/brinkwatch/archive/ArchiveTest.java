package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Admission.Outcome;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private final Archive archive;

  ArchiveTest(@TempDir Path folder) {
    archive = Archive.open(folder.resolve("archive/brinkwatch.db"), Fixtures.CLOCK);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static Coded monday() {
    return Fixtures.coded(
        "monday.txt",
        "Reuters",
        "2024-04-30",
        "Serbia attacked the Kosovo police in Pristina.",
        "Serbia threatened Norway over the border.",
        "Norway said that it would not yield.",
        "Elections due in ten days will follow.");
  }

  @Test
  void givesBackAnArticleAsItWas() {
    Coded monday = monday();
    assertThat(archive.articles().add(monday, Fixtures.VERSION))
        .isEqualTo(new Admission(Outcome.NEW, "monday.txt"));
    assertThat(archive.articles().coded("monday.txt")).contains(monday);
    StoredArticle stored = archive.articles().article("monday.txt").orElseThrow();
    assertThat(stored.article()).isEqualTo(monday.article());
    assertThat(stored.coding()).isEqualTo(Fixtures.VERSION);
    assertThat(stored.added()).isEqualTo(Fixtures.NOON);
  }

  @Test
  void makesEventsOfClaims() {
    archive.articles().add(monday(), Fixtures.VERSION);
    assertThat(archive.resolve()).isEqualTo(2);
    assertThat(archive.resolve()).isZero();
    Matches all = archive.events().search(Filter.ALL, Optional.empty(), 10);
    assertThat(all.deeds())
        .extracting(found -> found.deed().type().name())
        .containsExactlyInAnyOrder("ASSAULT", "THREATEN");
    assertThat(archive.events().overview(Filter.ALL).events()).isEqualTo(2);
    Found assault =
        archive.events().search(Filter.parse("type:ASSAULT"), Optional.empty(), 10).deeds().get(0);
    Event event = archive.events().event(assault.deed().event()).orElseThrow();
    assertThat(event.supporting()).isEqualTo(List.of(monday().claims().get(0)));
    assertThat(assault.deed().outlets()).containsExactly("Reuters");
    assertThat(assault.deed().day()).isEqualTo("2024-04-29");
    assertThat(archive.events().deeds(event.id())).containsExactly(assault);
    assertThat(archive.events().ofArticle("monday.txt")).hasSize(2).contains(event);
    assertThat(archive.events().newSince(Fixtures.NOON, 10)).hasSize(2);
  }

  @Test
  void findsByEachField() {
    archive.articles().add(monday(), Fixtures.VERSION);
    archive.resolve();
    for (String query :
        List.of(
            "actor:SRB type:ASSAULT",
            "actor:XKX",
            "source:SRB target:XKX.COP",
            "dyad:XKX-SRB",
            "dyad:XKX.COP-SRB",
            "quad:4",
            "status:ACTUAL type:ASSAULT from:2024-04-29 to:2024-04-29",
            "place:pristina quad:4",
            "place:XKX quad:4",
            "outlet:Reuters type:assault",
            "in:own quad:4",
            "police attacked",
            "\"kosovo police\"",
            "attack actor:SRB")) {
      assertThat(archive.events().search(Filter.parse(query), Optional.empty(), 10).deeds())
          .as(query)
          .hasSize(1);
    }
    for (String query :
        List.of(
            "actor:HUN",
            "actor:no.such",
            "place:Oslo",
            "outlet:AFP",
            "in:GDELT",
            "quad:1",
            "outlets:2",
            "to:2023",
            "nowhere",
            "status:NEGATED")) {
      assertThat(archive.events().search(Filter.parse(query), Optional.empty(), 10).deeds())
          .as(query)
          .isEmpty();
    }
  }

  @Test
  void countsDays() {
    archive.articles().add(monday(), Fixtures.VERSION);
    archive.resolve();
    LocalDate from = LocalDate.parse("2024-01-01");
    LocalDate to = LocalDate.parse("2024-12-31");
    DayCount day = new DayCount(LocalDate.parse("2024-04-29"), "", List.of(0, 0, 0, 1), -9.5);
    assertThat(archive.dyads().series("SRB", "XKX", from, to)).containsExactly(day);
    assertThat(archive.dyads().series("SRB", "XKX.COP", from, to)).containsExactly(day);
    assertThat(archive.dyads().series("XKX", "SRB", from, to)).isEmpty();
    assertThat(archive.dyads().at("XKX", from, to)).hasSize(1);
    assertThat(archive.dyads().latest("XKX", "SRB", 5)).hasSize(1);
    assertThat(archive.dyads().moved(LocalDate.parse("2024-04-30"), 7, 28, 10))
        .extracting(Movement::target)
        .containsExactly("XKX", "NOR");
    assertThat(archive.dyads().partners("SRB", from, 5)).hasSize(2);
  }

  @Test
  void addsToAnEventWhatAnotherArticleTells() {
    archive.articles().add(monday(), Fixtures.VERSION);
    archive.resolve();
    archive
        .articles()
        .add(
            Fixtures.coded(
                "other.txt",
                "AFP",
                "2024-04-30",
                "Serbia attacked police of Kosovo with stones in the town of Pristina today."),
            Fixtures.VERSION);
    archive.resolve();
    List<Found> assaults =
        archive.events().search(Filter.parse("quad:4"), Optional.empty(), 10).deeds();
    assertThat(assaults).hasSize(1);
    assertThat(assaults.get(0).deed().outlets()).containsExactly("AFP", "Reuters");
    assertThat(archive.dyads().moved(LocalDate.parse("2024-04-30"), 7, 28, 10).get(0).deeds())
        .isEqualTo(1);
    assertThat(
            archive
                .events()
                .search(Filter.parse("outlet:Reuters quad:4 outlets:2"), Optional.empty(), 9)
                .deeds())
        .hasSize(1);
  }
}
