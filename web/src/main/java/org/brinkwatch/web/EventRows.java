package org.brinkwatch.web;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Correction;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.exchange.ExportRow;

/** What a filter finds, page by page, each own event once, with what was set right in it. */
final class EventRows implements Iterator<ExportRow> {
  private static final int PAGE = 1000;

  private final Archive archive;
  private final Filter filter;
  private final Set<String> told = new HashSet<>();
  private final Queue<ExportRow> rows = new ArrayDeque<>();
  private Optional<Found> last = Optional.empty();
  private boolean more = true;

  EventRows(Archive archive, Filter filter) {
    this.archive = archive;
    this.filter = filter;
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && more) {
      Matches page = archive.events().search(filter, last, PAGE);
      more = page.more() && !page.deeds().isEmpty();
      Shapes shapes = new Shapes(archive);
      for (Found found : page.deeds()) {
        last = Optional.of(found);
        row(found, shapes).ifPresent(rows::add);
      }
    }
    return !rows.isEmpty();
  }

  private Optional<ExportRow> row(Found found, Shapes shapes) {
    if (!found.isOwn()) {
      return Optional.of(ExportRow.of(found.deed(), found.dataset()));
    }
    return told.add(found.deed().event())
        ? archive
            .events()
            .event(found.deed().event())
            .map(event -> ExportRow.of(event, note(event, shapes)))
        : Optional.empty();
  }

  private static String note(Event event, Shapes shapes) {
    TreeSet<String> notes = new TreeSet<>();
    for (Claim claim : event.supporting()) {
      for (Correction correction : shapes.corrections(claim)) {
        String why = correction.why();
        notes.add(Corrected.field(correction.fix()) + (why.isEmpty() ? "" : ": " + why));
      }
    }
    return String.join("; ", notes);
  }

  @Override
  public ExportRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.remove();
  }
}
