package org.brinkwatch.archive;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Deed;

/**
 * A file of others' events on its way in. Records are kept in batches, each whole; a run that was
 * broken off goes on behind the last batch.
 */
public final class Import implements AutoCloseable {
  static final int BATCH = 20_000;

  private final Database database;
  private final long dataset;
  private final long file;
  private final List<Row> waiting = new ArrayList<>();
  private long kept;
  private int records;

  private Import(Database database, long dataset, long file, long kept) {
    this.database = database;
    this.dataset = dataset;
    this.file = file;
    this.kept = kept;
  }

  /**
   * What waits to be written.
   *
   * @param id empty where the data set never corrects a row
   * @param deed empty where the row was deleted
   */
  private record Row(String id, String version, Optional<Deed> deed) {}

  /** What is known of a file. */
  private record Known(long key, long records, boolean finished) {}

  static Import begin(
      Database database, InstantSource clock, String dataset, String name, String print) {
    return database.write(
        session -> {
          session.update(
              "INSERT INTO dataset (name, added) VALUES (?, ?) ON CONFLICT DO NOTHING",
              dataset,
              clock.instant());
          long origin = session.number("SELECT key FROM dataset WHERE name = ?", dataset);
          Optional<Known> known =
              session.one(
                  "SELECT key, records, finished FROM import_file WHERE dataset = ? AND print = ?",
                  row -> new Known(row.getLong(1), row.getLong(2), row.getInt(3) != 0),
                  origin,
                  print);
          if (known.map(Known::finished).orElse(false)) {
            throw new ArchiveException(name + ": has been imported into " + dataset + " already");
          }
          if (known.isPresent()) {
            return new Import(database, origin, known.get().key(), known.get().records());
          }
          long key =
              session.insert(
                  "INSERT INTO import_file (dataset, name, print, began, records, deeds, finished)"
                      + " VALUES (?, ?, ?, ?, 0, 0, 0)",
                  origin,
                  name,
                  print,
                  clock.instant());
          return new Import(database, origin, key, 0);
        });
  }

  /** How many records of the file are kept; as many of the first ones are to be left out. */
  public long done() {
    return kept;
  }

  /** Takes the next record of the file, with the deeds that it comes down to: none, or more. */
  public void add(List<Deed> deeds) {
    deeds.forEach(deed -> waiting.add(new Row("", "", Optional.of(deed))));
    recorded();
  }

  /**
   * Takes the next record, which takes the place of older versions of it.
   *
   * @param version sorts as text
   */
  public void put(String id, String version, Deed deed) {
    waiting.add(new Row(id, version, Optional.of(deed)));
    recorded();
  }

  /** Takes the next record: one that is to be let go of, also if an older version comes later. */
  public void withdraw(String id, String version) {
    waiting.add(new Row(id, version, Optional.empty()));
    recorded();
  }

  private void recorded() {
    records++;
    if (waiting.size() >= BATCH || records >= BATCH * 4) {
      write(false);
    }
  }

  /** Keeps the rest: the file is in. */
  public void finish() {
    write(true);
  }

  private void write(boolean last) {
    database.change(
        session -> {
          boolean summed =
              session.number("SELECT count(*) FROM setting WHERE name = ?", Imports.DEFERRED) == 0;
          DeedRows rows = new DeedRows(session, dataset, summed);
          Revisions revisions = new Revisions(session, dataset, rows);
          int deeds = 0;
          for (Row row : waiting) {
            if (row.id().isEmpty()) {
              rows.insert(row.deed().orElseThrow());
              deeds++;
            } else {
              deeds += revisions.take(row.id(), row.version(), row.deed());
            }
          }
          rows.flush();
          session.update(
              "UPDATE import_file SET records = records + ?, deeds = deeds + ?, finished = ?"
                  + " WHERE key = ?",
              records,
              deeds,
              last,
              file);
        });
    kept += records;
    records = 0;
    waiting.clear();
  }

  /** Without {@link #finish}, what came after the last batch is left for the next time. */
  @Override
  public void close() {
    waiting.clear();
  }
}
