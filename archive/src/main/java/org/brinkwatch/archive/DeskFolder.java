package org.brinkwatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A desk: a folder with what its user wrote ({@code desk.yml}, {@code codebook/}, {@code actors},
 * {@code redlines/}, {@code feeds.opml}; none is needed) and {@code archive/}, the program's own.
 */
public record DeskFolder(Path root) {
  /** Whether a desk has been begun here. */
  public boolean exists() {
    return Files.exists(database());
  }

  public Path database() {
    return root.resolve("archive").resolve("brinkwatch.db");
  }

  /** Opens the archive, and begins one where there is none. */
  public Archive open(InstantSource clock) {
    return Archive.open(database(), clock);
  }

  /**
   * Opens the archive of a desk that is there.
   *
   * @throws ArchiveException if there is none
   */
  public Archive openExisting(InstantSource clock) {
    if (!exists()) {
      throw new ArchiveException(
          root + ": is no desk; begin one with 'brinkwatch add', or name it with --desk");
    }
    return open(clock);
  }

  /** The user's own codebook. */
  public Optional<Path> codebook() {
    return present("codebook");
  }

  /** The user's own actors. */
  public Optional<Path> actors() {
    return present("actors");
  }

  public Optional<Path> redLines() {
    return present("redlines");
  }

  public Optional<Path> feeds() {
    return present("feeds.opml");
  }

  /** Where alerts are sent to. */
  public Optional<Path> alerts() {
    return present("alerts.yml");
  }

  /** The book of forecasts, the program's own; it may not have been begun. */
  public Path forecasts() {
    return database().resolveSibling("forecasts.jsonl");
  }

  public Optional<Path> settings() {
    return present("desk.yml");
  }

  private Optional<Path> present(String name) {
    Path path = root.resolve(name);
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }

  /**
   * Writes a copy of the desk that is whole, whatever is written meanwhile: the archive, and the
   * user's files as they are.
   *
   * @param copy a folder that is not there yet, or is empty
   */
  public void backup(Path copy, InstantSource clock) throws IOException {
    DeskFolder other = new DeskFolder(copy);
    if (Files.isDirectory(copy) && !FolderCopy.isEmpty(copy)) {
      throw new ArchiveException(copy + ": is not empty; a backup overwrites nothing");
    }
    Files.createDirectories(other.database().resolve("..").normalize());
    FolderCopy.copy(root, copy, root.resolve("archive"));
    try (Archive archive = openExisting(clock)) {
      archive.backup(other.database());
    }
    if (Files.exists(forecasts())) {
      Files.copy(forecasts(), other.forecasts());
    }
  }
}
