package org.brinkwatch.desk;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.event.Actor;
import org.brinkwatch.exchange.ExportRow;
import org.jspecify.annotations.Nullable;

/** The rows of a file that a query asks for, as the archive would answer it. */
final class Chosen implements Iterator<ExportRow> {
  private final Iterator<ExportRow> rows;
  private final Filter filter;
  private @Nullable ExportRow next;

  Chosen(Iterator<ExportRow> rows, Filter filter) {
    this.rows = rows;
    this.filter = filter;
    next = advance();
  }

  private @Nullable ExportRow advance() {
    while (rows.hasNext()) {
      ExportRow row = rows.next();
      if (holds(row)) {
        return row;
      }
    }
    return null;
  }

  private boolean holds(ExportRow row) {
    String dataset = row.dataset().isEmpty() ? Filter.OWN : row.dataset();
    return any(filter.sources(), party -> is(row.sources(), party))
        && any(filter.targets(), party -> is(others(row), party))
        && any(filter.actors(), party -> is(row.sources(), party) || is(row.targets(), party))
        && any(filter.dyads(), dyad -> between(row, dyad) || between(row, turned(dyad)))
        && any(filter.types(), row.coding().type()::equals)
        && any(filter.quads(), row.coding().type().quad()::equals)
        && any(filter.statuses(), row.status()::equals)
        && any(filter.places(), place -> isAt(row, place))
        && any(
            filter.outlets(), outlet -> row.outlets().stream().anyMatch(outlet::equalsIgnoreCase))
        && any(filter.datasets(), dataset::equalsIgnoreCase)
        && row.outlets().size() >= filter.leastOutlets()
        && isInTime(row);
  }

  /** An empty field holds for all. */
  private static <T> boolean any(Collection<T> values, Predicate<T> test) {
    return values.isEmpty() || values.stream().anyMatch(test);
  }

  private static boolean is(List<Actor> actors, String party) {
    return actors.stream()
        .anyMatch(actor -> actor.id().equals(party) || actor.country().equals(party));
  }

  private static boolean between(ExportRow row, Filter.Dyad dyad) {
    return is(row.sources(), dyad.one()) && is(others(row), dyad.other());
  }

  /** Who meets is met. */
  private static List<Actor> others(ExportRow row) {
    return row.targets().isEmpty() && row.sources().size() > 1 ? row.sources() : row.targets();
  }

  private static Filter.Dyad turned(Filter.Dyad dyad) {
    return new Filter.Dyad(/* one= */ dyad.other(), /* other= */ dyad.one());
  }

  private static boolean isAt(ExportRow row, String place) {
    return row.place()
        .filter(
            there ->
                there.country().equals(place)
                    || there.name().toLowerCase(Locale.ROOT).equals(place.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  private boolean isInTime(ExportRow row) {
    if (filter.from().isEmpty() && filter.to().isEmpty()) {
      return true;
    }
    return row.date()
        .to()
        .or(row.date()::from)
        .filter(day -> filter.from().filter(day::isBefore).isEmpty())
        .filter(day -> filter.to().filter(day::isAfter).isEmpty())
        .isPresent();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ExportRow next() {
    ExportRow row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return row;
  }
}
