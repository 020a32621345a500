package org.brinkwatch.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a filter as the query that gives it. */
final class FilterPrinter {
  private static final Pattern FIELD = Pattern.compile("\\p{L}+:.*", Pattern.DOTALL);
  private final List<String> parts = new ArrayList<>();

  private FilterPrinter() {}

  static String print(Filter filter) {
    FilterPrinter printer = new FilterPrinter();
    printer.all("actor", filter.actors());
    printer.all("source", filter.sources());
    printer.all("target", filter.targets());
    printer.all("dyad", filter.dyads().stream().map(FilterPrinter::dyad).toList());
    printer.all("type", filter.types());
    printer.all("quad", filter.quads().stream().map(quad -> quad.code()).toList());
    printer.all("status", filter.statuses());
    printer.all("from", filter.from().stream().toList());
    printer.all("to", filter.to().stream().toList());
    printer.all("place", filter.places());
    printer.all("outlet", filter.outlets());
    printer.all("in", filter.datasets());
    printer.all("outlets", filter.leastOutlets() > 0 ? List.of(filter.leastOutlets()) : List.of());
    filter.words().forEach(word -> printer.parts.add(quoted(word)));
    return String.join(" ", printer.parts);
  }

  private void all(String field, List<?> values) {
    values.forEach(value -> parts.add(field + ":" + quoted(value.toString())));
  }

  private static String dyad(Filter.Dyad dyad) {
    boolean plain = !(dyad.one() + dyad.other()).matches("(?s).*[-,.].*");
    return dyad.one() + (plain ? "-" : ",") + dyad.other();
  }

  private static String quoted(String value) {
    boolean plain =
        value.chars().noneMatch(letter -> Character.isWhitespace(letter) || letter == '"')
            && !FIELD.matcher(value).matches();
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
