package org.brinkwatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The map of ARCHITECTURE.md: each room with the rooms that it may use. */
record RoomMap(Map<String, Set<String>> arrows) {
  static final Path HOUSE = house();

  static RoomMap read() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (String line : block(Files.readAllLines(HOUSE.resolve("ARCHITECTURE.md")))) {
      String[] sides = line.split("->", 2);
      arrows.put(sides[0].strip(), words(sides.length > 1 ? sides[1] : ""));
    }
    return new RoomMap(arrows);
  }

  /** The rooms that stand in the source folders of any module. */
  static Set<String> built() throws IOException {
    Set<String> rooms = new TreeSet<>();
    for (Path sources : sourceRoots()) {
      try (Stream<Path> children = Files.list(sources.resolve("org/brinkwatch"))) {
        children.filter(Files::isDirectory).forEach(room -> rooms.add(room.getFileName() + ""));
      }
    }
    return rooms;
  }

  static List<Path> sourceRoots() throws IOException {
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(sources -> Files.isDirectory(sources.resolve("org/brinkwatch")))
          .sorted()
          .toList();
    }
  }

  boolean allows(String from, String to) {
    return from.equals(to) || arrows.getOrDefault(from, Set.of()).contains(to);
  }

  private static List<String> block(List<String> lines) {
    int begin = lines.indexOf("```rooms") + 1;
    List<String> rest = lines.subList(begin, lines.size());
    return rest.subList(0, rest.indexOf("```"));
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    words.remove("");
    return words;
  }

  private static Path house() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new UncheckedIOException(new IOException("no ARCHITECTURE.md above " + Path.of("")));
    }
    return folder;
  }
}
