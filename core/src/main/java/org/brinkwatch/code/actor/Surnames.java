package org.brinkwatch.code.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part of a person's name that news use alone. */
final class Surnames {
  private static final Set<String> FAMILY_FIRST = Set.of("CHN", "KOR", "PRK", "TWN");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "as", "ash", "an", "at", "bin", "ibn", "ben", "abu", "de", "da", "dos", "du",
          "del", "della", "la", "le", "van", "von", "der", "den", "ter", "ten", "ould");
  private static final Set<String> AFTER_NAMES = Set.of("Jr", "Jr.", "Sr", "Sr.");
  private static final String NUMERALS = "IVX";

  private Surnames() {}

  static Set<String> of(String name, String country) {
    List<String> words = withoutSuffix(Spelling.words(name));
    if (words.size() == 1) {
      return Set.of(words.get(0));
    }
    return FAMILY_FIRST.contains(country) ? asian(words) : last(words);
  }

  private static List<String> withoutSuffix(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && isSuffix(words.get(last)) ? words.subList(0, last) : words;
  }

  private static boolean isSuffix(String word) {
    return AFTER_NAMES.contains(word)
        || word.chars().allMatch(letter -> NUMERALS.indexOf(letter) >= 0);
  }

  /** Xi Jinping and Kim Jong-un, but also Joseph Wu: of two plain words either may be it. */
  private static Set<String> asian(List<String> words) {
    boolean either = words.size() == 2 && !words.get(1).contains("-");
    return either ? new LinkedHashSet<>(words) : Set.of(words.get(0));
  }

  private static Set<String> last(List<String> words) {
    Set<String> surnames = new LinkedHashSet<>();
    int first = words.size() - 1;
    surnames.add(withoutArticle(words.get(first)));
    while (first > 1 && PARTICLES.contains(Spelling.folded(words.get(first - 1)))) {
      first--;
    }
    surnames.add(String.join(" ", words.subList(first, words.size())));
    return surnames;
  }

  private static String withoutArticle(String word) {
    String folded = Spelling.folded(word);
    return folded.startsWith("al-") || folded.startsWith("el-") ? word.substring(3) : word;
  }
}
