package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;

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
   * Adds up the weights of all features of a state.
   *
   * @param tokens for each location the index of the token there, negative where there is none
   */
  void score(Scorer scorer, Grid grid, int[] tokens, int[] scores) {
    for (int kind = 0; kind < templates.size(); kind++) {
      Template template = templates.get(kind);
      if (template.set) {
        int token = tokens[template.locations[0]];
        if (token >= 0) {
          for (long value : grid.set(template.columns[0], token)) {
            scorer.add(kind, value, scores);
          }
        }
      } else {
        scoreOne(scorer, kind, template, grid, tokens, scores);
      }
    }
  }

  private static void scoreOne(
      Scorer scorer, int kind, Template template, Grid grid, int[] tokens, int[] scores) {
    long hash = 0;
    for (int i = 0; i < template.locations.length; i++) {
      int token = tokens[template.locations[i]];
      if (token < 0 || grid.power(template.columns[i], token) == 0) {
        return;
      }
      int column = template.columns[i];
      long value = grid.hash(column, token);
      hash = i == 0 ? value : Hash.join(hash, value, grid.power(column, token));
    }
    scorer.add(kind, hash, scores);
  }
}
