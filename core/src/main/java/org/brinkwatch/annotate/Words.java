package org.brinkwatch.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that splitting English needs by heart, in lower case: see words.tsv. */
final class Words {
  static final Words ENGLISH = read();

  enum Kind {
    /** Stands before a name, and so never ends a sentence: "Gen." */
    TITLE,
    /** May end a sentence: "Inc." */
    ENDING,
    /** A full stop belongs to it before a number only: "No. 5". */
    NUMBERED,
    /** A month or day: may end a sentence, not before a number. */
    MONTH,
    /** Keeps its hyphen to what follows: "pro-". */
    PREFIX,
    /** Keeps its hyphen to what precedes: "-wise". */
    SUFFIX,
    /** Stands on its own after a number: "5km". */
    UNIT,
    /** Begins a sentence when capitalized, where a name would not: "The". */
    STARTER,
    /** Names the speaker of a quotation: "said". */
    SPEECH
  }

  private final Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
  private final Map<String, List<Integer>> contractions = new HashMap<>();

  private Words() {}

  boolean is(Kind kind, String word) {
    return kinds.getOrDefault(kind, Set.of()).contains(lower(word));
  }

  /** Where a word that is several words divides: "cannot" after 3; empty where it does not. */
  List<Integer> divisions(String word) {
    return contractions.getOrDefault(lower(word), List.of());
  }

  /** Long words are in no list, so no time is lost on them. */
  private static String lower(String word) {
    return word.length() > 20 ? "" : word.toLowerCase(Locale.ROOT);
  }

  private static Words read() {
    try (InputStream in = Words.class.getResourceAsStream("words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("words.tsv is not beside the classes");
      }
      Words words = new Words();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] fields = line.split("\t", -1);
    if (fields[0].equals("contraction")) {
      contract(fields[1]);
    } else {
      Kind kind = Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
      kinds.computeIfAbsent(kind, unseen -> new HashSet<>()).add(fields[1]);
    }
  }

  private void contract(String parts) {
    int first = parts.indexOf(' ');
    int last = parts.lastIndexOf(' ') - (parts.lastIndexOf(' ') == first ? 0 : 1);
    contractions.put(parts.replace(" ", ""), first == last ? List.of(first) : List.of(first, last));
  }
}
