package org.brinkwatch.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The version of the tables. A new version is a further step at the end of {@link #STEPS}; steps
 * that were ever released stay as they are.
 */
final class Schema {
  /** "BKWT", by which the file is told from other databases. */
  static final int APPLICATION = 0x424b5754;

  static final List<String> STEPS =
      List.of("schema-1.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql");

  private Schema() {}

  static void upgrade(Database database, Path file) {
    upgrade(database, file, STEPS);
  }

  /** Takes all steps that are missing, or none. */
  static void upgrade(Database database, Path file, List<String> steps) {
    // one that is up to date is opened even while another program writes for long
    if (!database.read(session -> isCurrent(session, steps.size()))) {
      upgradeAlone(database, file, steps);
    }
  }

  private static boolean isCurrent(Session session, int version) throws SQLException {
    return session.number("PRAGMA user_version") == version
        && session.number("PRAGMA application_id") == APPLICATION;
  }

  private static void upgradeAlone(Database database, Path file, List<String> steps) {
    database.change(
        session -> {
          int version = (int) session.number("PRAGMA user_version");
          check(
              file,
              version,
              (int) session.number("PRAGMA application_id"),
              (int) session.number("SELECT count(*) FROM sqlite_schema"),
              steps.size());
          for (String step : steps.subList(version, steps.size())) {
            session.run(Database.resource(step));
          }
          if (version < steps.size()) {
            session.run(Database.resource("deed-indexes.sql"));
            session.run("PRAGMA application_id = " + APPLICATION);
            session.run("PRAGMA user_version = " + steps.size());
          }
        });
  }

  private static void check(Path file, int version, int application, int tables, int known) {
    boolean foreign = application != APPLICATION && (application != 0 || tables > 0);
    if (foreign) {
      throw new ArchiveException(file + ": is a database, but no archive of Brinkwatch");
    }
    if (version > known) {
      throw new ArchiveException(
          file
              + ": was written by a newer Brinkwatch (schema "
              + version
              + ", this one knows up to "
              + known
              + "); update the program");
    }
  }
}
