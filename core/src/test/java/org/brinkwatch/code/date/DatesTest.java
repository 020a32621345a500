package org.brinkwatch.code.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final LocalDate INVASION = LocalDate.of(2022, 2, 24);

  @Test
  void readsEveryPhraseOfTheGoldenFile() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String line : golden()) {
      String[] fields = line.split("\\|", -1);
      Sentence sentence = Words.sentence(fields[2].strip());
      List<TimePhrase> found = Dates.find(sentence, context(fields));
      softly.assertThat(written(sentence, found)).as(line).isEqualTo(fields[3].strip());
    }
    softly.assertAll();
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = DatesTest.class.getResourceAsStream("/golden/dates/phrases.tsv")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
    }
  }

  private static DateContext context(String[] fields) {
    Optional<LocalDate> anchor = day(fields[1]);
    OptionalInt year =
        anchor.isPresent() ? OptionalInt.of(anchor.get().getYear()) : OptionalInt.empty();
    DateRange invasion = DateRange.of(INVASION, INVASION, "on February 24");
    return new DateContext(day(fields[0]), anchor, year, Map.of("invasion", invasion));
  }

  private static Optional<LocalDate> day(String field) {
    return Optional.of(field.strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  /** "on May 3 -> 2024-05-03 DATE; the 2014 -> 2014-01-01..2014-12-31 ATTRIBUTIVE annexation". */
  private static String written(Sentence sentence, List<TimePhrase> found) {
    return found.stream()
        .map(phrase -> written(sentence, phrase))
        .collect(Collectors.joining("; "));
  }

  private static String written(Sentence sentence, TimePhrase phrase) {
    String head =
        phrase.headToken().isPresent()
            ? " " + sentence.tokens().get(phrase.headToken().getAsInt()).form()
            : "";
    DateRange range = phrase.range();
    return range.text() + " -> " + days(range) + " " + phrase.kind() + head;
  }

  private static String days(DateRange range) {
    String from = range.from().map(LocalDate::toString).orElse("");
    String to = range.to().map(LocalDate::toString).orElse("");
    return from.isEmpty() && to.isEmpty() ? "open" : from.equals(to) ? from : from + ".." + to;
  }

  @Test
  void readsThePlansOfAParsedVerbAndNotOfTheNearestOne() {
    // "will" stands far from "Friday", but the tree says that "meet" governs it
    String[] words = {"Ministers", "will", "meet", "envoys", "who", "fled", "on", "Friday"};
    String[] tags = {"NNS", "MD", "VB", "NNS", "WP", "VBD", "IN", "NNP"};
    int[] toMeet = {2, 2, -1, 2, 5, 3, 2, 6};
    int[] toFled = {2, 2, -1, 2, 5, 3, 5, 6};
    assertThat(day(words, tags, toMeet)).isEqualTo(LocalDate.of(2024, 5, 24));
    assertThat(day(words, tags, toFled)).isEqualTo(LocalDate.of(2024, 5, 17));
  }

  private static LocalDate day(String[] words, String[] tags, int[] heads) {
    List<Token> tokens = new ArrayList<>();
    for (int at = 0; at < words.length; at++) {
      int begin = tokens.isEmpty() ? 0 : tokens.get(at - 1).span().end() + 1;
      Span span = new Span(begin, begin + words[at].length());
      tokens.add(new Token(at, span, words[at], words[at], tags[at], heads[at], "dep"));
    }
    Sentence sentence = new Sentence(new Span(0, 100), Block.Kind.PARAGRAPH, 0, tokens);
    DateContext context = DateContext.published(LocalDate.of(2024, 5, 20));
    return Dates.find(sentence, context).get(0).range().from().orElseThrow();
  }

  @Test
  void followsNoCycleInABrokenTree() {
    List<Token> tokens = new ArrayList<>();
    for (String word : List.of("on", "Friday")) {
      int at = tokens.size();
      tokens.add(new Token(at, new Span(at, at + 1), word, word, "IN", 1 - at, "dep"));
    }
    Sentence sentence = new Sentence(new Span(0, 9), Block.Kind.PARAGRAPH, 0, tokens);
    assertThat(Dates.find(sentence, DateContext.NONE)).hasSize(1);
  }

  @Test
  void findsWesternEaster() {
    assertThat(Names.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Names.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    assertThat(Names.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
  }

  @Test
  void survivesAnySequenceOfTimeWords() {
    long seed = 20240520;
    Random random = new Random(seed);
    String[] words =
        ("May March 3 31 1998 199899 2024-02-30 1998-99 31/12/1999 the a of in on by since until"
                + " between and from to - , . ( ) 's ' Tuesday Tuesdays week weeks year years century"
                + " ago later earlier last next this early late mid end first second quarter half"
                + " three few several a couple eve anniversary invasion attack attacks will fled"
                + " 9/11 Easter Sunday winter fall 1990s nineties 20th FY2023 12:30 p.m. night day"
                + " before after recent past coming every for Feb. 29 9999 0000 999 centuries"
                + " \u00a0 \ud83d\ude00 İ ſ")
            .split(" ", -1);
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(12); count >= 0; count--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(8) == 0 ? "" : " ");
      }
      check("seed " + seed + " round " + round, text.toString(), anyContext(random));
    }
  }

  private static DateContext anyContext(Random random) {
    LocalDate[] days = {
      LocalDate.of(2024, 2, 29), LocalDate.of(1000, 1, 1), LocalDate.of(9000, 12, 31), LocalDate.MAX
    };
    Optional<LocalDate> published = any(random, days);
    Optional<LocalDate> anchor = any(random, days);
    DateRange invasion = DateRange.of(INVASION, INVASION.plusDays(3), "");
    return new DateContext(
        published, anchor, OptionalInt.of(random.nextInt()), Map.of("invasion", invasion));
  }

  private static Optional<LocalDate> any(Random random, LocalDate[] days) {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(days[random.nextInt(days.length)]);
  }

  private static void check(String seed, String text, DateContext context) {
    Sentence sentence = Words.sentence(text);
    int end = 0;
    for (TimePhrase phrase : Dates.find(sentence, context)) {
      String as = seed + ": " + text + ": " + phrase;
      assertThat(phrase.span().begin()).as(as).isGreaterThanOrEqualTo(end);
      assertThat(phrase.range().text().replaceAll("\\s+", ""))
          .as(as)
          .isEqualTo(phrase.span().of(text).replaceAll("\\s+", ""));
      assertThat(sentence.tokens().get(phrase.firstToken()).span().begin())
          .isEqualTo(phrase.span().begin());
      assertThat(sentence.tokens().get(phrase.lastToken()).span().end())
          .isEqualTo(phrase.span().end());
      if (phrase.kind() == TimePhrase.Kind.ATTRIBUTIVE) {
        assertThat(phrase.headToken()).as(as).isPresent();
      }
      end = phrase.span().end();
    }
  }

  @Test
  void takesNoLongerThanTheTextIsLong() {
    String words = "May 3 , 2024 , three weeks after the first week of the end of ".repeat(1_000);
    Sentence sentence = Words.sentence(words);
    DateContext context = DateContext.published(LocalDate.of(2024, 5, 20));
    assertThat(Dates.find(sentence, context)).hasSizeGreaterThan(999);
  }
}
