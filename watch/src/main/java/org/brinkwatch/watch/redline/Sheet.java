package org.brinkwatch.watch.redline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file as it is read: its words in their places, and all that is wrong with it so far. */
final class Sheet {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})\\s*(d|w|day|days|week|weeks)");
  private static final Pattern TIME = Pattern.compile("\\d+\\s*(h|m|s|min|hours?|minutes?)");

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();

  Sheet(String file) {
    this.file = file;
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  void mistake(Node at, String found, String expected) {
    mistakes.add(new Mistake(file, line(at), column(at), found, expected));
  }

  void mistake(int line, int column, String found, String expected) {
    mistakes.add(new Mistake(file, line, column, found, expected));
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static int column(Node node) {
    return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
  }

  Optional<String> text(Node node) {
    if (node instanceof ScalarNode word) {
      return Optional.of(word.getValue().strip());
    }
    mistake(node, "found " + kind(node), "expected one word or sentence");
    return Optional.empty();
  }

  static String kind(Node node) {
    return switch (node.getNodeType()) {
      case SCALAR -> "'" + ((ScalarNode) node).getValue() + "'";
      case SEQUENCE -> "a list";
      case MAPPING -> "keys and values";
      case ANCHOR -> "an anchor";
    };
  }

  /** The items of a list; one item by itself is a list of one. */
  static List<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  List<String> texts(Node node) {
    return items(node).stream().flatMap(item -> text(item).stream()).toList();
  }

  OptionalDouble number(Node node) {
    Optional<String> text = text(node);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    mistake(node, "'" + text.get() + "' is no number", "expected one like 3 or 0.5");
    return OptionalDouble.empty();
  }

  /** A number within limits, both included. */
  OptionalDouble number(Node node, double least, double most) {
    OptionalDouble value = number(node);
    if (value.isPresent() && (value.getAsDouble() < least || value.getAsDouble() > most)) {
      mistake(
          node,
          Bound.number(value.getAsDouble()) + " is out of range",
          "expected " + Bound.number(least) + " to " + Bound.number(most));
      return OptionalDouble.empty();
    }
    return value;
  }

  /** A span of days: {@code 14d}, {@code 2w}. */
  OptionalInt days(Node node) {
    Optional<String> text = text(node);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    Matcher span = SPAN.matcher(text.get());
    if (span.matches()) {
      int count = Integer.parseInt(span.group(1));
      return OptionalInt.of(span.group(2).startsWith("w") ? 7 * count : count);
    }
    mistake(
        node,
        "'" + text.get() + "' is no span of days",
        TIME.matcher(text.get()).matches()
            ? "events have days, not hours: write days, as 1d"
            : "expected one like 14d or 2w");
    return OptionalInt.empty();
  }

  Optional<LocalDate> day(Node node) {
    Optional<String> text = text(node);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      mistake(node, "'" + text.orElse("") + "' is no day", "expected one like 2023-11-30");
      return Optional.empty();
    }
  }
}
