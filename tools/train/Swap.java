package org.brinkwatch.relation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinkwatch.event.Span;

/**
 * The same sentence about other states: in both mentions each state's name, adjective and capital
 * becomes another's, so that who somebody is says less about what he does.
 */
final class Swap {
  /** The columns of states.tsv that hold one word or name each, or several joined by a bar. */
  private static final int[] COLUMNS = {1, 3, 5};

  private static final int UNTIL = 8;

  private record Name(int state, int column) {}

  private final List<List<String>> names = new ArrayList<>();
  private final Map<String, Name> known = new HashMap<>();
  private final Pattern pattern;

  private Swap(List<String> rows) {
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      if (cells[UNTIL].isEmpty() && !cells[3].isEmpty() && !cells[5].isEmpty()) {
        add(cells);
      }
    }
    String longestFirst =
        known.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    pattern = Pattern.compile("\\b(?:" + longestFirst + ")\\b");
  }

  private void add(String[] cells) {
    List<String> own = new ArrayList<>();
    for (int column : COLUMNS) {
      String name = cells[column].split("\\|")[0];
      known.putIfAbsent(name, new Name(names.size(), own.size()));
      own.add(name);
    }
    names.add(own);
  }

  static Swap read(Path states) throws IOException {
    List<String> lines = Files.readAllLines(states);
    return new Swap(lines.subList(1, lines.size()));
  }

  Exemplar swapped(Exemplar exemplar) {
    boolean sourceFirst = exemplar.source().begin() <= exemplar.target().begin();
    Span first = sourceFirst ? exemplar.source() : exemplar.target();
    Span second = sourceFirst ? exemplar.target() : exemplar.source();
    if (second.begin() < first.end()) {
      return exemplar;
    }
    String text = exemplar.sentence();
    Random random = new Random(exemplar.uid().hashCode());
    Map<Integer, Integer> others = new HashMap<>();
    StringBuilder out = new StringBuilder(text.substring(0, first.begin()));
    Span newFirst = append(out, text.substring(first.begin(), first.end()), others, random);
    out.append(text, first.end(), second.begin());
    Span newSecond = append(out, text.substring(second.begin(), second.end()), others, random);
    out.append(text.substring(second.end()));
    return new Exemplar(
        exemplar.uid(),
        out.toString(),
        sourceFirst ? newFirst : newSecond,
        sourceFirst ? newSecond : newFirst,
        exemplar.type());
  }

  private Span append(
      StringBuilder out, String mention, Map<Integer, Integer> others, Random random) {
    int begin = out.length();
    Matcher matcher = pattern.matcher(mention);
    while (matcher.find()) {
      Name name = known.getOrDefault(matcher.group(), new Name(0, 0));
      int other = others.computeIfAbsent(name.state(), key -> random.nextInt(names.size()));
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(names.get(other).get(name.column())));
    }
    matcher.appendTail(out);
    return new Span(begin, out.length());
  }
}
