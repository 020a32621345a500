package org.brinkwatch.code.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {
  private static final Actors ACTORS = Actors.builtIn();

  private static Optional<Match> match(String text) {
    return ACTORS.longest(List.of(text.split(" ")), 0);
  }

  /** What begins the text: its length in words, and each entry's form and actor. */
  private static String found(String text) {
    return match(text)
        .map(
            match ->
                match.length()
                    + match.entries().stream()
                        .map(entry -> " " + entry.form() + " " + entry.actor().id())
                        .reduce("", String::concat))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "Serbia, 1 NAME SRB",
    "Serbian troops, 1 ADJECTIVE SRB 1 NATIONALS SRB",
    "Britons, 1 NATIONALS GBR",
    "Belgrade said, 1 CAPITAL SRB.GOV",
    "Kremlin, 1 SEAT RUS.GOV",
    "Pentagon, 1 SEAT USA.MIL",
    "White House, 2 SEAT USA.GOV",
    "Revolutionary Guards, 2 SEAT IRN.MIL",
    "Bundeswehr, 1 SEAT DEU.MIL",
    "IDF, 1 SEAT ISR.MIL",
    "Knesset, 1 SEAT ISR.LEG",
    "Soviet Union, 2 NAME SUN",
    "Kurds, 1 PEOPLE kurds",
    "Kurdish fighters, 1 ADJECTIVE kurds",
    "Kosovo Serbs, 2 PEOPLE kosovo-serbs",
    "Kosovo police, 1 NAME XKX",
    "Korean War, 2 NAMESAKE korean-war-war",
  })
  void findsNamesOfStatesAndPeoples(String text, String expected) {
    String entries = expected.replaceAll(" 1 ", " ");
    assertThat(found(text)).isEqualTo(entries);
  }

  @Test
  void takesTheLongestName() {
    assertThat(found("United States of America said")).startsWith("4 ");
    assertThat(found("United States and Russia")).startsWith("2 ");
    assertThat(found("United front")).isEmpty();
    assertThat(found("South Sudan")).isEqualTo("2 NAME SSD");
  }

  @Test
  void readsOnlyFromTheGivenWordOn() {
    List<String> words = List.of("Serbia", "and", "Kosovo", "met");
    assertThat(ACTORS.longest(words, 1)).isEmpty();
    assertThat(ACTORS.longest(words, 2).orElseThrow().actors())
        .extracting(Actor::id)
        .containsExactly("XKX");
    assertThat(ACTORS.longest(words, 3)).isEmpty();
  }

  @Test
  void serbsAreCitizensUnlessCalledEthnic() {
    assertThat(found("Serbs")).isEqualTo("1 NATIONALS SRB");
    assertThat(found("ethnic Serbs")).isEqualTo("2 PEOPLE ethnic-serbs");
    assertThat(found("Ethnic Albanian militants")).contains("2 ").contains("ethnic-albanians");
  }

  @Test
  void keepsAllThatAnAmbiguousNameMayMean() {
    assertThat(found("Congo")).isEqualTo("1 NAME COD NAME COG");
    assertThat(found("Georgia")).isEqualTo("1 NAME GEO NAMESAKE georgia-federal-state");
    assertThat(found("Jordan")).contains("NAME JOR").contains("NAMESAKE");
    assertThat(found("Korea")).contains("KOR").contains("PRK");
    assertThat(match("Georgia").orElseThrow().actors())
        .extracting(Actor::id)
        .containsExactly("GEO");
  }

  @Test
  void dotsDoNotCountButCaseDoes() {
    assertThat(found("U.S. forces")).isEqualTo(found("US forces")).startsWith("1 NAME USA");
    assertThat(found("us")).isEmpty();
    assertThat(found("Us")).isEmpty();
    assertThat(found("turkey")).isEmpty();
    assertThat(found("polish")).isEmpty();
  }

  @Test
  void accentsApostrophesAndHyphensDoNotCount() {
    assertThat(found("Türkiye")).isEqualTo(found("Turkiye")).isEqualTo("1 NAME TUR");
    assertThat(found("Côte d’Ivoire")).isEqualTo("2 NAME CIV");
    assertThat(found("Sana’a")).isEqualTo(found("Sanaa")).isEqualTo("1 CAPITAL YEM.GOV");
    assertThat(found("Guinea-Bissau")).isEqualTo("1 NAME GNB");
    assertThat(found("Guinea - Bissau")).isEqualTo("3 NAME GNB");
    assertThat(found("Kyiv")).isEqualTo(found("Kiev"));
  }

  @Test
  void aPossessiveIsAWordOfItsOwn() {
    assertThat(found("Russia 's army")).isEqualTo("1 NAME RUS");
    assertThat(found("People 's Republic of China")).isEqualTo("5 NAME CHN");
    assertThat(found("People's Republic of China")).isEqualTo("4 NAME CHN");
  }

  @Test
  void aNameEndsWhereAWordEnds() {
    assertThat(found("US-led coalition")).isEmpty();
    assertThat(found("Serbia-based")).isEmpty();
  }

  @Test
  void readsHeadlinesInCapitals() {
    assertThat(found("TURKEY SENDS TROOPS")).isEqualTo("1 NAME TUR");
    assertThat(found("BELGRADE (AP) Serbia said")).isEqualTo("1 CAPITAL SRB.GOV");
  }

  @Test
  void givesTheStateAndItsParts() {
    assertThat(ACTORS.state("XKX").map(Actor::name)).contains("Kosovo");
    assertThat(ACTORS.part("SRB", "MIL"))
        .contains(new Actor("SRB.MIL", "Serbian military", "SRB", "MIL"));
    assertThat(ACTORS.state("XXX")).isEmpty();
  }

  @Test
  void anyWordsAtAllAreRead() {
    for (String odd :
        List.of("", "I", "i", "-", "'", "'s", ".", "\ud800", "a-", "-a", "İ", "\u0000", "’")) {
      assertThat(ACTORS.longest(List.of(odd, odd), 0)).isEmpty();
      assertThat(ACTORS.role(List.of(odd, odd), 1)).isEmpty();
    }
  }

  @Test
  void noWordsAtAllMakeItFailOrOverrun() {
    long seed = 20261122;
    Random random = new Random(seed);
    String letters = "aAbSU.-'’ \u0301éı\ud83d\ude00İß&1";
    for (int round = 0; round < 2000; round++) {
      List<String> words = new ArrayList<>(List.of("United", "Al", "People", "'s", "-", "U.S."));
      for (int word = 0; word < 6; word++) {
        words.add(random.nextInt(words.size()), word(random, letters));
      }
      for (int start = 0; start < words.size(); start++) {
        int at = start;
        ACTORS
            .longest(words, start)
            .ifPresent(
                match ->
                    assertThat(match.length())
                        .as("seed %s, %s at %s", seed, words, at)
                        .isBetween(1, words.size() - at));
        ACTORS.role(words, start);
      }
    }
  }

  private static String word(Random random, String letters) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(5); length > 0; length--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  @Test
  void alliancesAndBlocsAreFoundAgain() {
    assertThat(refers("alliance", "NATO")).isTrue();
    assertThat(refers("union", "EU")).isTrue();
    assertThat(refers("bloc", "EU")).isTrue();
    assertThat(refers("group", "Hezbollah")).isTrue();
    assertThat(refers("country", "NATO")).isFalse();
  }

  private static boolean refers(String lemma, String name) {
    Role role = ACTORS.role(List.of(lemma), 0).orElseThrow();
    return match(name).orElseThrow().entries().stream().anyMatch(role::mayReferTo);
  }
}
