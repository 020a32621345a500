package org.brinkwatch.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file and its connections: one that writes, and as many that read as there are readers at
 * once. Other processes may have it open too.
 */
final class Database implements AutoCloseable {
  private static final int WAIT_MILLIS = 60_000;
  private static final int PAGE = 8192;

  private final Path file;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
  private final Session writer;
  private volatile boolean closed;

  private Database(Path file, Session writer) {
    this.file = file;
    this.writer = writer;
  }

  /** Work within one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Session session) throws SQLException;
  }

  /** Work without an answer. */
  @FunctionalInterface
  interface Deed {
    void in(Session session) throws SQLException;
  }

  /** Opens or makes it, and brings its schema up to date. */
  static Database open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Session writer = connect(file);
      Database database = new Database(file, writer);
      try {
        Schema.upgrade(database, file);
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
      return database;
    } catch (IOException e) {
      throw new ArchiveException(file + ": cannot make its folder: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw explained(file, e);
    }
  }

  private static Session connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MILLIS);
    config.setPageSize(PAGE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // what is acknowledged outlives a power cut too
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(-64_000);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "4000000000");
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "67108864");
    return new Session(config.createConnection("jdbc:sqlite:" + file));
  }

  /** Reads one state of the archive, whatever is written meanwhile. */
  <T> T read(Work<T> work) {
    try {
      Session session = borrow();
      boolean sound = false;
      try {
        session.run("BEGIN");
        T result = work.in(session);
        session.run("COMMIT");
        sound = true;
        return result;
      } finally {
        giveBack(session, sound);
      }
    } catch (SQLException e) {
      throw explained(file, e);
    }
  }

  private Session borrow() throws SQLException {
    if (closed) {
      throw new ArchiveException(file + ": the archive is closed");
    }
    Optional<Session> free = Optional.ofNullable(readers.poll());
    return free.isPresent() ? free.get() : connect(file);
  }

  private void giveBack(Session session, boolean sound) throws SQLException {
    if (sound && !closed) {
      readers.push(session);
    } else {
      session.close();
    }
  }

  /** Writes all of it or nothing; on return it is on the disk. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      if (closed) {
        throw new ArchiveException(file + ": the archive is closed");
      }
      writer.run("BEGIN IMMEDIATE");
      boolean done = false;
      try {
        T result = work.in(writer);
        writer.run("COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack();
        }
      }
    } catch (SQLException e) {
      throw explained(file, e);
    } finally {
      writing.unlock();
    }
  }

  void change(Deed work) {
    write(
        session -> {
          work.in(session);
          return true;
        });
  }

  /** Outside of any transaction, as VACUUM and some pragmas want it. */
  void alone(Deed work) {
    writing.lock();
    try {
      work.in(writer);
    } catch (SQLException e) {
      throw explained(file, e);
    } finally {
      writing.unlock();
    }
  }

  /** A copy of one state, packed. It is there whole or not at all. */
  void backup(Path copy) {
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try {
      if (Files.exists(copy)) {
        throw new ArchiveException(copy + ": is there already; a backup overwrites nothing");
      }
      Files.deleteIfExists(part);
      try (Session session = connect(file)) {
        session.update("VACUUM INTO ?", part.toString());
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw explained(file, e);
    } catch (IOException e) {
      throw new ArchiveException(copy + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private void rollBack() {
    try {
      writer.run("ROLLBACK");
    } catch (SQLException e) {
      // a full disk rolls back by itself; what was thrown first says more
      closed |= isFatal(e);
    }
  }

  private static boolean isFatal(SQLException e) {
    return e instanceof SQLiteException fault
        && fault.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT;
  }

  /** Changes with every transaction of any process. */
  long version() {
    try {
      writing.lock();
      try {
        return writer.number("PRAGMA data_version") * 1_000_003
            + writer.number("SELECT total_changes()");
      } finally {
        writing.unlock();
      }
    } catch (SQLException e) {
      throw explained(file, e);
    }
  }

  Path file() {
    return file;
  }

  static String resource(String name) {
    try (InputStream in = Database.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static ArchiveException explained(Path file, SQLException e) {
    if (!(e instanceof SQLiteException fault)) {
      return new ArchiveException(file + ": " + e.getMessage(), e);
    }
    String words =
        switch (fault.getResultCode()) {
          case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT ->
              "another program has been writing to it for a minute; try again";
          case SQLITE_FULL -> "the disk is full; nothing of this step was kept";
          case SQLITE_NOTADB -> "is no archive of Brinkwatch";
          case SQLITE_CORRUPT -> "is damaged; go back to a backup, or see docs/archive.md";
          case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN, SQLITE_PERM ->
              "cannot be opened for writing; check the permissions of the file and its folder";
          default -> fault.getMessage();
        };
    return new ArchiveException(file + ": " + words, e);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        for (Session reader = readers.poll(); reader != null; reader = readers.poll()) {
          reader.close();
        }
        // the last process to leave folds the log into the file, so that a copy of it is whole
        writer.close();
      }
    } catch (SQLException e) {
      throw explained(file, e);
    } finally {
      writing.unlock();
    }
  }
}
