package org.brinkwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImporterTest {
  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "icews.tab",
        "gdelt2.export.CSV",
        "gdelt1.export.CSV",
        "polecat.txt",
        "polecat-other-order.txt",
        "acled.csv",
        "acled-deleted.csv",
        "ucdp-ged.csv"
      })
  void makesDeedsOfAllFormats(String file) {
    Golden.check(file, Read.fixture(file).text());
  }

  @Test
  void readsIcewsInIso88591() {
    Imported visit = Read.fixture("icews.tab").imported(1);
    assertThat(visit.deed().source().name()).isEqualTo("Foreign Minister of Brasília");
    assertThat(visit.deed().place().orElseThrow().name()).isEqualTo("São Tomé das Letras");
  }

  @Test
  void tellsIcewsEventsOfOneIdApartByTheirDay() {
    Read read = Read.fixture("icews.tab");
    assertThat(read.imported(0).origin().id()).isEqualTo(read.imported(1).origin().id());
    assertThat(read.imported().stream().map(row -> row.origin().key())).doesNotHaveDuplicates();
  }

  @Test
  void readsCameoCodesThatAreNoNumbers() {
    Imported threat = Read.fixture("icews.tab").imported(2);
    assertThat(threat.details().code()).isEqualTo("13y");
    assertThat(threat.deed().type()).isEqualTo(EventType.THREATEN);
    assertThat(threat.deed().intensity()).isEqualTo(-6.0); // the row gives none
  }

  @Test
  void flagsUnknownAndAmbiguousCountries() {
    Imported arrest = Read.fixture("icews.tab").imported(3);
    assertThat(arrest.deed().source().country()).isEmpty();
    assertThat(arrest.deed().target().country()).isEmpty();
    assertThat(arrest.flags())
        .containsExactly(
            "unknown country in Source Country: Atlantis",
            "ambiguous country in Target Country: Congo",
            "ambiguous country in Country: Congo");
  }

  @Test
  void listsBadLinesWithFieldAndWhatWasExpected() {
    assertThat(Read.fixture("icews.tab").bad())
        .extracting(line -> line.line() + " " + line.field() + ": " + line.found())
        .containsExactly(
            "7 Event Date: 2014-13-06", "8 CAMEO Code: ZZ", "9 Intensity: -50", "10 : 19 columns");
  }

  @Test
  void keepsLeadingZerosAndFipsCountriesOfGdelt() {
    Imported request = Read.fixture("gdelt2.export.CSV").imported(0);
    assertThat(request.details().code()).isEqualTo("0231");
    assertThat(request.deed().type()).isEqualTo(EventType.REQUEST);
    assertThat(request.deed().place().orElseThrow().country()).isEqualTo("RUS"); // RS in FIPS
    assertThat(request.deed().target().country()).isEqualTo("ROU"); // ROM in CAMEO
    assertThat(request.deed().known()).isEqualTo(LocalDate.of(2020, 3, 2));
    Imported second = Read.fixture("gdelt2.export.CSV").imported(1);
    assertThat(second.deed().place().orElseThrow().country()).isEqualTo("AUT"); // AU in FIPS
  }

  @Test
  void readsGdelt1WithAndWithoutAddresses() {
    Imported with = Read.fixture("gdelt1.export.CSV").imported(0);
    Imported without = Read.fixture("gdelt1-before-addresses.csv").imported(0);
    assertThat(with.deed().place().orElseThrow().lat()).isEqualTo(0.3);
    assertThat(with.details().url()).isEqualTo("http://courier.example/b");
    assertThat(without.deed().place()).isEqualTo(with.deed().place());
    assertThat(without.details().url()).isEmpty();
  }

  @Test
  void readsPolecatByNameAndBearsSurplusTabsAndHeadlines() {
    Read usual = Read.fixture("polecat.txt");
    Read other = Read.fixture("polecat-other-order.txt");
    assertThat(other.imported()).isEqualTo(usual.imported()).hasSize(2);
    assertThat(usual.bad()).hasSize(2);
    Imported visit = usual.imported(1);
    assertThat(visit.deed().source().country()).isEqualTo("AUT"); // 305 in COW
    assertThat(visit.deed().target().country()).isEqualTo("AUS"); // AUL in COW
  }

  @Test
  void readsAcledWithAMarkAndLabelsOrNumbers() {
    Read read = Read.fixture("acled.csv");
    assertThat(read.imported(0).deed().target()).isEqualTo(read.imported(2).deed().target());
    assertThat(read.imported(0).deed().target().sector()).isEqualTo("REB");
    assertThat(read.imported(0).details().directed()).isFalse();
    assertThat(read.imported(1).deed().target()).isEqualTo(Imported.NOBODY);
    assertThat(read.imported(1).deed().known()).isEqualTo(Read.AS_OF);
  }

  @Test
  void givesTheNewerAcledRowTheSameKeyAndALaterVersion() {
    Read read = Read.fixture("acled.csv");
    Origin first = read.imported(0).origin();
    Origin second = read.imported(2).origin();
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(Read.fixture("acled-deleted.csv").incoming())
        .containsExactly(
            new Withdrawn(new Origin("ACLED", "MLI2", Optional.empty(), "01656000000")));
  }

  @Test
  void readsUcdpWithAndWithoutAHeader() {
    Read with = Read.fixture("ucdp-ged.csv");
    Read without = Read.fixture("ucdp-ged-no-header.csv");
    assertThat(without.imported()).isEqualTo(with.imported().subList(0, 2));
    Imported fight = with.imported(0);
    assertThat(fight.details().directed()).isFalse();
    assertThat(fight.details().date().from()).contains(LocalDate.of(2022, 5, 8));
    assertThat(fight.deed().day()).isEqualTo(LocalDate.of(2022, 5, 10));
    assertThat(fight.details().low()).hasValue(2);
    assertThat(fight.details().high()).hasValue(6);
    assertThat(with.imported(1).details().directed()).isTrue();
  }

  @Test
  void readsPackedFilesAsTheyAre() throws IOException {
    byte[] plain = Files.readAllBytes(Golden.fixture("gdelt2.export.CSV"));
    Path gzip = folder.resolve("a.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(plain);
    }
    Path zip = folder.resolve("a.export.CSV.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : new String[] {"read.me", "one.CSV", "two.csv"}) {
        out.putNextEntry(new ZipEntry(name));
        out.write(plain);
      }
    }
    Read read = Read.fixture("gdelt2.export.CSV");
    assertThat(Read.file(gzip).imported()).isEqualTo(read.imported());
    assertThat(Read.file(zip).imported()).hasSize(2 * read.imported().size());
    assertThat(Read.file(zip).bad().get(0).file()).endsWith("a.export.CSV.zip!one.CSV");
  }

  @Test
  void stopsAtBombs() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("readme")); // not read, but unpacked all the same
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(nothing);
      }
    }
    assertThat(Read.file(bomb).bad())
        .extracting(BadLine::found)
        .containsExactly("it unpacks to more than 200 times its size");
    ImportOptions small =
        new ImportOptions(
            Optional.empty(), Read.AS_OF, new ImportOptions.Limits(1 << 20, 1000, 1_000_000));
    assertThat(Read.file(bomb, small).bad())
        .extracting(BadLine::found)
        .containsExactly("it unpacks to more than 1000 bytes");
  }

  @Test
  void passesOverLinesThatAreTooLong() throws IOException {
    String header = Files.readAllLines(Golden.fixture("polecat.txt")).get(0);
    String row = Files.readAllLines(Golden.fixture("polecat.txt")).get(1);
    Path file = folder.resolve("long.txt");
    Files.writeString(file, header + "\n" + "x".repeat(3 << 20) + "\n" + row + "\n");
    Read read = Read.file(file);
    assertThat(read.imported()).hasSize(1);
    assertThat(read.bad()).extracting(BadLine::line).containsExactly(2L);
  }

  @Test
  void boundsCsvFields() throws IOException {
    String head = Files.readAllLines(Golden.fixture("acled.csv")).get(0);
    Path file = folder.resolve("open.csv");
    Files.writeString(file, head + "\n\"" + "x,\n".repeat(1 << 20));
    Read read = Read.file(file);
    assertThat(read.imported()).isEmpty();
    assertThat(read.bad()).hasSize(1);
    assertThat(read.bad().get(0).expected()).contains("the rest of the file is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a,b\n1,2\n", "1\t2\t3\n", "\"\n", "\u0000\u0001\n\t\t"})
  void tellsWhatIsNoDataSet(String text) throws IOException {
    Path file = folder.resolve("strange.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    assertThat(Read.file(file).bad())
        .singleElement()
        .matches(line -> line.expected().startsWith("the first line of icews, gdelt"));
  }

  @Test
  void tellsMissingColumns() throws IOException {
    Path file = folder.resolve("acled.csv");
    Files.writeString(file, "event_id_cnty,event_date\nMLI1,2022-01-01\n");
    assertThat(Read.file(file).bad())
        .singleElement()
        .matches(line -> line.found().equals("no column 'event_type'"));
  }
}
