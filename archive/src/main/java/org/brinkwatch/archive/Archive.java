package org.brinkwatch.archive;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the desk keeps. One object for a process; other processes may have the same archive open.
 * All parts may be used by several threads.
 *
 * <p>An answer that is given stays: an article that {@link Articles#add} has returned for is on the
 * disk whole, with all its claims, whatever happens to the process or the machine.
 */
public final class Archive implements AutoCloseable {
  private final Database database;
  private final InstantSource clock;
  private final Articles articles;
  private final Events events;
  private final Dyads dyads;
  private final Imports imports;
  private final Corrections corrections;
  private final Alerts alerts;
  private final Journal journal;

  private Archive(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.articles = new Articles(database, clock);
    this.events = new Events(database);
    this.dyads = new Dyads(database);
    this.imports = new Imports(database, clock);
    this.corrections = new Corrections(database, clock);
    this.alerts = new Alerts(database, clock);
    this.journal = new Journal(database, clock);
  }

  /**
   * Opens the archive, makes it where there is none, upgrades it where it is of an older version.
   *
   * @param clock tells when things are added and decided
   * @throws ArchiveException if it cannot be, in words for the person at the desk
   */
  public static Archive open(Path file, InstantSource clock) {
    Archive archive = new Archive(Database.open(file), clock);
    archive.imports.completeIfIdle();
    return archive;
  }

  /** Articles with what was coded from them. */
  public Articles articles() {
    return articles;
  }

  /** Events and deeds, own and imported. */
  public Events events() {
    return events;
  }

  /** Pairs of actors over time. */
  public Dyads dyads() {
    return dyads;
  }

  /** Event data of others. */
  public Imports imports() {
    return imports;
  }

  /** What people decided against the machine. */
  public Corrections corrections() {
    return corrections;
  }

  /** Red lines approached or crossed. */
  public Alerts alerts() {
    return alerts;
  }

  /** What was found in articles, over all of them. */
  public Findings findings() {
    return new Findings(database);
  }

  /** Who changed what, and who has seen what. */
  public Journal journal() {
    return journal;
  }

  /**
   * Makes events of the claims that were added since the last time, and of those around them anew.
   * To be called after articles were added, once for many; a run that was broken off is made up for
   * by the next.
   *
   * @return how many events are new or changed
   */
  public int resolve() {
    return Resolution.run(database, clock);
  }

  /** Begins to code the archive again; nothing is changed before it is kept. */
  public Recode recode() {
    return Recode.begin(database, clock);
  }

  /**
   * Writes a copy that is whole, whatever is written meanwhile.
   *
   * @param file one that is not there yet
   */
  public void backup(Path file) {
    database.backup(file);
  }

  /** Changes with everything written, by this process or another; to be asked, not waited for. */
  public long version() {
    return database.version();
  }

  @Override
  public void close() {
    imports.releaseLock();
    database.close();
  }
}
