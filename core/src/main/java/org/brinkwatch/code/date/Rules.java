package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rules by the first character of what they match and by its first symbol, in their order. */
final class Rules {
  private static final int CHARACTERS = 128;

  /** More symbols than an article has; the words of a language would be too many to keep. */
  private static final int KEPT = 8192;

  private final List<List<Rule>> byInitial;
  private final Map<String, List<Rule>> bySymbol = new ConcurrentHashMap<>();

  private Rules(List<List<Rule>> byInitial) {
    this.byInitial = List.copyOf(byInitial);
  }

  static Rules of(List<Rule> rules) {
    List<List<Rule>> byInitial = new ArrayList<>();
    for (char initial = 0; initial < CHARACTERS; initial++) {
      String first = String.valueOf(initial);
      byInitial.add(rules.stream().filter(rule -> rule.mayStart(first)).toList());
    }
    return new Rules(byInitial);
  }

  /** The rules whose match may begin with that symbol: none, for nearly all words. */
  List<Rule> startingWith(String symbol) {
    List<Rule> known = bySymbol.get(symbol);
    if (known != null) {
      return known;
    }
    if (bySymbol.size() >= KEPT) {
      bySymbol.clear();
    }
    List<Rule> found = find(symbol + " ");
    bySymbol.put(symbol, found);
    return found;
  }

  private List<Rule> find(String beginning) {
    char initial = beginning.charAt(0);
    return initial < CHARACTERS
        ? byInitial.get(initial).stream().filter(rule -> rule.mayStart(beginning)).toList()
        : List.of();
  }
}
