package org.brinkwatch.forecast.completion;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/**
 * A folder as this field shares its data: train.txt, valid.txt and test.txt, a link a line (source,
 * relation, target, time, apart by tabs), with entity2id.txt and relation2id.txt.
 */
final class QuadFolder {
  private static final List<String> FIELDS = List.of("source", "relation", "target", "time");
  private static final int MOST_PROBLEMS = 20;

  private final Path folder;
  private final Consumer<Problem> problems;
  private int found;

  private QuadFolder(Path folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * What was read.
   *
   * @param unit how many of the file's units of time make a step
   */
  record Quads(
      List<String> entities,
      List<String> relations,
      List<Link> train,
      List<Link> valid,
      List<Link> test,
      int unit) {
    Past past(List<Link> links) {
      return new Past(entities.size(), relations.size(), Traits.ofNames(entities), links);
    }
  }

  /** Reads a folder; empty if anything is wrong with it, and what it is has been told. */
  static Optional<Quads> read(Path folder, Consumer<Problem> problems) throws IOException {
    QuadFolder reader = new QuadFolder(folder, problems);
    List<String> entities = reader.names("entity2id.txt");
    List<String> relations = reader.names("relation2id.txt");
    List<List<Link>> parts = new ArrayList<>();
    for (String part : List.of("train.txt", "valid.txt", "test.txt")) {
      parts.add(reader.links(part, entities.size(), relations.size()));
    }
    if (reader.found == 0) {
      reader.checkOrder(parts);
    }
    if (reader.found > 0) {
      return Optional.empty();
    }
    int unit = unit(parts);
    List<List<Link>> steps =
        parts.stream()
            .map(part -> part.stream().map(link -> inSteps(link, unit)).toList())
            .toList();
    return Optional.of(
        new Quads(entities, relations, steps.get(0), steps.get(1), steps.get(2), unit));
  }

  private static Link inSteps(Link link, int unit) {
    return new Link(link.source(), link.relation(), link.target(), link.day() / unit);
  }

  /** The largest step that all times are multiples of: 24 where they are hours at midnight. */
  private static int unit(List<List<Link>> parts) {
    int unit = 0;
    for (List<Link> part : parts) {
      for (Link link : part) {
        unit = commonDivisor(unit, link.day());
      }
    }
    return Math.max(1, unit);
  }

  private static int commonDivisor(int one, int other) {
    return other == 0 ? one : commonDivisor(other, one % other);
  }

  private void checkOrder(List<List<Link>> parts) {
    List<String> names = List.of("train.txt", "valid.txt", "test.txt");
    for (int part = 0; part < parts.size(); part++) {
      if (parts.get(part).isEmpty()) {
        problem(names.get(part), 0, "no line", "each of the three needs links");
      } else if (part > 0 && !parts.get(part - 1).isEmpty()) {
        int last = parts.get(part - 1).stream().mapToInt(Link::day).max().orElseThrow();
        int first = parts.get(part).stream().mapToInt(Link::day).min().orElseThrow();
        if (first <= last) {
          problem(
              names.get(part),
              0,
              "begins at time " + first + ", not after " + names.get(part - 1) + "'s last, " + last,
              "the parts must follow each other in time");
        }
      }
    }
  }

  private List<String> names(String file) throws IOException {
    List<String> lines = lines(file);
    String[] names = new String[lines.size()];
    for (int at = 0; at < names.length; at++) {
      String line = lines.get(at);
      int tab = line.lastIndexOf('\t');
      int number = tab < 0 ? -1 : number(line.substring(tab + 1));
      if (number < 0 || number >= names.length || names[number] != null) {
        problem(
            file,
            at + 1,
            "field 2 (id): '" + line.substring(tab + 1) + "'",
            "expected NAME<tab>ID, ids from 0 to " + (names.length - 1) + ", each once");
      } else {
        names[number] = line.substring(0, tab);
      }
    }
    return Arrays.stream(names).map(name -> name == null ? "" : name).toList();
  }

  private List<Link> links(String file, int entities, int relations) throws IOException {
    List<Link> links = new ArrayList<>();
    List<String> lines = lines(file);
    int[] limits = {entities, relations, entities, Integer.MAX_VALUE};
    for (int line = 0; line < lines.size(); line++) {
      String[] fields = lines.get(line).split("\t", -1);
      if (fields.length < FIELDS.size()) {
        String what =
            "field " + (fields.length + 1) + " (" + FIELDS.get(fields.length) + ") missing";
        problem(file, line + 1, what, "expected " + String.join("<tab>", FIELDS));
      } else if (isSound(file, line + 1, fields, limits)) {
        int[] numbers = Arrays.stream(fields).limit(4).mapToInt(QuadFolder::number).toArray();
        links.add(new Link(numbers[0], numbers[1], numbers[2], numbers[3]));
      }
    }
    return links;
  }

  private boolean isSound(String file, int line, String[] fields, int[] limits) {
    for (int field = 0; field < FIELDS.size(); field++) {
      int number = number(fields[field]);
      if (number < 0 || number >= limits[field]) {
        String what =
            "field " + (field + 1) + " (" + FIELDS.get(field) + "): '" + fields[field] + "'";
        problem(file, line, what, "expected a number from 0 to " + (limits[field] - 1));
        return false;
      }
    }
    return true;
  }

  /** A number as written, or -1 for what is none. */
  private static int number(String words) {
    try {
      return words.matches("\\d{1,10}") ? Integer.parseInt(words) : -1;
    } catch (NumberFormatException tooLarge) {
      return -1;
    }
  }

  private List<String> lines(String file) throws IOException {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      problem(file, 0, "no such file", "the folder needs it");
      return List.of();
    }
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      problem(file, 0, "not UTF-8", "save it as UTF-8");
      return List.of();
    }
  }

  private void problem(String file, int line, String what, String remedy) {
    found++;
    if (found <= MOST_PROBLEMS) {
      problems.accept(new Problem(folder.resolve(file).toString(), line, what, remedy));
    }
  }
}
