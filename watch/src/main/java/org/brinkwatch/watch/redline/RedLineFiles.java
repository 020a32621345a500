package org.brinkwatch.watch.redline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files of red lines, one line each, as {@code *.yml} or {@code *.yaml}. All mistakes in all of
 * them are found at once; each line's own tests are run.
 */
public final class RedLineFiles {
  private RedLineFiles() {}

  /**
   * Of files and of folders, in the order of their names.
   *
   * @throws IOException if one cannot be read
   */
  public static List<RedLineFile> read(List<Path> paths, Names names) throws IOException {
    List<RedLineFile> files = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        files.add(file(file, names));
      }
    }
    return distinct(files);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static RedLineFile file(Path file, Names names) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    try {
      return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), folder, names);
    } catch (CharacterCodingException e) {
      Mistake mistake = new Mistake(file.toString(), 0, 0, "not in UTF-8", "save it as UTF-8");
      return new RedLineFile(file.toString(), Optional.empty(), List.of(mistake), List.of());
    }
  }

  /**
   * One line from its text.
   *
   * @param folder where its fixtures are looked for
   */
  public static RedLineFile read(String name, String text, Path folder, Names names) {
    Sheet sheet = new Sheet(name);
    SelectorReader selectors = new SelectorReader(sheet, names);
    Optional<Keys> keys =
        Yaml.read(text, sheet)
            .flatMap(node -> Keys.of(sheet, node, "a red line, as redline: NAME and so on"));
    Optional<RedLine> line = keys.flatMap(new LineReader(sheet, selectors)::read);
    List<LineTest> tests =
        keys.flatMap(found -> found.get("tests"))
            .map(new TestReader(sheet, selectors, names, folder)::read)
            .orElse(List.of());
    keys.ifPresent(Keys::finish);
    List<Mistake> mistakes = sheet.mistakes().stream().sorted(Mistake.ORDER).toList();
    if (!mistakes.isEmpty() || line.isEmpty()) {
      return new RedLineFile(name, Optional.empty(), mistakes, List.of());
    }
    List<TestResult> results = tests.stream().map(test -> TestRun.of(line.get(), test)).toList();
    return new RedLineFile(name, line, mistakes, results);
  }

  /** A name stands for one line: alerts and acknowledgements go by it. */
  private static List<RedLineFile> distinct(List<RedLineFile> files) {
    Map<String, String> first = new HashMap<>();
    return files.stream().map(file -> distinct(file, first)).toList();
  }

  private static RedLineFile distinct(RedLineFile file, Map<String, String> first) {
    if (file.line().isEmpty()) {
      return file;
    }
    String name = file.line().get().name();
    Optional<String> other = Optional.ofNullable(first.putIfAbsent(name, file.name()));
    return other.isEmpty()
        ? file
        : new RedLineFile(
            file.name(),
            Optional.empty(),
            List.of(
                new Mistake(
                    file.name(),
                    0,
                    0,
                    "the name " + name + " is that of " + other.get() + " too",
                    "give each line a name of its own")),
            file.results());
  }
}
