package org.brinkwatch.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Copies a folder but for some folders in it. */
final class FolderCopy extends SimpleFileVisitor<Path> {
  private final Path from;
  private final Path to;
  private final Path without;

  private FolderCopy(Path from, Path to, Path without) {
    this.from = from;
    this.to = to;
    this.without = without;
  }

  static void copy(Path from, Path to, Path without) throws IOException {
    Files.walkFileTree(from, new FolderCopy(from, to, without));
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
      throws IOException {
    // the copy may lie within the desk itself
    boolean own = Files.exists(to) && Files.isSameFile(folder, to);
    if (folder.equals(without) || own) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Files.createDirectories(to.resolve(from.relativize(folder)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
    Files.copy(file, to.resolve(from.relativize(file)));
    return FileVisitResult.CONTINUE;
  }
}
