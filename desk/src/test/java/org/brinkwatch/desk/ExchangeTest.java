package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExchangeTest {
  private static final Path FIXTURES =
      Path.of("../archive/src/test/resources/org/brinkwatch/exchange");

  @TempDir private Path folder = Path.of(".");

  private Path imported(String fixture, int exit) {
    Path to = folder.resolve(fixture + ".jsonl");
    assertThat(Run.of("import", "--to", to, FIXTURES.resolve(fixture)).exit()).isEqualTo(exit);
    return to;
  }

  @Test
  void importsWhatCanBeReadAndListsTheRest() throws IOException {
    Path bad = folder.resolve("bad.tsv");
    Run run = Run.of("import", "--bad", bad, "--show", 1, FIXTURES.resolve("icews.tab"));
    assertThat(run.exit()).isEqualTo(Exit.PARTIAL);
    assertThat(run.lines()).hasSize(4).allMatch(line -> line.startsWith("{\"id\":\"icews:"));
    assertThat(run.err())
        .contains("icews.tab:7: Event Date: found '2014-13-06'")
        .doesNotContain("icews.tab:8")
        .contains("4 rows read, 0 deletions, 1 left out, 4 bad");
    assertThat(Files.readAllLines(bad)).hasSize(5);
  }

  @Test
  void exportsWhatItImported() {
    Path events = imported("icews.tab", Exit.PARTIAL);
    Run all = Run.of("export", "--format", "icews", "--from", events);
    assertThat(all.exit()).isEqualTo(Exit.OK);
    assertThat(all.lines()).hasSize(5);
    assertThat(all.err()).contains("4 events written").contains("cite: ICEWS");
    Run some = Run.of("export", "--format", "csv", "--from", events, "type:ASSAULT", "actor:UKR");
    assertThat(some.lines()).hasSize(2);
    Run accents = Run.of("export", "--format", "geojson", "--from", events);
    assertThat(accents.out()).contains("São Tomé das Letras");
  }

  @Test
  void keepsAcledToItsUser() {
    Path events = imported("acled.csv", Exit.PARTIAL);
    Run stripped = Run.of("export", "--format", "csv", "--from", events);
    assertThat(stripped.lines()).hasSize(1);
    assertThat(stripped.err()).contains("4 rows of ACLED's left out").contains("acleddata.com");
    Run kept = Run.of("export", "--format", "csv", "--with-acled", "--from", events);
    assertThat(kept.lines()).hasSize(5);
  }

  @Test
  void refusesWhatItCannotDo() {
    Path events = imported("ucdp-ged-no-header.csv", Exit.OK);
    assertThat(Run.of("export", "--format", "stata", "--from", events).exit())
        .isEqualTo(Exit.USAGE);
    assertThat(Run.of("export", "--format", "parquet", "--from", events).err()).contains("--out");
    assertThat(Run.of("export", "--format", "csv").exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("export", "--format", "csv", "--from", events, "tyep:ASSAULT").exit())
        .isEqualTo(Exit.USAGE);
    assertThat(Run.of("export", "--format", "csv", "--from", folder.resolve("none")).err())
        .contains("no such file");
    assertThat(Run.of("import", "--format", "excel", events).exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("import", folder.resolve("none")).exit()).isEqualTo(Exit.FAILURE);
  }

  @Test
  void correctsAndDeletesSingleRowsOfAcled() throws IOException {
    Path desk = folder.resolve("desk");
    String rows = Files.readString(FIXTURES.resolve("acled.csv"));
    Run.of("import", "--desk", desk, FIXTURES.resolve("acled.csv"));
    int before = acled(desk);
    assertThat(before).isEqualTo(3); // one of its four rows is a newer version of another
    // the same rows once more, in another file
    Path again = Files.writeString(folder.resolve("again.csv"), rows + "\n");
    Run.of("import", "--desk", desk, again);
    assertThat(acled(desk)).isEqualTo(before);
    String id = Run.of("search", "--desk", desk, "--json", "in:ACLED").lines().get(0);
    String deleted = id.replaceAll(".*\"event\":\"acled:([^\"]*)\".*", "$1");
    Path list =
        Files.writeString(
            folder.resolve("deleted.csv"),
            "event_id_cnty,deleted_timestamp\n" + deleted + ",4000000000\n");
    Run run = Run.of("import", "--desk", desk, list);
    assertThat(run.exit()).isEqualTo(Exit.OK);
    assertThat(run.err()).contains("1 deletions");
    assertThat(acled(desk)).isEqualTo(before - 1);
  }

  private static int acled(Path desk) {
    return Run.of("export", "--with-acled", "--format", "csv", "--desk", desk, "in:ACLED")
            .lines()
            .size()
        - 1;
  }

  @Test
  void beginsNoDeskWhereNothingCanBeRead() throws IOException {
    Path desk = folder.resolve("nothing");
    assertThat(Run.of("import", "--desk", desk, folder.resolve("none.csv")).exit())
        .isEqualTo(Exit.FAILURE);
    assertThat(Run.of("add", "--desk", desk, folder.resolve("none.txt")).exit())
        .isEqualTo(Exit.FAILURE);
    assertThat(desk).doesNotExist();
  }

  @Test
  void mistakesInDeskYmlStopARunBeforeItBegins() throws IOException {
    Path desk = Files.createDirectories(folder.resolve("desk"));
    Files.writeString(desk.resolve("desk.yml"), "name: Desk\nfeed: x\n");
    Path article = Files.writeString(folder.resolve("a.txt"), "Serbia attacked Kosovo on Monday.");
    Run run = Run.of("add", "--desk", desk, article);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("desk.yml:2: unknown key 'feed'");
    assertThat(desk.resolve("archive")).doesNotExist();
  }

  @Test
  void keepsImportsInADesk() {
    Path desk = folder.resolve("desk");
    Run first = Run.of("import", "--desk", desk, FIXTURES.resolve("gdelt2.export.CSV"));
    assertThat(first.exit()).isEqualTo(Exit.PARTIAL);
    Run again = Run.of("import", "--desk", desk, FIXTURES.resolve("gdelt2.export.CSV"));
    assertThat(again.exit()).isEqualTo(Exit.FAILURE);
    assertThat(again.err()).contains("already");
    Run.of("import", "--desk", desk, FIXTURES.resolve("acled.csv"));
    Run all = Run.of("export", "--format", "csv", "--desk", desk);
    assertThat(all.lines()).hasSize(4);
    assertThat(all.err()).contains("3 rows of ACLED's left out");
    Run some = Run.of("export", "--format", "csv", "--desk", desk, "actor:RUS in:GDELT");
    assertThat(some.lines()).hasSize(2);
  }

  @Test
  void tellsBadLinesOfAnEventFile() throws IOException {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\"id\":1\n");
    Run run = Run.of("export", "--format", "csv", "--from", broken);
    assertThat(run.exit()).isEqualTo(Exit.PARTIAL);
    assertThat(run.err()).contains("broken.jsonl:1: found");
  }
}
