package org.brinkwatch.read;

import java.util.Locale;
import java.util.Set;

/** Whether a text is in English, judged by the small words that every English text is full of. */
final class English {
  /** ISO 639 for a language that nobody determined; here: some other than English. */
  static final String OTHER = "und";

  private static final int FEWEST_WORDS = 20;
  private static final int MOST_WORDS = 2000;
  private static final double SMALLEST_SHARE = 0.1;
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by",
          "at", "from", "its", "has", "have", "had", "be", "been", "are", "were", "will", "would",
          "their", "they", "he", "she", "it", "his", "her", "this", "which", "who", "not", "but",
          "an", "said", "after", "before", "into", "than", "or", "about");

  private English() {}

  /** Empty where it may be English or is too short to tell, else {@link #OTHER}. */
  static String language(String text) {
    String start = text.substring(0, Math.min(text.length(), MOST_WORDS * 8));
    String[] words = start.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", MOST_WORDS);
    if (words.length < FEWEST_WORDS) {
      return latin(start) ? "" : OTHER;
    }
    long small = 0;
    for (String word : words) {
      small += SMALL_WORDS.contains(word) ? 1 : 0;
    }
    return small < words.length * SMALLEST_SHARE ? OTHER : "";
  }

  private static boolean latin(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long basic = text.chars().filter(mark -> mark < 0x250 && Character.isLetter(mark)).count();
    return basic * 2 >= letters;
  }
}
