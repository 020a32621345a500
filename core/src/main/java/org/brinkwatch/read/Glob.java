package org.brinkwatch.read;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * A file pattern that the shell left as it was: {@code *}, {@code ?}, {@code [a-z]}, {@code **}.
 */
final class Glob {
  private static final String ANY_DEPTH = "**";
  private final String pattern;

  Glob(String pattern) {
    this.pattern = pattern.replace('\\', '/');
  }

  static boolean isGlob(String argument) {
    return argument.chars().anyMatch(mark -> "*?[{".indexOf(mark) >= 0);
  }

  /**
   * The files and folders that match, by name in each folder; hidden ones never do.
   *
   * @throws PatternSyntaxException if the pattern is none
   */
  List<Path> matches() {
    boolean absolute = pattern.startsWith("/");
    Set<Path> found = Set.of(Path.of(absolute ? "/" : ""));
    for (String segment : segments()) {
      found = step(found, segment);
    }
    return List.copyOf(found);
  }

  private List<String> segments() {
    return Arrays.stream(pattern.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  private static Set<Path> step(Set<Path> folders, String segment) {
    Set<Path> found = new LinkedHashSet<>();
    for (Path folder : folders) {
      if (segment.equals(ANY_DEPTH)) {
        found.addAll(FolderWalk.folders(folder));
      } else if (isGlob(segment)) {
        found.addAll(matching(folder, segment));
      } else if (Files.exists(folder.resolve(segment))) {
        found.add(folder.resolve(segment));
      }
    }
    return found;
  }

  private static List<Path> matching(Path folder, String segment) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + segment);
    List<Path> found = new ArrayList<>();
    for (Path child : list(folder)) {
      if (matcher.matches(child.getFileName())) {
        found.add(child);
      }
    }
    return found;
  }

  private static List<Path> list(Path folder) {
    try {
      return Files.isDirectory(folder) ? FolderWalk.children(folder) : List.of();
    } catch (IOException e) {
      return List.of(); // as the shell does: what cannot be listed matches nothing
    }
  }
}
