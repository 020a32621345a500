package org.brinkwatch.archive;

import java.sql.SQLException;
import java.util.Optional;
import org.brinkwatch.event.Deed;

/**
 * Rows of a data set that corrects and deletes single ones: of each the newest version counts, in
 * whatever order files come. For one transaction.
 */
final class Revisions {
  private final Session session;
  private final long dataset;
  private final DeedRows rows;

  Revisions(Session session, long dataset, DeedRows rows) {
    this.session = session;
    this.dataset = dataset;
    this.rows = rows;
  }

  /** What is known of a row; its deed is 0 where it was deleted. */
  private record Known(String version, long deed) {}

  /** Of rows without a version the one that comes later counts. */
  private static boolean stays(String known, String version) {
    int order = known.compareTo(version);
    return order > 0 || (order == 0 && !known.isEmpty());
  }

  /**
   * Takes a version of a row.
   *
   * @param deed empty where the row was deleted
   * @return how many deeds there are more: -1, 0 or 1
   */
  int take(String id, String version, Optional<Deed> deed) throws SQLException {
    Optional<Known> known =
        session.one(
            "SELECT version, deed FROM imported_row WHERE dataset = ? AND id = ?",
            row -> new Known(row.getString(1), row.getLong(2)),
            dataset,
            id);
    if (known.filter(it -> stays(it.version(), version)).isPresent()) {
      return 0;
    }
    long old = known.map(Known::deed).orElse(0L);
    if (old != 0) {
      rows.delete(old);
    }
    long key = 0;
    if (deed.isPresent()) {
      rows.insert(deed.get());
      key = session.number("SELECT max(key) FROM deed");
    }
    session.update(
        "INSERT OR REPLACE INTO imported_row (dataset, id, version, deed) VALUES (?, ?, ?, ?)",
        dataset,
        id,
        version,
        key);
    return (key == 0 ? 0 : 1) - (old == 0 ? 0 : 1);
  }
}
