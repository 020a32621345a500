package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Problem;

/** What an act is about, by the words of its sentence; the contexts are those of PLOVER. */
final class Contexts {
  private final Map<String, Set<String>> contexts;

  private Contexts(Map<String, Set<String>> contexts) {
    this.contexts = contexts;
  }

  static Contexts builtIn() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Set<String>> contexts = new HashMap<>();
    for (Sheet.Row row :
        Sheet.builtIn("contexts.tsv", List.of("lemma", "context"), problems).rows()) {
      contexts.computeIfAbsent(row.cell(0), lemma -> new HashSet<>()).add(row.cell(1));
    }
    if (!problems.isEmpty()) {
      throw new CodebookException(problems);
    }
    return new Contexts(contexts);
  }

  /** Sorted by name. */
  List<String> of(List<Token> words) {
    Set<String> found = new TreeSet<>();
    for (Token word : words) {
      found.addAll(contexts.getOrDefault(word.lemma(), Set.of()));
    }
    return List.copyOf(found);
  }
}
