package org.brinkwatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void putsEveryEventInOneChapter() {
    for (long seed = 0; seed < 100; seed++) {
      Review review = AnyReview.hostile(seed);
      Digest digest = Digest.of(review);
      assertThat(digest.events().stream().map(Entry::id).sorted())
          .as("seed %d", seed)
          .containsExactlyElementsOf(
              review.events().stream().map(event -> event.id()).sorted().toList());
      assertThat(digest.entries()).extracting(Entry::number).doesNotHaveDuplicates();
      assertThat(digest.entries()).allSatisfy(entry -> assertThat(entry.cited()).isNotEmpty());
    }
  }

  @Test
  void writesDaysAsShortAsTheyArePrecise() {
    assertThat(days("2023-09-05", "2023-09-05")).isEqualTo("5 Sep 2023");
    assertThat(days("2023-09-03", "2023-09-09")).isEqualTo("3–9 Sep 2023");
    assertThat(days("2023-09-01", "2023-09-30")).isEqualTo("Sep 2023");
    assertThat(days("2024-02-01", "2024-02-29")).isEqualTo("Feb 2024");
    assertThat(days("2023-03-01", "2023-05-31")).isEqualTo("Mar–May 2023");
    assertThat(days("2022-11-01", "2023-01-31")).isEqualTo("Nov 2022 – Jan 2023");
    assertThat(days("2023-01-01", "2023-12-31")).isEqualTo("2023");
    assertThat(days("2014-01-01", "2022-12-31")).isEqualTo("2014–2022");
    assertThat(days("2023-08-28", "2023-09-03")).isEqualTo("28 Aug – 3 Sep 2023");
    assertThat(days("2022-12-28", "2023-01-03")).isEqualTo("28 Dec 2022 – 3 Jan 2023");
    assertThat(When.words(DateRange.open("after\ndark"))).isEqualTo("“after dark”");
    assertThat(When.words(DateRange.UNKNOWN)).isEmpty();
    LocalDate day = LocalDate.of(2023, 6, 1);
    assertThat(When.words(new DateRange(Optional.of(day), Optional.empty(), "")))
        .isEqualTo("from 1 Jun 2023");
    assertThat(When.words(new DateRange(Optional.empty(), Optional.of(day), "")))
        .isEqualTo("by 1 Jun 2023");
  }

  private static String days(String from, String to) {
    return When.between(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void drawsTicksFromOneDayToThousandsOfYears() {
    LocalDate from = LocalDate.of(1389, 6, 15);
    for (long days = 1; days < 2_000_000; days = days * 3 / 2 + 1) {
      List<LocalDate> ticks = Timeline.tickDays(from, from.plusDays(days));
      assertThat(ticks).as("%d days", days).isSorted().hasSizeBetween(1, 12);
      assertThat(ticks).allSatisfy(tick -> assertThat(tick).isAfterOrEqualTo(from));
    }
  }

  @Test
  void leavesOutTheFewThatLieFarOff() {
    double[] values = {1389, 2020, 2021, 2021, 2022, 2022, 2022, 2023, 2023, 2023, 2023, 2024};
    assertThat(Focus.of(values)).isEqualTo(new Focus(2020, 2024));
    assertThat(Focus.of(new double[] {1389, 2023})).isEqualTo(new Focus(1389, 2023));
    assertThatThrownBy(() -> Focus.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheScaleStepBySign() {
    assertThat(List.of(-9.5, -5.0, -0.1, 0.0, 0.1, 5.0, 9.5).stream().map(Scale::step))
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(Scale.step(Double.NaN)).isEqualTo(4);
    assertThat(Scale.words(-9.5)).isEqualTo("−9.5");
    assertThat(Scale.words(-0.01)).isEqualTo("0");
    assertThat(Scale.words(Double.NaN)).isEqualTo("?");
  }

  @Test
  void cutsALongSentenceAroundItsTrigger() {
    String words = "long words before it ".repeat(20);
    String sentence = words + "ATTACKED " + words;
    int at = sentence.indexOf("ATTACKED");
    Evidence evidence =
        new Evidence(
            new Span(100, 100 + sentence.length()),
            sentence,
            new Span(100 + at, 108 + at),
            "ATTACKED");
    assertThat(Clause.of(evidence)).startsWith("… ").endsWith(" …").contains("ATTACKED");
    assertThat(Clause.of(evidence).length()).isLessThan(190);
  }
}
