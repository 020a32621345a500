package org.brinkwatch.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brinkwatch.event.Span;

/**
 * Finds blocks of one sentence that stand again, whole or shortened, within a sentence of another
 * block. Words are compared in lower case without marks.
 */
final class PullQuotes {
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 60;
  private static final int MOST_SENTENCE_WORDS = 200;
  private static final int MOST_RIVALS = 200;

  /** How much of the quote must stand, in its order, in the other sentence. */
  private static final double SHARE = 0.8;

  private record Sentence(int block, List<String> words) {}

  private final List<List<Sentence>> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  private PullQuotes(String text, List<Span> spans) {
    for (int i = 0; i < spans.size(); i++) {
      blocks.add(sentences(i, spans.get(i).of(text)));
      if (blocks.get(i).size() > 1) {
        blocks.get(i).forEach(this::index);
      }
    }
  }

  /** The indexes of the spans that are pull quotes. */
  static Set<Integer> among(String text, List<Span> spans) {
    PullQuotes quotes = new PullQuotes(text, spans);
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i < spans.size(); i++) {
      if (quotes.isQuote(i)) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean isQuote(int block) {
    if (blocks.get(block).size() != 1) {
      return false;
    }
    List<String> quote = blocks.get(block).get(0).words();
    return quote.size() >= FEWEST_WORDS
        && quote.size() <= MOST_WORDS
        && rivals(block, quote).stream().anyMatch(other -> repeats(quote, other));
  }

  /** Sentences elsewhere that share one of the quote's rarer words. */
  private List<Sentence> rivals(int block, List<String> quote) {
    // four words of five must be shared, so one more than a fifth of them is enough to look up
    return quote.stream()
        .distinct()
        .map(word -> byWord.getOrDefault(word, List.of()))
        .sorted(Comparator.comparing(List::size))
        .limit(2 + quote.size() / FEWEST_WORDS)
        .flatMap(List::stream)
        .distinct()
        .limit(MOST_RIVALS)
        .map(sentences::get)
        .filter(other -> other.block() != block)
        .toList();
  }

  private static boolean repeats(List<String> quote, Sentence other) {
    return other.words().size() <= MOST_SENTENCE_WORDS
        && common(quote, other.words()) >= SHARE * quote.size();
  }

  /** The length of the longest common subsequence. */
  private static int common(List<String> left, List<String> right) {
    int[] above = new int[right.size() + 1];
    for (String word : left) {
      int[] row = new int[right.size() + 1];
      for (int i = 0; i < right.size(); i++) {
        row[i + 1] = word.equals(right.get(i)) ? above[i] + 1 : Math.max(row[i], above[i + 1]);
      }
      above = row;
    }
    return above[right.size()];
  }

  /** Notes a sentence under its words; a word that many have tells nothing. */
  private void index(Sentence sentence) {
    for (String word : new HashSet<>(sentence.words())) {
      List<Integer> known = byWord.computeIfAbsent(word, unused -> new ArrayList<>());
      if (known.size() < MOST_RIVALS) {
        known.add(sentences.size());
      }
    }
    sentences.add(sentence);
  }

  // a rough cut will do: an abbreviation only makes a sentence shorter, and the quote a paragraph
  private static List<Sentence> sentences(int block, String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (String part : text.split("(?<=[.!?…][\"'”’»)]{0,3})\\s+(?=[\\p{Lu}\\p{Nd}\"'“‘«])", -1)) {
      List<String> words = words(part);
      if (!words.isEmpty()) {
        sentences.add(new Sentence(block, words));
      }
    }
    return sentences;
  }

  private static List<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[’']", "");
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
