package org.brinkwatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brinkwatch.event.EventType.ACCUSE;
import static org.brinkwatch.event.EventType.AGREE;
import static org.brinkwatch.event.EventType.AID;
import static org.brinkwatch.event.EventType.ASSAULT;
import static org.brinkwatch.event.EventType.CONSULT;
import static org.brinkwatch.event.EventType.MOBILIZE;
import static org.brinkwatch.event.EventType.REJECT;
import static org.brinkwatch.event.EventType.THREATEN;
import static org.brinkwatch.event.Status.INTENDED;
import static org.brinkwatch.event.Status.NEGATED;
import static org.brinkwatch.resolve.Telling.ALDEA;
import static org.brinkwatch.resolve.Telling.BORGO;
import static org.brinkwatch.resolve.Telling.GULF;
import static org.brinkwatch.resolve.Telling.NORD;
import static org.brinkwatch.resolve.Telling.VELIA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final String EVENING = "evening.txt";
  private static final String SAME_DAY = "2031-05-20";

  private static Telling attack() {
    return Telling.of(ASSAULT).by("NOR.MIL").on("VEL");
  }

  private static List<Event> events(Telling... tellings) {
    return new Resolver().resolve(Arrays.stream(tellings).map(Telling::claim).toList());
  }

  private static void assertOne(Telling one, Telling other) {
    assertThat(events(one, other)).hasSize(1);
    assertThat(events(other, one)).isEqualTo(reordered(events(one, other)));
  }

  private static void assertTwo(Telling one, Telling other) {
    assertThat(events(one, other)).hasSize(2);
    assertThat(events(other, one)).hasSize(2);
  }

  /** The same events with their claims in the other order. */
  private static List<Event> reordered(List<Event> events) {
    return events.stream()
        .map(
            event -> {
              List<Claim> supporting = new ArrayList<>(event.supporting());
              Collections.reverse(supporting);
              return new Event(
                  event.id(),
                  event.date(),
                  event.coding(),
                  event.act(),
                  event.status(),
                  event.sources(),
                  event.targets(),
                  event.place(),
                  event.counts(),
                  supporting,
                  event.denying());
            })
        .toList();
  }

  @Nested
  class OneEvent {
    @Test
    void ofTwoArticlesThatSayTheSame() {
      assertOne(attack().day("2031-05-19"), attack().day("2031-05-19").in(EVENING, SAME_DAY));
    }

    @Test
    void ofADayAndTheMonthAroundIt() {
      assertOne(attack().day("2031-05-03"), attack().month("2031-05").in(EVENING, SAME_DAY));
    }

    @Test
    void ofAStateAndItsArmy() {
      assertOne(
          attack().day("2031-05-03"),
          Telling.of(ASSAULT).by("NOR").on("VEL").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofAnArmyAndItsGovernment() {
      assertOne(
          attack().day("2031-05-03"),
          Telling.of(ASSAULT).by("NOR.GOV").on("VEL").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofAStateAndWhoHoldsItsOffice() {
      assertOne(
          Telling.of(ACCUSE).by("ada-nord.NOR:GOV").on("VEL").day("2031-05-03"),
          Telling.of(ACCUSE).by("NOR").on("VEL").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofAStateAndItsPeopleWhoAreHit() {
      assertOne(
          attack().day("2031-05-03"),
          Telling.of(ASSAULT).by("NOR.MIL").on("VEL.CVL").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofAClashSaidEitherWayRound() {
      assertOne(
          attack().by("VEL").on("NOR.MIL").day("2031-05-03"),
          Telling.of(ASSAULT).by("NOR").on("VEL").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofTwoMeansOfOneAttack() {
      assertOne(
          attack().mode("heavy-weapons").day("2031-05-03"),
          attack().mode("kill").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofTownAndDayAlone() {
      assertOne(
          attack().day("2031-05-03").at(ALDEA),
          Telling.of(ASSAULT).day("2031-05-03").at(ALDEA).in(EVENING, SAME_DAY));
    }

    @Test
    void ofADayAndAnUndatedReportOfTheWeek() {
      assertOne(attack().day("2031-05-17").at(ALDEA), attack().at(ALDEA).in(EVENING, SAME_DAY));
    }

    @Test
    void ofATollThatGrowsOverTheDays() {
      assertOne(
          attack().days("2031-05-03", "2031-05-05").killed(4).in(EVENING, "2031-05-06"),
          attack().day("2031-05-04").killed(6).in("late.txt", "2031-05-08"));
    }

    @Test
    void ofWordsSaidOfTwoPlaces() {
      assertOne(
          Telling.of(ACCUSE).by("NOR").on("VEL").at(ALDEA).day("2031-05-03"),
          Telling.of(ACCUSE).by("NOR").on("VEL").at(NORD).day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void whereOneDoesNotSayWhoDidIt() {
      assertOne(attack().day("2031-05-03"), Telling.of(ASSAULT).on("VEL").day("2031-05-03"));
    }

    @Test
    void ofATownAndItsCountry() {
      assertOne(
          attack().day("2031-05-03").at(ALDEA),
          attack().day("2031-05-03").at(VELIA).in(EVENING, SAME_DAY));
    }

    @Test
    void ofATownAndTheSeaBesideIt() {
      assertOne(attack().day("2031-05-03").at(ALDEA), attack().day("2031-05-03").at(GULF));
    }

    @Test
    void ofFiguresThatAreRevisedWithinTheDay() {
      assertOne(
          attack().day("2031-05-03").at(ALDEA).killed(4),
          attack().day("2031-05-03").at(ALDEA).killed(6).in(EVENING, SAME_DAY));
    }

    @Test
    void ofAMeetingSaidEitherWayRound() {
      assertOne(
          Telling.of(CONSULT).by("NOR").on("VEL").day("2031-05-03"),
          Telling.of(CONSULT).by("VEL").on("NOR").day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofALaterLookBackWithoutADateInTheSameArticle() {
      assertOne(attack().month("2031-05").at(ALDEA), Telling.of(ASSAULT).on("VEL").at(ALDEA));
    }

    @Test
    void withoutDatesIfAllElseAgrees() {
      assertOne(attack().at(ALDEA), attack().at(ALDEA).in(EVENING, SAME_DAY));
    }

    @Test
    void ofOneSentenceInTwoPapers() {
      String wire = "An attack was reported.";
      assertOne(
          Telling.of(ASSAULT).sentence(wire),
          Telling.of(ASSAULT).sentence(wire).in(EVENING, "2031-05-21"));
    }
  }

  @Nested
  class TwoEvents {
    @Test
    void ofTwoTownsInOneMonth() {
      assertTwo(attack().month("2031-05").at(ALDEA), attack().month("2031-05").at(BORGO));
    }

    @Test
    void ofTwoDeathCountsInOneMonth() {
      assertTwo(attack().month("2031-05").killed(4), attack().month("2031-05").killed(6));
    }

    @Test
    void ofTwoDays() {
      assertTwo(attack().day("2031-05-03"), attack().day("2031-05-04"));
    }

    @Test
    void ofTwoCountries() {
      assertTwo(attack().day("2031-05-03").at(ALDEA), attack().day("2031-05-03").at(NORD));
    }

    @Test
    void ofAnArmyThatMeetsAndAGovernment() {
      assertTwo(
          Telling.of(CONSULT).by("NOR.MIL").on("VEL").day("2031-05-03"),
          Telling.of(CONSULT).by("NOR.GOV").on("VEL").day("2031-05-03"));
    }

    @Test
    void ofTwoPersonsInOffice() {
      assertTwo(
          Telling.of(CONSULT).by("ada-nord.NOR:GOV").on("VEL").day("2031-05-03"),
          Telling.of(CONSULT).by("bo-nord.NOR:GOV").on("VEL").day("2031-05-03"));
    }

    @Test
    void ofWordsForOthersHitByTheSame() {
      assertTwo(
          attack().day("2031-05-03"),
          Telling.of(ASSAULT).by("NOR.MIL").on("XEN.CVL").day("2031-05-03"));
    }

    @Test
    void ofTwoUndatedActsOfOnePair() {
      assertTwo(attack(), attack().in(EVENING, SAME_DAY));
    }

    @Test
    void ofAnUndatedActAndOneNotYetDone() {
      assertTwo(attack().at(ALDEA).in(EVENING, "2031-05-20"), attack().at(ALDEA).day("2031-05-21"));
    }

    @Test
    void ofAnUndatedActAndOneOfWeeksAgo() {
      assertTwo(attack().at(ALDEA).in(EVENING, "2031-05-20"), attack().at(ALDEA).day("2031-05-03"));
    }

    @Test
    void ofATollThatShrinksOverTheDays() {
      assertTwo(
          attack().days("2031-05-03", "2031-05-05").killed(6).in(EVENING, "2031-05-06"),
          attack().day("2031-05-04").killed(4).in("late.txt", "2031-05-08"));
    }

    @Test
    void ofAThreatAndItsRepetition() {
      Telling threat = Telling.of(THREATEN).by("NOR").on("VEL").in(EVENING, "2031-05-10");
      assertTwo(threat, Telling.of(THREATEN).by("NOR").on("VEL").in("late.txt", "2031-05-17"));
    }

    @Test
    void ofAStateAndRebelsInIt() {
      assertTwo(
          Telling.of(ASSAULT).by("VEL").on("NOR").day("2031-05-03"),
          Telling.of(ASSAULT).by("rebels.VEL").on("NOR").day("2031-05-03"));
    }

    @Test
    void whereNeitherSideIsSure() {
      assertTwo(
          Telling.of(ASSAULT).by("NOR").on("VEL.MIL").day("2031-05-03"),
          Telling.of(ASSAULT).on("VEL").day("2031-05-03"));
    }

    @Test
    void ofAPlanAndItsDeed() {
      assertTwo(attack().day("2031-05-03"), attack().day("2031-05-03").status(INTENDED));
    }

    @Test
    void ofAPromiseToAidAndAPromiseToMeet() {
      assertTwo(
          Telling.of(AGREE).by("NOR").on("VEL").about(AID, INTENDED).day("2031-05-03"),
          Telling.of(AGREE).by("NOR").on("VEL").about(CONSULT, INTENDED).day("2031-05-03"));
    }

    @Test
    void ofTwoModes() {
      assertTwo(attack().mode("aerial").day("2031-05-03"), attack().mode("beat").day("2031-05-03"));
    }

    @Test
    void withoutDatesInTwoArticlesUnlessThePlaceAgrees() {
      assertTwo(attack().at(ALDEA), attack().in(EVENING, SAME_DAY));
    }

    @Test
    void withoutDatesInArticlesMonthsApart() {
      assertTwo(attack().at(ALDEA), attack().at(ALDEA).in(EVENING, "2031-11-20"));
    }

    @Test
    void ofAYearAndADayInTwoArticles() {
      assertTwo(attack().year(2031), attack().day("2031-05-03").in(EVENING, SAME_DAY));
    }

    @Test
    void ofOneSentenceInTwoYears() {
      String usual = "An attack was reported.";
      assertTwo(
          Telling.of(ASSAULT).sentence(usual),
          Telling.of(ASSAULT).sentence(usual).in(EVENING, "2032-05-20"));
    }
  }

  @Nested
  class Against {
    @Test
    void standsAClaimThatItDidNotHappen() {
      List<Event> events =
          events(attack().day("2031-05-03"), attack().day("2031-05-03").status(NEGATED));
      assertThat(events).hasSize(1);
      assertThat(events.get(0).supporting()).hasSize(1);
      assertThat(events.get(0).denying()).hasSize(1);
    }

    @Test
    void standsTheDenialOfTheOneWhoIsSaidToHaveDoneIt() {
      List<Event> events =
          events(
              attack().day("2031-05-03"),
              Telling.of(REJECT).by("NOR").about(ASSAULT, NEGATED).day("2031-05-04"));
      assertThat(events)
          .extracting(event -> event.coding().type())
          .containsExactly(ASSAULT, REJECT);
      assertThat(events.get(0).denying()).isEqualTo(events.get(1).supporting());
    }

    @Test
    void standsNoRejectionOfAnAccusation() {
      List<Event> events =
          events(
              Telling.of(ACCUSE).by("NOR").on("VEL").day("2031-05-03"),
              Telling.of(REJECT).by("NOR").about(ACCUSE, NEGATED).day("2031-05-04"));
      assertThat(events).allSatisfy(event -> assertThat(event.denying()).isEmpty());
    }

    @Test
    void standsTheDenialOfTheLatestOfSeveral() {
      List<Event> events =
          events(
              attack().day("2031-05-01").in(EVENING, SAME_DAY),
              attack().day("2031-05-03").in(EVENING, SAME_DAY),
              attack().day("2031-05-06").in(EVENING, SAME_DAY),
              Telling.of(REJECT).by("NOR").about(ASSAULT, NEGATED).day("2031-05-04"));
      assertThat(events)
          .filteredOn(event -> !event.denying().isEmpty())
          .singleElement()
          .extracting(event -> event.date().text())
          .isEqualTo("2031-05-03");
    }

    @Test
    void doesNotStandTheDenialOfAnother() {
      List<Event> events =
          events(
              attack().day("2031-05-03"),
              Telling.of(REJECT).by("VEL").about(ASSAULT, NEGATED).day("2031-05-04"));
      assertThat(events).allSatisfy(event -> assertThat(event.denying()).isEmpty());
    }

    @Test
    void standsNothingInADenialThatNobodyAskedFor() {
      List<Event> events = events(attack().day("2031-05-03").status(NEGATED));
      assertThat(events).singleElement().extracting(Event::status).isEqualTo(NEGATED);
      assertThat(events.get(0).supporting()).hasSize(1);
    }
  }

  @Nested
  class TheEvent {
    private final Event event =
        events(
                attack().month("2031-05").at(VELIA).killed(4).sure(0.9),
                Telling.of(ASSAULT).by("NOR").on("VEL").day("2031-05-03").at(ALDEA).mode("aerial"))
            .get(0);

    @Test
    void hasTheNarrowestDate() {
      assertThat(event.date().from()).contains(LocalDate.of(2031, 5, 3));
      assertThat(event.date().to()).contains(LocalDate.of(2031, 5, 3));
      assertThat(event.date().text()).isEqualTo("2031-05-03");
    }

    @Test
    void hasTheNearestPlace() {
      assertThat(event.place()).map(Place::name).contains("Aldea");
    }

    @Test
    void hasTheActorsMostExactlyNamed() {
      assertThat(event.sources()).extracting(Actor::id).containsExactly("NOR.MIL");
    }

    @Test
    void hasTheModeThatOneClaimNames() {
      assertThat(event.coding().mode()).isEqualTo("aerial");
    }

    @Test
    void hasTheHighestLowerBound() {
      assertThat(event.counts().killed()).isEqualTo(OptionalInt.of(4));
    }
  }

  @Test
  void mergesWhatOverlapsOnlyIfAllOfItDoes() {
    Telling month = attack().month("2031-05");
    List<Event> events = events(attack().day("2031-05-03"), month, attack().day("2031-05-09"));
    assertThat(events).hasSize(2);
    assertThat(events.get(0).supporting()).hasSize(2);
  }

  @Test
  void givesAnUndatedReportToTheLatestOfTwo() {
    List<Event> events =
        events(
            attack().day("2031-05-15").at(ALDEA),
            attack().day("2031-05-18").at(ALDEA),
            attack().at(ALDEA).in(EVENING, SAME_DAY));
    assertThat(events).extracting(event -> event.supporting().size()).containsExactly(1, 2);
  }

  @Test
  void makesOfEveryClaimPartOfOneEventInAnyOrder() {
    for (long seed = 0; seed < 200; seed++) {
      List<Claim> claims = randomClaims(new Random(seed));
      List<Event> events = new Resolver().resolve(claims);
      assertThat(events.stream().mapToInt(event -> event.supporting().size()).sum())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(claims.size());
      assertThat(events.stream().flatMap(ResolverTest::claims).collect(Collectors.toSet()))
          .as("seed %d", seed)
          .isEqualTo(Set.copyOf(claims));
      assertThat(events).as("seed %d", seed).extracting(Event::id).doesNotHaveDuplicates();
      for (int order = 0; order < 3; order++) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed * 3 + order));
        assertThat(groups(new Resolver().resolve(shuffled)))
            .as("seed %d, order %d", seed, order)
            .isEqualTo(groups(events));
      }
    }
  }

  private static Stream<Claim> claims(Event event) {
    return Stream.concat(event.supporting().stream(), event.denying().stream());
  }

  /** What became of the claims, whatever their order. */
  private static Set<String> groups(List<Event> events) {
    return events.stream()
        .map(event -> event.id() + claims(event).map(Claim::id).sorted().toList())
        .collect(Collectors.toSet());
  }

  private static List<Claim> randomClaims(Random random) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      String day = "2031-05-" + (10 + i % 5);
      claims.add(randomTelling(random).in("article" + i % 5, day).sentence("s" + i).claim());
    }
    return claims;
  }

  private static Telling randomTelling(Random random) {
    List<EventType> types = List.of(ASSAULT, ACCUSE, MOBILIZE, REJECT);
    Telling telling = Telling.of(pick(random, types));
    if (random.nextInt(4) > 0) {
      telling.by(
          pick(random, List.of("NOR", "NOR.MIL", "NOR.GOV", "VEL", "rebels.VEL", "fighters")));
    }
    if (random.nextBoolean()) {
      telling.on(pick(random, List.of("VEL", "VEL.GOV", "VEL.CVL", "NOR", "residents")));
    }
    if (random.nextInt(4) == 0) {
      telling.killed(random.nextInt(3));
    }
    telling.mode(pick(random, List.of("", "", "aerial", "kill", "beat")));
    if (random.nextBoolean()) {
      telling.at(pick(random, List.of(ALDEA, BORGO, VELIA, GULF)));
    }
    if (random.nextBoolean()) {
      telling.about(ASSAULT, NEGATED);
    }
    telling.status(pick(random, List.of(Status.values())));
    return switch (random.nextInt(4)) {
      case 0 -> telling.day("2031-05-0" + (1 + random.nextInt(4)));
      case 1 -> telling.month("2031-05");
      case 2 -> telling.year(2031);
      default -> telling;
    };
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
