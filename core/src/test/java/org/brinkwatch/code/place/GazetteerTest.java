package org.brinkwatch.code.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.builtIn();

  @ParameterizedTest(name = "{0} is in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kyiv                 | UKR | 50.45 |  30.52
          Kiev                 | UKR | 50.45 |  30.52
          Kharkov              | UKR | 49.98 |  36.25
          Odesa                | UKR | 46.48 |  30.73
          Lvov                 | UKR | 49.84 |  24.03
          Dnipro               | UKR | 48.46 |  35.04
          Artemivsk            | UKR | 48.60 |  38.00
          Mykolaiv             | UKR | 46.97 |  32.00
          Crimea               | UKR | 45.2  |  34.2
          Donbass              | UKR | 48.3  |  38.0
          Sevastopol           | UKR | 44.6  |  33.5
          Kosovo               | XKX | 42.6  |  20.9
          Mitrovica            | XKX | 42.89 |  20.87
          Zvečan               | XKX | 42.91 |  20.84
          Leposavic            | XKX | 43.10 |  20.80
          Banjska              | XKX | 42.97 |  20.78
          Pristina             | XKX | 42.67 |  21.17
          Belgrade             | SRB | 44.80 |  20.47
          Turkey               | TUR | 39    |  35
          Türkiye              | TUR | 39    |  35
          Swaziland            | SWZ | -26.5 |  31.5
          Astana               | KAZ | 51.18 |  71.44
          North Macedonia      | MKD | 41.6  |  21.7
          U.S.                 | USA | 39.5  | -98.4
          DRC                  | COD | -2.9  |  23.6
          Gaza Strip           | PSE | 31.4  |  34.4
          the West Bank        | PSE | 32.0  |  35.2
          Khan Yunis           | PSE | 31.34 |  34.3
          Golan Heights        | SYR | 33.0  |  35.8
          Nagorno Karabakh     | AZE | 39.8  |  46.8
          Stepanakert          | AZE | 39.8  |  46.75
          Abkhazia             | GEO | 43.0  |  41.0
          Ar-Raqqah            | SYR | 35.95 |  39.01
          Deir ez Zor          | SYR | 35.34 |  40.14
          Ma'arrat al-Nu'man   | SYR | 35.64 |  36.67
          Idlib province       | SYR | 35.75 |  36.65
          Kharkiv Oblast       | UKR | 49.6  |  36.6
          Sana’a               | YEM | 15.35 |  44.2
          Xinjiang             | CHN | 41.5  |  85.5
          Rakhine State        | MMR | 19.8  |  93.8
          West Darfur          | SDN | 12.6  |  22.9
          El-Fasher            | SDN | 13.63 |  25.35
          Goma                 | COD | -1.68 |  29.22
          Bogota               | COL | 4.61  | -74.08
          São Paulo            | BRA | -23.55| -46.63
          Sao Paulo            | BRA | -23.55| -46.63
          St. Petersburg       | RUS | 59.94 |  30.31
          Zaporizhzhia Nuclear Power Plant | UKR | 47.5 | 34.59
          Київ                 | UKR | 50.45 |  30.52
          Moscow's             | RUS | 55.75 |  37.62
          Washington           | USA | 38.9  | -77.04
          New York             | USA | 40.71 | -74.01
          London               | GBR | 51.51 |  -0.13
          """)
  void resolvesWithoutContext(String name, String country, double lat, double lon) {
    String bare = name.replace("the ", "");
    Place place = gazetteer.resolve(bare, Map.of(), Optional.empty()).orElseThrow();
    assertThat(place.country()).isEqualTo(country);
    assertThat(Math.hypot(place.lat() - lat, place.lon() - lon)).isLessThan(1.5);
  }

  @ParameterizedTest(name = "{0} in an article about {1} is in {2}")
  @CsvSource({
    "Georgia, USA, USA",
    "Georgia, RUS, GEO",
    "Georgia, GEO, GEO",
    "Jordan, ISR, JOR",
    "Niger, MLI, NER",
    "Tripoli, LBN, LBN",
    "Tripoli, LBY, LBY",
    "Tripoli, TUR, LBY",
    "Santiago, CHL, CHL",
    "Santiago, CUB, CUB",
    "Cordoba, ESP, ESP",
    "Cordoba, ARG, ARG",
    "Córdoba, COL, COL",
    "Hyderabad, IND, IND",
    "Hyderabad, PAK, PAK",
    "Birmingham, GBR, GBR",
    "Birmingham, USA, USA",
    "San Jose, CRI, CRI",
    "San Jose, USA, USA",
    "Victoria, AUS, AUS",
    "Vladimir, RUS, RUS"
  })
  void resolvesByTheCountriesOfTheArticle(String name, String about, String country) {
    assertThat(gazetteer.resolve(name, Map.of(about, 5), Optional.empty()))
        .map(Place::country)
        .contains(country);
  }

  @ParameterizedTest(name = "{0}, {1} is in {2}")
  @CsvSource({
    "Paris, Texas, USA",
    "Paris, TX, USA",
    "Paris, France, FRA",
    "Tripoli, Lebanon, LBN",
    "Tripoli, Libya, LBY",
    "Hyderabad, Pakistan, PAK",
    "Birmingham, Alabama, USA",
    "Reading, England, GBR",
    "Nice, France, FRA",
    "Police, Poland, POL",
    "Moscow, Idaho, USA"
  })
  void resolvesByTheContainingPlace(String name, String within, String country) {
    assertThat(gazetteer.resolve(name, Map.of(), Optional.of(within)))
        .map(Place::country)
        .contains(country);
  }

  @Test
  void knowsNoSuchPlaceInsideAnother() {
    assertThat(gazetteer.resolve("Tripoli", Map.of(), Optional.of("Japan"))).isEmpty();
  }

  @Test
  void leavesTwoEquallyLikelyPlacesOpen() {
    assertThat(gazetteer.find("Springfield")).hasSizeGreaterThan(1);
    assertThat(gazetteer.resolve("Springfield", Map.of(), Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Of",
        "Man",
        "Reading",
        "Mobile",
        "Nice",
        "Buy",
        "Police",
        "March",
        "May",
        "August",
        "Putin",
        "Brezhnev",
        "Merkel",
        "Assad",
        "Khan",
        "Lincoln",
        "Jackson",
        "George",
        "Elizabeth",
        "Monday",
        "Friday",
        "Most",
        "Best",
        "Independence",
        "Republic",
        "Minister",
        "us",
        "",
        "-"
      })
  void takesNoCommonWordOrPersonForAPlace(String name) {
    assertThat(gazetteer.find(name)).isEmpty();
  }

  @Test
  void ordersNamesakesByPopulation() {
    assertThat(gazetteer.find("Tripoli"))
        .isSortedAccordingTo((a, b) -> Long.compare(b.population(), a.population()));
  }

  @ParameterizedTest(name = "{0}: {1} words")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          New York City on Monday              | 3
          Bab el-Mandeb strait                 | 3
          Strait of Hormuz was closed          | 3
          South China Sea dispute              | 3
          Idlib province fell                  | 2
          Democratic Republic of the Congo and | 5
          Khan Younis and Rafah                | 2
          al-Bab was shelled                   | 1
          Kosovo Police said                   | 1
          Reading , England , was quiet        | 1
          """)
  void findsTheLongestName(String text, int length) {
    assertThat(gazetteer.longest(List.of(text.split(" ")), 0).orElseThrow().length())
        .isEqualTo(length);
  }

  @Test
  void tellsNamesakesApartByTheNameBehindTheComma() {
    Match match = gazetteer.longest(List.of("Paris", ",", "Texas", ",", "is"), 0).orElseThrow();
    assertThat(match.within()).isEqualTo("Texas");
    assertThat(match.entries()).extracting(Entry::province).containsOnly("Texas");
  }

  @Test
  void endsANameBeforePunctuation() {
    assertThat(gazetteer.longest(List.of("Kosovo", ",", "”", "he"), 0))
        .map(Match::length)
        .contains(1);
    assertThat(gazetteer.longest(List.of("Bab", "el", "-", "Mandeb", "."), 0))
        .map(Match::length)
        .contains(4);
  }

  @Test
  void takesNoFirstNameForAPlace() {
    assertThat(gazetteer.longest(List.of("Vladimir", "Putin"), 0)).isEmpty();
    assertThat(gazetteer.longest(List.of("Vladimir", "is", "a", "town"), 0)).isPresent();
  }

  @Test
  void beginsNoNameAtAWordWithoutCapital() {
    assertThat(gazetteer.longest(List.of("they", "told", "us", "of", "nice", "turkey"), 2))
        .isEmpty();
    assertThat(gazetteer.longest(List.of("turkey"), 0)).isEmpty();
  }

  @Test
  void keepsEveryEntryInRange() {
    assertThat(gazetteer.entries()).hasSizeGreaterThan(40_000);
    gazetteer.entries().forEach(GazetteerTest::isSound);
  }

  @Test
  void listsEveryPlaceUnderItsOwnName() {
    var names = new Names();
    List<Entry> entries = gazetteer.entries().toList();
    for (int number = 0; number < entries.size(); number++) {
      String name = entries.get(number).place().name();
      String key = name.equals(Key.abbreviation(name)) ? name : Key.of(name);
      assertThat(names.bearers(key)).as(name).extracting(Names.Bearer::place).contains(number);
    }
  }

  @Test
  void survivesAnyText() {
    long seed = 20_231_130;
    var random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String text = random(random, random.nextInt(60));
      String[] words = text.split(" ", -1);
      assertThat(gazetteer.find(text)).as("seed %d: %s", seed, text).isNotNull();
      gazetteer.resolve(text, Map.of("USA", round), Optional.of(text));
      Optional<Match> match = gazetteer.longest(Arrays.asList(words), random.nextInt(words.length));
      assertThat(match.map(Match::length).orElse(1)).as(text).isBetween(1, words.length);
    }
  }

  @Test
  void isNotHeldUpByVeryLongWords() {
    String huge = "A".repeat(1_000_000);
    assertThat(gazetteer.find(huge)).isEmpty();
    assertThat(gazetteer.longest(List.of(huge, huge), 0)).isEmpty();
  }

  private static void isSound(Entry entry) {
    Place place = entry.place();
    assertThat(place.name()).isNotBlank();
    assertThat(place.lat()).isBetween(-90.0, 90.0);
    assertThat(place.lon()).isBetween(-180.0, 180.0);
    assertThat(entry.population()).isBetween(0L, 1_500_000_000L);
    assertThat(place.country()).as(place.name()).matches(maySpan(entry) ? "|[A-Z]{3}" : "[A-Z]{3}");
    assertThat(place.precision()).isEqualTo(entry.kind().precision());
  }

  private static boolean maySpan(Entry entry) {
    return entry.kind() == Kind.REGION || entry.kind() == Kind.SEA || entry.kind() == Kind.SITE;
  }

  private static String random(Random random, int length) {
    String letters = "AaBbSst'’.- ,éÉşßøİıКиї中\uD83D\uDE00\uD800\t\n\u0000?9";
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
