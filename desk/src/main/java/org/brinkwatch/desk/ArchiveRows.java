package org.brinkwatch.desk;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.exchange.ExportRow;

/**
 * What an archive finds, page by page, the newest first. An own event comes once, with all its
 * actors, though it may be several deeds.
 */
final class ArchiveRows implements Iterator<ExportRow> {
  private static final int PAGE = 1000;

  private final Archive archive;
  private final Filter filter;
  private final Set<String> told = new HashSet<>();
  private final Queue<ExportRow> rows = new ArrayDeque<>();
  private Optional<Found> last = Optional.empty();
  private boolean more = true;

  ArchiveRows(Archive archive, Filter filter) {
    this.archive = archive;
    this.filter = filter;
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && more) {
      Matches page = archive.events().search(filter, last, PAGE);
      more = page.more() && !page.deeds().isEmpty();
      for (Found found : page.deeds()) {
        last = Optional.of(found);
        row(found).ifPresent(rows::add);
      }
    }
    return !rows.isEmpty();
  }

  private Optional<ExportRow> row(Found found) {
    if (!found.isOwn()) {
      return Optional.of(ExportRow.of(found.deed(), found.dataset()));
    }
    return told.add(found.deed().event())
        ? archive.events().event(found.deed().event()).map(event -> ExportRow.of(event, ""))
        : Optional.empty();
  }

  @Override
  public ExportRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.remove();
  }
}
