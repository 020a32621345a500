package org.brinkwatch.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Events of others in large numbers. The first large import goes without indexes and daily sums;
 * {@link #complete} makes them at the end, or the next program that opens the archive where that
 * was not reached.
 */
public final class Imports {
  static final String DEFERRED = "deferred";
  private static final int LARGE = 20_000;

  private final Database database;
  private final InstantSource clock;
  private Optional<FileChannel> lock = Optional.empty();

  Imports(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins to import a file, or goes on with one that was broken off.
   *
   * @param dataset the name of its origin, "GDELT"
   * @param file its name, for the record
   * @param print the same for the same content, by which a file is known again
   * @throws ArchiveException if the file has been imported, or another import is running
   */
  public synchronized Import begin(String dataset, String file, String print) {
    takeLock();
    Import begun = Import.begin(database, clock, dataset, file, print);
    if (begun.done() == 0 && database.read(this::isSmall)) {
      defer();
    }
    return begun;
  }

  private boolean isSmall(Session session) throws SQLException {
    return session.number("SELECT count(*) FROM (SELECT 1 FROM deed LIMIT " + LARGE + ")") < LARGE;
  }

  /** Each on a line of its own. */
  private static List<String> indexes() {
    return Database.resource("deed-indexes.sql")
        .lines()
        .filter(line -> line.startsWith("CREATE"))
        .toList();
  }

  private void defer() {
    List<String> indexes =
        indexes().stream()
            .map(line -> line.replaceAll("CREATE INDEX IF NOT EXISTS (\\w+) .*", "$1"))
            .toList();
    database.change(
        session -> {
          session.update("INSERT OR REPLACE INTO setting VALUES (?, '1')", DEFERRED);
          for (String index : indexes) {
            session.run("DROP INDEX IF EXISTS " + index);
          }
        });
  }

  /** Makes what a large import left for later; to be called after the last file. */
  public synchronized void complete() {
    if (isDeferred()) {
      takeLock();
      build();
    }
    releaseLock();
  }

  /** The same where no import is running; else that import will do it. */
  synchronized void completeIfIdle() {
    if (isDeferred() && tryLock()) {
      build();
      releaseLock();
    }
  }

  private boolean isDeferred() {
    return database.read(
        session -> session.number("SELECT count(*) FROM setting WHERE name = ?", DEFERRED) > 0);
  }

  /** In steps, so that none is too large; the mark goes last. */
  private void build() {
    for (String index : indexes()) {
      database.change(session -> session.run(index));
    }
    for (String sums : Sums.anew()) {
      database.change(session -> session.run(sums));
    }
    database.alone(session -> session.run("PRAGMA wal_checkpoint(TRUNCATE)"));
    database.change(
        session -> {
          session.run("PRAGMA analysis_limit = 2000");
          session.run("ANALYZE");
          session.update("DELETE FROM setting WHERE name = ?", DEFERRED);
        });
  }

  /** The imported datasets. */
  public List<Dataset> datasets() {
    return database.read(
        session ->
            session.list(
                "SELECT d.name, d.added, total(f.records) records, total(f.deeds) deeds"
                    + " FROM dataset d LEFT JOIN import_file f ON f.dataset = d.key"
                    + " GROUP BY d.key ORDER BY d.name",
                row ->
                    new Dataset(
                        row.getString("name"),
                        Session.instant(row, "added"),
                        row.getLong("records"),
                        row.getLong("deeds"))));
  }

  private void takeLock() {
    if (!tryLock()) {
      throw new ArchiveException(database.file() + ": another import is running; wait for it");
    }
  }

  private boolean tryLock() {
    if (lock.isPresent()) {
      return true;
    }
    Path file = database.file().resolveSibling("import.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> taken = lock(channel);
      if (taken.isPresent()) {
        lock = Optional.of(channel);
      } else {
        channel.close();
      }
      return taken.isPresent();
    } catch (IOException e) {
      throw new ArchiveException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // this very program has it open twice
    }
  }

  /** The system gives it back too when the process ends, in whatever way. */
  synchronized void releaseLock() {
    try {
      if (lock.isPresent()) {
        lock.get().close();
        lock = Optional.empty();
      }
    } catch (IOException e) {
      throw new ArchiveException("cannot give the lock back: " + e.getMessage(), e);
    }
  }
}
