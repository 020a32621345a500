package org.brinkwatch.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.event.Deed;

/** The deeds of an archive, own and imported, as the room watch takes them. */
final class ArchiveDeeds {
  private static final int PAGE = 1000;

  private ArchiveDeeds() {}

  static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * All of a desk.
   *
   * @throws org.brinkwatch.archive.ArchiveException if there is none
   */
  static List<Deed> of(DeskFolder folder, InstantSource clock) {
    try (Archive archive = folder.openExisting(clock)) {
      return of(archive, Filter.ALL);
    }
  }

  /** The newest first; a side that nobody is known to stand on has an empty id. */
  static List<Deed> of(Archive archive, Filter filter) {
    List<Deed> deeds = new ArrayList<>();
    Optional<Found> last = Optional.empty();
    boolean more = true;
    while (more) {
      Matches page = archive.events().search(filter, last, PAGE);
      page.deeds().forEach(found -> deeds.add(found.deed()));
      more = page.more();
      last = page.deeds().stream().reduce((one, other) -> other);
    }
    return deeds;
  }

  /** Those that have a source and a target, as pairs do. */
  static List<Deed> pairs(List<Deed> deeds) {
    return deeds.stream()
        .filter(deed -> !deed.source().id().isEmpty() && !deed.target().id().isEmpty())
        .toList();
  }
}
