package org.brinkwatch.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files below a folder, by name within each folder, without hidden ones. A folder that is
 * reached twice over symbolic links is walked once; one that cannot be listed comes out as if it
 * were a file, so that whoever opens it sees why.
 */
final class FolderWalk implements Iterator<Path> {
  private final Predicate<Path> wanted;
  private final Deque<Path> pending = new ArrayDeque<>();
  private final Set<Path> walked = new HashSet<>();
  private final List<Path> entered = new ArrayList<>();

  FolderWalk(Path folder, Predicate<Path> wanted) {
    this.wanted = wanted;
    pending.push(folder);
  }

  @Override
  public boolean hasNext() {
    while (!pending.isEmpty() && Files.isDirectory(pending.element())) {
      Path folder = pending.pop();
      try {
        enter(folder);
      } catch (IOException e) {
        pending.push(folder);
        return true;
      }
    }
    return !pending.isEmpty();
  }

  @Override
  public Path next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return pending.pop();
  }

  /** All folders below this one, each after the one that holds it. */
  static List<Path> folders(Path folder) {
    FolderWalk walk = new FolderWalk(folder, file -> false);
    walk.forEachRemaining(unlistable -> {});
    return List.copyOf(walk.entered);
  }

  private void enter(Path folder) throws IOException {
    if (!walked.add(folder.toRealPath())) {
      return;
    }
    entered.add(folder);
    List<Path> children = children(folder);
    Collections.reverse(children);
    for (Path child : children) {
      if (Files.isDirectory(child) || (Files.isRegularFile(child) && wanted.test(child))) {
        pending.push(child);
      }
    }
  }

  /** What lies in a folder, by name, without hidden files. */
  static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!name(child).startsWith(".")) {
          children.add(child);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(FolderWalk::name));
    return children;
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
