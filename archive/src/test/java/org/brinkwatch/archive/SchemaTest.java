package org.brinkwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private final Path file;
  private final Coded monday =
      Fixtures.coded("monday", "Reuters", "2024-04-30", "Serbia attacked the Kosovo police.");

  SchemaTest(@TempDir Path folder) {
    file = folder.resolve("brinkwatch.db");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void bringsAnArchiveOfTheFirstVersionUpToDate() throws SQLException {
    run(
        Database.resource("schema-1.sql")
            + "PRAGMA user_version = 1; PRAGMA application_id = "
            + Schema.APPLICATION
            + "; INSERT INTO seen VALUES ('ada', 7)");
    try (Archive archive = Archive.open(file, Fixtures.CLOCK)) {
      assertThat(archive.journal().seen("ada")).isPresent();
      archive.articles().add(monday, Fixtures.VERSION);
      assertThat(archive.resolve()).isEqualTo(1);
      assertThat(archive.imports().datasets()).isEmpty();
    }
  }

  @Test
  void refusesWhatANewerProgramWrote() throws SQLException {
    Archive.open(file, Fixtures.CLOCK).close();
    run("PRAGMA user_version = 99");
    assertThatThrownBy(() -> Archive.open(file, Fixtures.CLOCK))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("newer Brinkwatch");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException, SQLException {
    run("CREATE TABLE other (x)");
    assertThatThrownBy(() -> Archive.open(file, Fixtures.CLOCK))
        .hasMessageContaining("no archive of Brinkwatch");
    Path text = file.resolveSibling("text.db");
    Files.writeString(
        text, "no database, but a text that is long enough to be looked at".repeat(99));
    assertThatThrownBy(() -> Archive.open(text, Fixtures.CLOCK))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("no archive of Brinkwatch");
  }

  /** Numbers that archives hold: never to be changed. */
  @Test
  void constantsKeepTheirNumbers() {
    assertThat(EventType.values())
        .extracting(EventType::name)
        .containsExactly(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
    assertThat(Status.values())
        .extracting(Status::name)
        .containsExactly("ACTUAL", "INTENDED", "HYPOTHETICAL", "NEGATED");
    assertThat(Place.Precision.values())
        .extracting(Place.Precision::name)
        .containsExactly("TOWN", "PROVINCE", "COUNTRY", "REGION");
  }

  @Test
  void twoThatHaveItOpenSeeEachOthersWork() {
    try (Archive desk = Archive.open(file, Fixtures.CLOCK);
        Archive line = Archive.open(file, Fixtures.CLOCK)) {
      long before = desk.version();
      line.articles().add(monday, Fixtures.VERSION);
      line.resolve();
      assertThat(desk.version()).isNotEqualTo(before);
      assertThat(desk.articles().coded("monday")).contains(monday);
      assertThat(desk.events().search(Filter.ALL, Optional.empty(), 5).deeds()).hasSize(1);
    }
  }

  @Test
  void aBackupIsWholeWhileTheDeskIsOpen() throws IOException {
    Path root = file.resolveSibling("desk");
    DeskFolder desk = new DeskFolder(root);
    try (Archive archive = desk.open(Fixtures.CLOCK)) {
      archive.articles().add(monday, Fixtures.VERSION);
      Files.writeString(root.resolve("actors"), "an actor");
      DeskFolder copy = new DeskFolder(root.resolve("copy"));
      desk.backup(copy.root(), Fixtures.CLOCK);
      assertThat(copy.actors()).hasValueSatisfying(path -> assertThat(path).hasContent("an actor"));
      try (Archive other = copy.openExisting(Fixtures.CLOCK)) {
        assertThat(other.articles().coded("monday")).contains(monday);
      }
      assertThatThrownBy(() -> desk.backup(copy.root(), Fixtures.CLOCK))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("is not empty");
    }
  }
}
