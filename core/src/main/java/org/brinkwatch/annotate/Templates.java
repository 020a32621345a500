package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which properties of which tokens make the features of a state. The n-th template makes features
 * of the n-th kind: from one property of a token that has a set of values a feature each, or from
 * one to three single properties together one feature.
 */
final class Templates {
  /**
   * A token relative to a state.
   *
   * @param source what it is counted from: 'i', 'j' or 'k', of which the state knows the meaning
   * @param relation in the tree so far, to the token in the window; empty for that token itself
   */
  record Location(char source, int window, String relation) {}

  private static final class Template {
    private final boolean set;
    private final int[] locations;
    private final int[] columns;

    private Template(boolean set, int[] locations, int[] columns) {
      this.set = set;
      this.locations = locations;
      this.columns = columns;
    }
  }

  private final List<Location> locations = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final List<Template> templates = new ArrayList<>();

  private Templates() {}

  /** Reads lines such as "one j-1_lmd:lemma i:suffix:3". */
  static Templates read(List<String> lines) {
    Templates templates = new Templates();
    for (String line : lines) {
      String[] items = line.split(" ", -1);
      int[] locations = new int[items.length - 1];
      int[] columns = new int[items.length - 1];
      for (int i = 1; i < items.length; i++) {
        int colon = items[i].indexOf(':');
        locations[i - 1] = number(templates.locations, location(items[i].substring(0, colon)));
        columns[i - 1] = number(templates.columns, items[i].substring(colon + 1));
      }
      templates.templates.add(new Template(items[0].equals("set"), locations, columns));
    }
    return templates;
  }

  private static Location location(String text) {
    int line = text.indexOf('_');
    String window = text.substring(1, line < 0 ? text.length() : line);
    return new Location(
        text.charAt(0),
        window.isEmpty() ? 0 : Integer.parseInt(window),
        line < 0 ? "" : text.substring(line + 1));
  }

  private static <T> int number(List<T> list, T item) {
    if (!list.contains(item)) {
      list.add(item);
    }
    return list.indexOf(item);
  }

  List<Location> locations() {
    return locations;
  }

  /** The names of the properties, in the order of the columns of a {@link Grid}. */
  List<String> columns() {
    return columns;
  }

  /**
   * The kinds of features that depend on a state's one source alone and on nothing that changes.
   */
  int[] kindsOf(char source, Set<String> changing) {
    return IntStream.range(0, templates.size())
        .filter(kind -> dependsOnlyOn(templates.get(kind), source, changing))
        .toArray();
  }

  private boolean dependsOnlyOn(Template template, char source, Set<String> changing) {
    return Arrays.stream(template.locations)
            .mapToObj(locations::get)
            .allMatch(place -> place.source == source && place.relation.isEmpty())
        && Arrays.stream(template.columns).mapToObj(columns::get).noneMatch(changing::contains);
  }

  /** All kinds of features but those. */
  int[] kindsBut(int[]... kinds) {
    Set<Integer> others =
        Arrays.stream(kinds).flatMapToInt(Arrays::stream).boxed().collect(Collectors.toSet());
    return IntStream.range(0, templates.size()).filter(kind -> !others.contains(kind)).toArray();
  }

  /**
   * Gathers the features of a state of some kinds.
   *
   * @param tokens for each location the index of the token there, negative where there is none
   */
  void gather(int[] kinds, Grid grid, int[] tokens, Features features) {
    for (int kind : kinds) {
      Template template = templates.get(kind);
      if (template.set) {
        gatherSet(kind, template, grid, tokens, features);
      } else {
        gatherOne(kind, template, grid, tokens, features);
      }
    }
  }

  private static void gatherSet(
      int kind, Template template, Grid grid, int[] tokens, Features features) {
    int token = tokens[template.locations[0]];
    if (token >= 0) {
      for (long value : grid.set(template.columns[0], token)) {
        features.add(kind, value);
      }
    }
  }

  private static void gatherOne(
      int kind, Template template, Grid grid, int[] tokens, Features features) {
    long hash = 0;
    for (int i = 0; i < template.locations.length; i++) {
      int column = template.columns[i];
      int token = tokens[template.locations[i]];
      if (token < 0 || grid.power(column, token) == 0) {
        return;
      }
      long value = grid.hash(column, token);
      hash = i == 0 ? value : Hash.join(hash, value, grid.power(column, token));
    }
    features.add(kind, hash);
  }
}
