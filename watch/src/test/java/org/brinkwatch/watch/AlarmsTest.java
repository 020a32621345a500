package org.brinkwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brinkwatch.Deeds.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.Deeds;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final LocalDate END = LocalDate.parse("1992-12-31");

  @Test
  void warnsOnTheDayOfTheThirdActOfAnUnusualWeek() {
    List<Deed> deeds = quietYears();
    deeds.add(deed("1992-06-01", "SER", "KSV", EventType.COERCE));
    deeds.add(deed("1992-06-02", "SER", "KSV", EventType.COERCE));
    deeds.add(deed("1992-06-04", "SER", "KSV", EventType.COERCE));

    assertThat(surprises(deeds)).extracting(Alarm::day).containsExactly(day("1992-06-04"));
  }

  @Test
  void isSilentInTheFirstYearForNothingIsUsualYet() {
    List<Deed> deeds = quietYears();
    for (int i = 1; i < 6; i++) {
      deeds.add(deed("1990-06-0" + i, "SER", "KSV", EventType.ASSAULT));
    }

    assertThat(surprises(deeds)).isEmpty();
  }

  @Test
  void leavesThePairInPeaceWhileItStaysAsBad() {
    List<Deed> deeds = quietYears();
    for (String day : List.of("06-01", "06-02", "06-03", "06-15", "06-16", "06-17")) {
      deeds.add(deed("1992-" + day, "SER", "KSV", EventType.COERCE));
    }

    assertThat(surprises(deeds)).hasSize(1);
  }

  @Test
  void aHigherRungBreaksThroughThePeace() {
    List<Deed> deeds = quietYears();
    for (String day : List.of("06-01", "06-02", "06-03")) {
      deeds.add(deed("1992-" + day, "SER", "KSV", EventType.PROTEST));
    }
    for (String day : List.of("06-15", "06-16", "06-17")) {
      deeds.add(deed("1992-" + day, "SER", "KSV", EventType.ASSAULT));
    }

    assertThat(surprises(deeds)).extracting(Alarm::brokeThrough).containsExactly(false, true);
  }

  @Test
  void oneFightUnderManyNamesIsSeenBetweenTheCountries() {
    List<Deed> deeds = quietYears();
    deeds.add(deed("1992-06-01", "SERMIL", "KSV", EventType.ASSAULT));
    deeds.add(deed("1992-06-01", "SER", "KSVKLA", EventType.ASSAULT));
    deeds.add(deed("1992-06-02", "KSVKLA", "SERPOL", EventType.ASSAULT));

    assertThat(Alarms.of(deeds, Hostility.MATERIAL_CONFLICT, END))
        .filteredOn(Alarm::mutual)
        .extracting(Alarm::who)
        .contains("KSV* <> SER*");
  }

  @Test
  void whatComesLaterChangesNoEarlierWarning() {
    List<Deed> region = Deeds.region(150, 5);
    LocalDate cut = LocalDate.parse("1992-02-02"); // a Sunday
    List<Deed> past = region.stream().filter(deed -> !deed.known().isAfter(cut)).toList();

    List<Alarm> then = Alarms.of(past, Hostility.MATERIAL_CONFLICT, cut);
    List<Alarm> now = new ArrayList<>(Alarms.of(region, Hostility.MATERIAL_CONFLICT, END));
    now.removeIf(alarm -> alarm.day().isAfter(cut));

    assertThat(then).isNotEmpty().isEqualTo(now);
  }

  /** Something happens somewhere, so that the record begins in 1990. */
  private static List<Deed> quietYears() {
    return new ArrayList<>(List.of(deed("1990-01-01", "SER", "KSV", EventType.CONSULT)));
  }

  private static List<Alarm> surprises(List<Deed> deeds) {
    return Alarms.of(deeds, Hostility.MATERIAL_CONFLICT, END).stream()
        .filter(alarm -> !alarm.mutual() && alarm.kind() == Alarm.Kind.SURPRISE)
        .toList();
  }

  private static LocalDate day(String words) {
    return LocalDate.parse(words);
  }
}
