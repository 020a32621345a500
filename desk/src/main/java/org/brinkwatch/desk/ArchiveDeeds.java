package org.brinkwatch.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.event.Deed;

/** The deeds of an archive, own and imported, as the room watch takes them. */
final class ArchiveDeeds {
  private ArchiveDeeds() {}

  static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * All of a desk, the newest first; a side that nobody is known to stand on has an empty id.
   *
   * @throws org.brinkwatch.archive.ArchiveException if there is none
   */
  static List<Deed> of(DeskFolder folder, InstantSource clock) {
    try (Archive archive = folder.openExisting(clock)) {
      return archive.events().all(Filter.ALL);
    }
  }

  /** Those that have a source and a target, as pairs do. */
  static List<Deed> pairs(List<Deed> deeds) {
    return deeds.stream()
        .filter(deed -> !deed.source().id().isEmpty() && !deed.target().id().isEmpty())
        .toList();
  }
}
