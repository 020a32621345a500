package org.brinkwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class ExporterTest {
  @TempDir private Path folder = Path.of(".");

  private static String text(ExportFormat format) {
    return new String(Rows.written(format, Rows.few()), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
  void writesAllFormats(ExportFormat format) {
    Golden.check("export." + format.ending() + "." + format, text(format));
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesForTheSameRows(ExportFormat format) {
    List<ExportRow> rows = Rows.random(7, 200);
    assertThat(Rows.written(format, rows)).isEqualTo(Rows.written(format, rows));
  }

  @Test
  void leavesWhatDidNotHappenOutOfTablesThatCannotSayIt() throws IOException {
    for (ExportFormat format :
        List.of(ExportFormat.ICEWS, ExportFormat.POLECAT, ExportFormat.GRAPHML)) {
      assertThat(format.exporter().write(Rows.few().iterator(), new ByteArrayOutputStream()))
          .isEqualTo(new Exporter.Written(3, 1));
    }
  }

  @Test
  void writesNoFormulas() {
    for (ExportFormat format :
        List.of(ExportFormat.ICEWS, ExportFormat.POLECAT, ExportFormat.CSV)) {
      String separator = format == ExportFormat.CSV ? "," : "\t";
      text(format)
          .lines()
          .flatMap(line -> Stream.of(line.split(separator, -1)))
          .forEach(cell -> assertThat(cell).matches("(?s)(-?\\d[\\d.]*|\"?[^=+@\t\r-].*|\"?)"));
    }
  }

  @Test
  void writesCsvThatReadsBack() {
    List<List<String>> lines =
        CsvReader.builder().ofCsvRecord(text(ExportFormat.CSV)).stream()
            .map(record -> record.getFields())
            .toList();
    assertThat(lines).hasSize(1 + 2 + 2 + 1 + 1).allMatch(line -> line.size() == 31);
    assertThat(lines.get(2).get(lines.get(0).indexOf("target_name")))
        .isEqualTo("'=HYPERLINK(\"x\")");
    assertThat(lines.get(6).get(lines.get(0).indexOf("note"))).isEqualTo("'+1 by hand, \"sure\"");
  }

  @Test
  void writesParquetThatAnotherReaderReads() throws IOException {
    List<ExportRow> rows = Rows.random(11, 45_000); // three groups
    Path file = folder.resolve("events.parquet");
    Files.write(file, Rows.written(ExportFormat.PARQUET, rows));
    List<Map<String, Object>> found;
    try (Stream<Map<String, Object>> read =
        ParquetReader.streamContent(file.toFile(), new IntoMaps())) {
      found = read.toList();
    }
    assertThat(found).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(found.get(i)).isEqualTo(expected(rows.get(i)));
    }
  }

  /** What the columns say, with days as numbers and without what is empty. */
  private static Map<String, Object> expected(ExportRow row) {
    Map<String, Object> expected = new HashMap<>();
    for (FlatColumn column : FlatColumn.ALL) {
      column
          .value()
          .apply(row, row.pairs().get(0))
          .ifPresent(
              value ->
                  expected.put(
                      column.name(),
                      value instanceof java.time.LocalDate day
                          ? (Object) (int) day.toEpochDay()
                          : value));
    }
    return expected;
  }

  private static final class IntoMaps
      implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {
    @Override
    public Map<String, Object> start() {
      return new HashMap<>();
    }

    @Override
    @SuppressWarnings("NullAway") // the reader gives null for an empty cell
    public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
      if (value != null) {
        row.put(path[0], value);
      }
      return row;
    }

    @Override
    public Map<String, Object> finish(Map<String, Object> row) {
      return row;
    }
  }

  @Test
  void writesAnEmptyParquetFile() throws IOException {
    Path file = folder.resolve("empty.parquet");
    Files.write(file, Rows.written(ExportFormat.PARQUET, List.of()));
    try (Stream<Map<String, Object>> read =
        ParquetReader.streamContent(file.toFile(), new IntoMaps())) {
      assertThat(read).isEmpty();
    }
  }

  @Test
  void writesGeoJsonWithEastBeforeNorth() throws IOException {
    List<Double> numbers = new ArrayList<>();
    int features = 0;
    try (JsonParser json = new JsonFactory().createParser(text(ExportFormat.GEOJSON))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("coordinates")) {
          json.nextToken();
          json.nextToken();
          numbers.add(json.getDoubleValue());
          json.nextToken();
          numbers.add(json.getDoubleValue());
        }
        if (token == JsonToken.VALUE_STRING && json.getText().equals("Feature")) {
          features++;
        }
      }
    }
    assertThat(features).isEqualTo(4);
    assertThat(numbers).containsExactly(35.59727, 3.11933, 35.59727, 3.11933, 19.0, 15.0);
  }

  @Test
  void writesGraphMlThatAnXmlParserReads() throws Exception {
    Document graph =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Rows.written(ExportFormat.GRAPHML, Rows.few())));
    assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(3);
    assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(3);
    Element edge = (Element) graph.getElementsByTagName("edge").item(0);
    assertThat(edge.getAttribute("source")).isEqualTo("KEN");
    assertThat(edge.getAttribute("target")).isEqualTo("=cmd");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(longs = {1, 2, 3, 4, 5})
  void readsBackWhatItWritesAsIcews(long seed) throws IOException {
    List<ExportRow> rows = Rows.random(seed, 300);
    Path file = folder.resolve("icews.tsv");
    Files.write(file, Rows.written(ExportFormat.ICEWS, rows));
    Read read = Read.file(file);
    assertThat(read.bad()).as("seed " + seed).isEmpty();
    assertThat(read.imported()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      ExportRow row = rows.get(i);
      ExportRow back = ExportRow.of(read.imported(i));
      assertThat(carried(back)).as("seed " + seed).isEqualTo(carried(row));
    }
  }

  /** What ICEWS has columns for. */
  private static List<Object> carried(ExportRow row) {
    return List.of(
        row.day(),
        row.coding().cameo(),
        row.coding().type(),
        row.coding().mode(),
        row.coding().intensity(),
        row.sources(),
        row.targets(),
        row.place(),
        row.outlets());
  }

  @Test
  void readsBackWhatItWritesAsPolecat() throws IOException {
    List<ExportRow> rows = Rows.random(3, 300);
    Path file = folder.resolve("polecat.txt");
    Files.write(file, Rows.written(ExportFormat.POLECAT, rows));
    Read read = Read.file(file);
    assertThat(read.bad()).isEmpty();
    for (int i = 0; i < rows.size(); i++) {
      ExportRow back = ExportRow.of(read.imported(i));
      assertThat(back.coding().type()).isEqualTo(rows.get(i).coding().type());
      assertThat(back.coding().mode()).isEqualTo(rows.get(i).coding().mode());
      assertThat(back.sources()).isEqualTo(rows.get(i).sources());
      assertThat(back.targets()).isEqualTo(rows.get(i).targets());
      assertThat(back.day()).isEqualTo(rows.get(i).day());
    }
  }

  @Test
  void stripsAcledUnlessTold() {
    List<ExportRow> rows = List.of(Rows.of("ACLED"), Rows.of("GDELT"), Rows.of(""));
    Terms terms = new Terms(false);
    List<ExportRow> allowed = new ArrayList<>();
    terms.allowed(rows.iterator()).forEachRemaining(allowed::add);
    assertThat(allowed).extracting(ExportRow::dataset).containsExactly("GDELT", "");
    assertThat(terms.stripped()).isEqualTo(1);
    assertThat(terms.attributions())
        .hasSize(2)
        .anyMatch(line -> line.contains("acleddata.com"))
        .anyMatch(line -> line.contains("gdeltproject.org"));
    List<ExportRow> all = new ArrayList<>();
    new Terms(true).allowed(rows.iterator()).forEachRemaining(all::add);
    assertThat(all).hasSize(3);
  }
}
