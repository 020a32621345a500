package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.brinkwatch.archive.Admission.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wire copies as papers print them, and what only looks like one. */
class CopiesTest {
  private static final String[] WIRE = {
    "Serbia attacked a Kosovo police post near Pristina before dawn on Monday.",
    "Two officers died and a third was flown to hospital in Skopje with wounds to his leg.",
    "The interior minister called a meeting of the security council for the afternoon.",
    "He told reporters at the gate that roads to the north would stay shut until further notice.",
    "Shops in the four northern towns kept their shutters down and schools sent pupils home.",
    "The mission of the alliance doubled its patrols along the river and flew drones at night.",
    "Diplomats in the capital spoke of the gravest day since the barricades of last winter.",
    "Belgrade denied any part in it and asked for an inquiry by the mission."
  };

  private final Archive archive;

  CopiesTest(@TempDir Path folder) {
    archive = Archive.open(folder.resolve("brinkwatch.db"), Fixtures.CLOCK);
    add("wire", "Reuters", WIRE);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Outcome add(String id, String outlet, String... sentences) {
    return archive
        .articles()
        .add(Fixtures.coded(id, outlet, "2024-04-30", sentences), Fixtures.VERSION)
        .outcome();
  }

  private static String[] changed(int at, String... sentences) {
    String[] copy = WIRE.clone();
    System.arraycopy(sentences, 0, copy, at, sentences.length);
    return copy;
  }

  @Test
  void knowsTheSameArticleAgain() {
    assertThat(add("wire", "Reuters", WIRE)).isEqualTo(Outcome.KNOWN);
    assertThat(add("under another name", "Reuters", WIRE)).isEqualTo(Outcome.KNOWN);
    assertThat(add("from a file that names no outlet", "", WIRE)).isEqualTo(Outcome.KNOWN);
    assertThat(archive.articles().count()).isEqualTo(1);
  }

  @Test
  void keepsTheSameTextAsAFurtherOutletOfTheFirst() {
    assertThat(add("daily", "The Daily", WIRE)).isEqualTo(Outcome.COPY);
    assertThat(add("daily", "The Daily", WIRE)).isEqualTo(Outcome.KNOWN);
    assertThat(archive.articles().article("wire").orElseThrow().copies())
        .extracting(Copy::outlet)
        .containsExactly("The Daily");
  }

  @Test
  void seesThroughWhatPapersDoToAWireStory() {
    assertThat(add("cut after four", "A", List.of(WIRE).subList(0, 4).toArray(String[]::new)))
        .isEqualTo(Outcome.NEAR_COPY);
    assertThat(add("cut after three", "B", List.of(WIRE).subList(0, 3).toArray(String[]::new)))
        .isEqualTo(Outcome.NEAR_COPY);
    assertThat(
            add(
                "another first sentence",
                "C",
                changed(0, "Serb forces hit a police post close to Pristina early on Monday.")))
        .isEqualTo(Outcome.NEAR_COPY);
    assertThat(
            add(
                "words changed here and there",
                "D",
                changed(
                    2, WIRE[2].replace("called", "convened"), WIRE[3].replace("shut", "closed"))))
        .isEqualTo(Outcome.NEAR_COPY);
    assertThat(add("another order", "E", WIRE[0], WIRE[1], WIRE[5], WIRE[4], WIRE[2], WIRE[3]))
        .isEqualTo(Outcome.NEAR_COPY);
    assertThat(archive.articles().article("wire").orElseThrow().copies()).hasSize(5);
    assertThat(archive.resolve()).isPositive();
    assertThat(
            archive.events().search(Filter.parse("quad:4"), java.util.Optional.empty(), 9).deeds())
        .hasSize(1)
        .allSatisfy(found -> assertThat(found.deed().outlets()).containsExactly("Reuters"));
  }

  @Test
  void takesAStoryOfItsOwnForNew() {
    assertThat(
            add(
                "same news in other words",
                "F",
                "A post of the Kosovo police came under fire close to Pristina on Monday morning.",
                "Two policemen were killed, and another was taken to Skopje by helicopter.",
                "The government's security council is to meet later in the day, the minister said.",
                "Traffic to the north has been stopped, and pupils were sent home from school."))
        .isEqualTo(Outcome.NEW);
    assertThat(
            add(
                "the wire with as much again",
                "G",
                changed(
                    3,
                    "In the north, farmers blocked the bridge with tractors and burned tyres.",
                    "A convoy of the Red Cross was turned back twice by men in masks.",
                    "The prime minister cut short his visit to Tirana and flew back at noon.",
                    "Markets fell, and the central bank sold euros to hold the rate.",
                    "The bishop offered to speak with both sides in the monastery.")))
        .isEqualTo(Outcome.NEW);
    assertThat(add("a line of the ticker", "H", "Serbia attacked a Kosovo police post."))
        .isEqualTo(Outcome.NEW);
  }

  @Test
  void givesAnotherTextOfTheSameNameAnIdOfItsOwn() {
    Admission admission =
        archive
            .articles()
            .add(
                Fixtures.coded(
                    "wire", "Reuters", "2024-05-01", "Serbia threatened Norway over fish."),
                Fixtures.VERSION);
    assertThat(admission.outcome()).isEqualTo(Outcome.NEW);
    assertThat(admission.id()).matches("wire~[0-9a-f]{6}");
    assertThat(archive.articles().coded(admission.id()).orElseThrow().claims())
        .allSatisfy(claim -> assertThat(claim.article().id()).isEqualTo(admission.id()));
  }
}
