package org.brinkwatch.code.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinkwatch.event.Place;

/**
 * The world's places by name. Names are found whatever their accents, apostrophes and hyphens.
 *
 * <p>A name that is also a common word or a person's (Reading, Police, Lincoln) is guarded: it is
 * found only for large places, or beside the country or province that contains it.
 */
public final class Gazetteer {
  private static final int LONGEST_NAME_WORDS = 8;
  private static final Set<String> PROVINCE_WORDS =
      Set.of(
          "province", "region", "oblast", "governorate", "state", "prefecture", "krai", "county");

  private static final Set<String> JOINTS = Set.of("-", "–", "'", "’", ".", "&");

  /** Up to this far from its middle a place counts as in a region, in kilometres. */
  private static final double REGION_REACH = 400;

  private final Names names = new Names();
  private final Lines places = Lines.resource("places.tsv.gz");

  private Gazetteer() {}

  /** The gazetteer that comes with the program; read at the first call. */
  public static Gazetteer builtIn() {
    return Loaded.GAZETTEER;
  }

  private static final class Loaded {
    static final Gazetteer GAZETTEER = new Gazetteer();
  }

  /** All entries of that name, most populous first; "Idlib province" gives provinces alone. */
  public List<Entry> find(String name) {
    return find(name, bearer -> !bearer.guarded());
  }

  /** The longest place name that begins at this word, as written, with its entries. */
  public Optional<Match> longest(List<String> words, int start) {
    if (start < 0 || start >= words.size() || !mayBeginName(words.get(start))) {
      return Optional.empty();
    }
    for (int end = longestEnd(words, start); end > start; end--) {
      if (JOINTS.contains(words.get(end - 1))) {
        continue; // a name ends in a word
      }
      Optional<Match> match = match(words, start, end);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /**
   * The place a name means in its article.
   *
   * @param countries how often the article names each country, by alpha-3
   * @param within the region or country named as containing it: "Texas" of "Paris, Texas"
   * @return empty if no such place is known or two are about as likely
   */
  public Optional<Place> resolve(
      String name, Map<String, Integer> countries, Optional<String> within) {
    return choose(name, countries, within).map(choice -> choice.entry().place());
  }

  /** As {@link #resolve}, with the entry and the confidence that it is the one meant. */
  public Optional<Choice> choose(
      String name, Map<String, Integer> countries, Optional<String> within) {
    List<Entry> containers = within.map(this::containers).orElse(List.of());
    if (containers.isEmpty()) {
      return Choice.of(find(name), countries);
    }
    return Choice.of(inside(find(name, bearer -> true), containers), countries);
  }

  private Optional<Match> match(List<String> words, int start, int end) {
    String name = String.join(" ", words.subList(start, end));
    List<Entry> containers = containersBehind(words, end);
    List<Entry> told = inside(find(name, bearer -> true), containers);
    if (!told.isEmpty()) {
      return Optional.of(new Match(end - start, name, told, containers.get(0).place().name()));
    }
    List<Entry> entries = find(name, bearer -> !bearer.guarded() && !isPerson(bearer, words, end));
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Match(end - start, name, entries, ""));
  }

  /** A first name before another capital, as "Vladimir" before "Putin". */
  private static boolean isPerson(Names.Bearer bearer, List<String> words, int end) {
    return bearer.personal() && end < words.size() && mayBeginName(words.get(end));
  }

  /** The country or province behind a comma, as in "Paris, Texas". */
  private List<Entry> containersBehind(List<String> words, int comma) {
    if (comma + 1 >= words.size() || !words.get(comma).equals(",")) {
      return List.of();
    }
    for (int end = longestEnd(words, comma + 1); end > comma + 1; end--) {
      List<Entry> containers = containers(String.join(" ", words.subList(comma + 1, end)));
      if (!containers.isEmpty()) {
        return containers;
      }
    }
    return List.of();
  }

  private List<Entry> containers(String within) {
    return find(within, bearer -> true).stream().filter(entry -> entry.kind().contains()).toList();
  }

  private static List<Entry> inside(List<Entry> entries, List<Entry> containers) {
    return entries.stream()
        .filter(entry -> containers.stream().anyMatch(container -> inside(entry, container)))
        .toList();
  }

  private static boolean inside(Entry entry, Entry container) {
    boolean sameCountry = entry.place().country().equals(container.place().country());
    return switch (container.kind()) {
      case COUNTRY -> sameCountry && entry.kind() != Kind.COUNTRY;
      case PROVINCE ->
          sameCountry
              && entry.kind().precision() == Place.Precision.TOWN
              && (entry.province().equals(container.place().name())
                  || (entry.province().isEmpty() && entry.kilometres(container) < REGION_REACH));
      case REGION, SEA, CAPITAL, TOWN, SITE ->
          entry.kind() != Kind.COUNTRY && entry.kilometres(container) < REGION_REACH;
    };
  }

  private int longestEnd(List<String> words, int start) {
    int end = start + 1;
    while (end < words.size()
        && end - start < LONGEST_NAME_WORDS
        && !isBreak(words.get(end))
        && (isProvinceWord(words.get(end)) || goesOn(words, start, end))) {
      end++;
    }
    return end;
  }

  /** Punctuation that no name spans: neither letters nor what joins them. */
  private static boolean isBreak(String word) {
    return !JOINTS.contains(word) && Key.of(word).isEmpty();
  }

  private boolean goesOn(List<String> words, int start, int end) {
    String key = Key.of(String.join(" ", words.subList(start, end)));
    return !key.isEmpty() && names.goesOn(key);
  }

  /** A capital somewhere up front, or a script that has none: "Aleppo", "al-Bab", "حلب". */
  private static boolean mayBeginName(String word) {
    return word.length() < 80
        && word.codePoints().limit(6).anyMatch(c -> Character.isLetter(c) && !isLower(c));
  }

  private static boolean isLower(int c) {
    return Character.isLowerCase(c) || Character.getType(c) == Character.MODIFIER_LETTER;
  }

  private static boolean isProvinceWord(String word) {
    return PROVINCE_WORDS.contains(Key.of(word));
  }

  private List<Entry> find(String name, Predicate<Names.Bearer> wanted) {
    List<Entry> abbreviated = entries(Key.abbreviation(name), wanted);
    if (!abbreviated.isEmpty()) {
      return abbreviated;
    }
    String key = Key.of(name);
    List<Entry> entries = entries(key, wanted);
    return entries.isEmpty() ? provinces(key) : entries;
  }

  private List<Entry> provinces(String key) {
    int last = key.lastIndexOf(' ');
    if (last < 0 || !PROVINCE_WORDS.contains(key.substring(last + 1))) {
      return List.of();
    }
    // the word for province is context enough: "Delta state"
    return entries(key.substring(0, last), bearer -> true).stream()
        .filter(entry -> entry.kind() == Kind.PROVINCE)
        .toList();
  }

  private List<Entry> entries(String key, Predicate<Names.Bearer> wanted) {
    return names.bearers(key).stream().filter(wanted).map(bearer -> entry(bearer.place())).toList();
  }

  /** Every entry, in the order of the places file. */
  Stream<Entry> entries() {
    return IntStream.range(0, places.size()).mapToObj(this::entry);
  }

  private Entry entry(int number) {
    String[] fields = places.fields(number);
    Kind kind = Kind.valueOf(fields[1]);
    double lat = Double.parseDouble(fields[4]);
    double lon = Double.parseDouble(fields[5]);
    var place = new Place(fields[0], fields[2], lat, lon, kind.precision());
    return new Entry(place, Long.parseLong(fields[6]), kind, fields[3]);
  }
}
