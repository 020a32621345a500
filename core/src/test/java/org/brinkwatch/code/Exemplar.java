package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;

/**
 * A line of exemplars.tsv: a sentence that shows a type, without its marks.
 *
 * @param target empty where the act has none
 * @param trigger the words that name the act
 */
record Exemplar(
    EventType type,
    String mode,
    String sentence,
    String source,
    String target,
    List<String> trigger) {
  private static final Pattern SOURCE = Pattern.compile("\\[S ([^\\[\\]]+)\\]");
  private static final Pattern TARGET = Pattern.compile("\\[T ([^\\[\\]]+)\\]");
  private static final Pattern TRIGGER = Pattern.compile("\\{([^{}]+)\\}");

  Exemplar {
    trigger = List.copyOf(trigger);
  }

  static List<Exemplar> all() {
    List<Problem> problems = new ArrayList<>();
    Sheet sheet = Sheet.builtIn("exemplars.tsv", List.of("type", "mode", "sentence"), problems);
    if (!problems.isEmpty()) {
      throw new CodebookException(problems);
    }
    return sheet.rows().stream().map(Exemplar::of).toList();
  }

  private static Exemplar of(Sheet.Row row) {
    String marked = row.cell(2);
    List<String> sources = marked(SOURCE, marked);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(row.where() + ": no source in " + marked);
    }
    return new Exemplar(
        EventType.valueOf(row.cell(0)),
        row.cell(1),
        marked.replaceAll("\\[[ST] |[\\[\\]{}]", ""),
        sources.get(0),
        marked(TARGET, marked).stream().findFirst().orElse(""),
        marked(TRIGGER, marked));
  }

  private static List<String> marked(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The type that the coder gives to the relation of its source to its target. */
  Optional<EventType> found(Pairs pairs) {
    return pairs.relation(BuiltIn.annotate(sentence), source, target).type();
  }
}
