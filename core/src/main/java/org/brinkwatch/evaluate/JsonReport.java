package org.brinkwatch.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A report as programs read it. */
final class JsonReport {
  private static final int DECIMALS = 5;

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static String of(
      List<Fact> about,
      List<Figure> figures,
      List<Grid> grids,
      List<String> notes,
      List<Fault> faults) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      JsonReport report = new JsonReport(json);
      json.writeStartObject();
      report.about(about);
      report.figures(figures);
      report.grids(grids);
      report.notes(notes);
      report.faults(faults);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.append('\n').toString();
  }

  private void about(List<Fact> about) throws IOException {
    json.writeObjectFieldStart("about");
    for (Fact fact : about) {
      json.writeFieldName(fact.name());
      if (fact.value() instanceof Integer number) {
        json.writeNumber(number);
      } else {
        json.writeString(fact.value().toString());
      }
    }
    json.writeEndObject();
  }

  private void figures(List<Figure> figures) throws IOException {
    json.writeArrayFieldStart("figures");
    for (Figure figure : figures) {
      json.writeStartObject();
      json.writeStringField("name", figure.name());
      number("value", figure.value());
      number("low", figure.low());
      number("high", figure.high());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void grids(List<Grid> grids) throws IOException {
    json.writeObjectFieldStart("tables");
    for (Grid grid : grids) {
      json.writeArrayFieldStart(grid.name());
      for (Grid.Row row : grid.rows()) {
        json.writeStartObject();
        json.writeStringField("row", row.label());
        for (int i = 0; i < row.cells().size(); i++) {
          number(grid.columns().get(i).name(), row.cells().get(i).value());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void notes(List<String> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (String note : notes) {
      json.writeString(note);
    }
    json.writeEndArray();
  }

  private void faults(List<Fault> faults) throws IOException {
    json.writeArrayFieldStart("errors");
    for (Fault fault : faults) {
      json.writeStartObject();
      json.writeStringField("kind", fault.kind().name());
      json.writeStringField("where", fault.where());
      json.writeStringField("sentence", fault.sentence());
      json.writeStringField("gold", fault.expected());
      json.writeStringField("found", fault.found());
      number("confidence", fault.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** At most five decimals; what is no number is null. */
  private void number(String name, double value) throws IOException {
    if (!Double.isFinite(value)) {
      json.writeNullField(name);
      return;
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    json.writeFieldName(name);
    json.writeNumber(rounded.setScale(Math.max(0, rounded.scale())).toPlainString());
  }
}
