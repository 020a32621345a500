package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Span;

/**
 * A sentence that shows a mode: {@code [S Students] {burned} [T Iran's] flag.} Marks do not nest.
 *
 * @param line where it stands: file and line
 * @param sentence without its marks
 * @param sources who does it, at least one
 * @param targets to whom; empty where the act has none
 * @param triggers the words that name the act; empty where nobody marked them
 */
record Exemplar(
    EventType type,
    String mode,
    Line line,
    String sentence,
    List<Span> sources,
    List<Span> targets,
    List<Span> triggers) {
  Exemplar {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    triggers = List.copyOf(triggers);
  }

  /** A line of a file, counted from 1. */
  record Line(String file, int number) {
    Problem problem(String what, String remedy) {
      return new Problem(file, number, what, remedy);
    }

    @Override
    public String toString() {
      return file + ":" + number;
    }
  }

  /** The built-in ones, one or more for each mode. */
  static List<Exemplar> builtIn() {
    List<Problem> problems = new ArrayList<>();
    Sheet sheet = Sheet.builtIn("exemplars.tsv", List.of("type", "mode", "sentence"), problems);
    List<Exemplar> all =
        sheet.rows().stream()
            .flatMap(
                row ->
                    read(
                        EventType.valueOf(row.cell(0)),
                        row.cell(1),
                        new Line(row.file(), row.line()),
                        row.cell(2),
                        problems)
                        .stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new CodebookException(problems);
    }
    return all;
  }

  /** Takes the marks out of a sentence; what is wrong with them goes to the problems. */
  static Optional<Exemplar> read(
      EventType type, String mode, Line line, String marked, List<Problem> problems) {
    Marks marks = new Marks();
    Optional<String> wrong = marks.read(marked);
    if (wrong.isEmpty() && marks.sources.isEmpty()) {
      wrong = Optional.of("no source is marked");
    }
    if (wrong.isPresent()) {
      String remedy = "write [S who does it], [T to whom] and {the words that name the act}";
      problems.add(line.problem(wrong.get(), remedy));
      return Optional.empty();
    }
    return Optional.of(
        new Exemplar(
            type, mode, line, marks.text.toString(), marks.sources, marks.targets, marks.triggers));
  }

  String kind() {
    return mode.isEmpty() ? type.name() : type + " " + mode;
  }

  String words(Span span) {
    return span.of(sentence);
  }

  boolean isSource(Span span) {
    return sources.stream().anyMatch(source -> source.overlaps(span));
  }

  boolean isTarget(Span span) {
    return targets.stream().anyMatch(target -> target.overlaps(span));
  }

  /** The spans found so far, in a text that has no marks. */
  private static final class Marks {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> sources = new ArrayList<>();
    private final List<Span> targets = new ArrayList<>();
    private final List<Span> triggers = new ArrayList<>();

    /** What is wrong with the marks, if anything is. */
    private Optional<String> read(String marked) {
      int at = 0;
      while (at < marked.length()) {
        char sign = marked.charAt(at);
        if (sign == ']' || sign == '}') {
          return Optional.of("'" + sign + "' closes nothing");
        }
        if (sign != '[' && sign != '{') {
          text.append(sign);
          at++;
          continue;
        }
        int close = marked.indexOf(sign == '[' ? ']' : '}', at);
        if (close < 0) {
          return Optional.of("'" + sign + "' is not closed");
        }
        Optional<String> wrong = mark(sign, marked.substring(at + 1, close));
        if (wrong.isPresent()) {
          return wrong;
        }
        at = close + 1;
      }
      return Optional.empty();
    }

    private Optional<String> mark(char sign, String inside) {
      boolean actor = sign == '[';
      boolean known = !actor || inside.startsWith("S ") || inside.startsWith("T ");
      String words = actor && known ? inside.substring(2) : inside;
      if (!known) {
        return Optional.of("unknown mark '[" + inside + "]'");
      }
      if (words.isBlank() || words.chars().anyMatch(each -> "[]{}".indexOf(each) >= 0)) {
        return Optional.of("a mark with nothing or with another mark in it: '" + inside + "'");
      }
      Span span = new Span(text.length(), text.length() + words.length());
      (actor ? inside.startsWith("S ") ? sources : targets : triggers).add(span);
      text.append(words);
      return Optional.empty();
    }
  }
}
