package org.brinkwatch.code.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All names, found by their first piece. */
final class Names {
  private static final int WINDOW = 6;
  private static final int LOUD_WORDS = 3;

  /** Abbreviations that read as common words where everything is in capitals. */
  private static final Set<String> COMMON =
      Set.of(
          "add", "aid", "aim", "air", "am", "an", "as", "at", "bis", "car", "do", "ice", "in", "is",
          "it", "just", "mit", "on", "or", "pet", "plan", "rally", "raw", "rt", "so", "spear",
          "who");

  private record Name(List<String> pieces, Entry entry) {}

  private final Map<String, List<Name>> byFirstPiece = new HashMap<>();

  void add(String spelled, Entry entry) {
    List<String> pieces = Spelling.piecesOf(Spelling.words(spelled));
    if (!pieces.isEmpty()) {
      byFirstPiece
          .computeIfAbsent(Spelling.folded(pieces.get(0)), first -> new ArrayList<>(2))
          .add(new Name(pieces, entry));
    }
  }

  /** Call once, when all is added. */
  void sort() {
    Comparator<Name> longestFirst = Comparator.comparingInt(name -> -name.pieces.size());
    byFirstPiece.values().forEach(names -> names.sort(longestFirst));
  }

  Optional<Match> longest(List<String> words, int start) {
    List<String> first = Spelling.pieces(words.get(start));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Name> names = byFirstPiece.getOrDefault(Spelling.folded(first.get(0)), List.of());
    if (names.isEmpty()) {
      return Optional.empty(); // as most words, before anything that takes time
    }
    boolean headline = isHeadline(words, start);
    List<Name> found = new ArrayList<>(2);
    int length = 0;
    for (Name name : names) {
      int here = wordsMatched(name, words, start, headline);
      if (here > length) {
        found.clear();
        length = here;
      }
      if (here > 0 && here == length) {
        found.add(name);
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return match(headline ? found : surest(found, words.subList(start, start + length)), length);
  }

  private static Optional<Match> match(List<Name> found, int length) {
    List<Entry> entries = found.stream().map(Name::entry).distinct().toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Match(entries, length));
  }

  /** Those spelled exactly so, if any: "SANA" is the news agency before it is the city. */
  private static List<Name> surest(List<Name> found, List<String> words) {
    List<String> pieces = Spelling.piecesOf(words);
    List<Name> exact = found.stream().filter(name -> name.pieces.equals(pieces)).toList();
    return exact.isEmpty() ? found : exact;
  }

  /** How many words the name takes; 0 unless it is there and ends where a word ends. */
  private static int wordsMatched(Name name, List<String> words, int start, boolean headline) {
    int matched = 0;
    for (int at = start; at < words.size(); at++) {
      for (String piece : Spelling.pieces(words.get(at))) {
        if (matched == name.pieces.size() || !same(name, matched, piece, headline)) {
          return 0;
        }
        matched++;
      }
      if (matched == name.pieces.size()) {
        return at - start + 1;
      }
    }
    return 0;
  }

  private static boolean same(Name name, int at, String piece, boolean headline) {
    String expected = name.pieces.get(at);
    return expected.equalsIgnoreCase(piece)
        && Spelling.sameCase(expected, piece, headline)
        && !(headline && name.pieces.size() == 1 && COMMON.contains(Spelling.folded(piece)));
  }

  /** Whether all words around are in capitals, so that case tells nothing. */
  private static boolean isHeadline(List<String> words, int start) {
    int loud = 0;
    for (String word :
        words.subList(Math.max(0, start - WINDOW), Math.min(words.size(), start + WINDOW))) {
      if (hasLower(word)) {
        return false;
      }
      loud += word.length() > 1 && Spelling.isUpper(word) ? 1 : 0;
    }
    return loud >= LOUD_WORDS;
  }

  private static boolean hasLower(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (Character.isLowerCase(word.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
