package org.brinkwatch.model;

import edu.emory.mathcs.nlp.common.util.IOUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The library's word lists: the tags a word has had, its Brown clusters, and base forms. */
final class Lexica {
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
  private static final String MORPHOLOGY = "/edu/emory/mathcs/nlp/component/morph/english/";

  /** The classes of words that have base forms, in the order of their kinds in the table. */
  private static final List<String> CLASSES = List.of("verb", "noun", "adjective", "adverb");

  private Lexica() {}

  /** Writes the lists of tags, the sets of clusters, the table of words, and both for each word. */
  static void writeWords(Output out) throws IOException {
    Map<String, int[]> words = new HashMap<>();
    out.put(classes(words, 0, "ambiguity-classes-simplified-lowercase.xz"));
    out.put(classes(words, 1, "brown-clusters-simplified-lowercase.xz"));
    List<int[]> found = new ArrayList<>();
    Table table = new Table();
    words.forEach(
        (word, numbers) -> {
          table.add(Hash.key(0, Hash.of(word)), found.size());
          found.add(numbers);
        });
    List<Integer> order = table.write(out, word -> 1);
    out.put(order.size());
    for (int word : order) {
      out.put((short) found.get(word)[0]);
    }
    for (int word : order) {
      out.put((short) found.get(word)[1]);
    }
  }

  /** The distinct values, one a line, values of a collection with a space between; 0 is none. */
  private static List<String> classes(Map<String, int[]> words, int column, String name)
      throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> distinct = new ArrayList<>(List.of(""));
    for (Map.Entry<?, ?> entry : new java.util.TreeMap<>(read(name)).entrySet()) {
      String values = joined((Collection<?>) entry.getValue());
      int number = numbers.computeIfAbsent(values, unseen -> distinct.size());
      if (number == distinct.size()) {
        distinct.add(values);
      }
      words.computeIfAbsent((String) entry.getKey(), unseen -> new int[2])[column] = number;
    }
    if (distinct.size() > Short.MAX_VALUE) {
      throw new IllegalStateException(name + " has too many classes: " + distinct.size());
    }
    return distinct;
  }

  /** A list keeps its order, a set has none. */
  private static String joined(Collection<?> values) {
    List<String> strings = new ArrayList<>();
    for (Object value : values instanceof List ? values : new TreeSet<>(values)) {
      strings.add((String) value);
    }
    return String.join(" ", strings);
  }

  private static Map<?, ?> read(String name) throws IOException {
    try (ObjectInputStream in = IOUtils.createArtifactObjectInputStream(LEXICA + name)) {
      return (Map<?, ?>) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("not the library's version that this was written for", e);
    }
  }

  /** Writes the table of base forms, then the irregular forms: "noun aides aide". */
  static void writeBases(Output out) throws IOException {
    Table table = new Table();
    List<String> irregular = new ArrayList<>();
    int count = 0;
    for (int kind = 0; kind < CLASSES.size(); kind++) {
      String name = CLASSES.get(kind);
      for (String base : new TreeSet<>(lines(name + ".base"))) {
        table.add(Hash.key(kind, Hash.of(base)), count++);
      }
      for (String line : lines(name + ".exc")) {
        irregular.add(name + " " + line);
      }
    }
    table.write(out, base -> 1);
    out.put(irregular);
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = Lexica.class.getResourceAsStream(MORPHOLOGY + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
