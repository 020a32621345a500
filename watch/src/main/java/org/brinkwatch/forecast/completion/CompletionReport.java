package org.brinkwatch.forecast.completion;

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
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures of a backtest, for people and for programs; the same run gives the same bytes. */
public final class CompletionReport {
  private static final int SHOWN_EVENTS = 3;

  private final Map<String, Integer> about;
  private final List<Row> rows;
  private final List<Published> published;
  private final List<Explained> explained;

  CompletionReport(
      Map<String, Integer> about,
      List<Row> rows,
      List<Published> published,
      List<Explained> explained) {
    this.about = about;
    this.rows = rows;
    this.published = published;
    this.explained = explained;
  }

  /** A model's scores in a setting, with ties resolved in each way. */
  record Row(String model, String setting, int questions, Map<Ties, Score> scores) {
    Score fair() {
      return score(Ties.AVERAGE);
    }

    Score score(Ties ties) {
      Score score = scores.get(ties);
      return score == null ? new Score(0, 0, 0, 0) : score;
    }
  }

  /** A question with its first answers. */
  record Explained(String question, int time, List<Because> answers) {}

  /** An answer and its reason. */
  record Because(
      String answer, double chance, boolean right, String rule, List<String> events, double loss) {}

  /**
   * The score of a model, "recurrency" or "brinkwatch", with average ties.
   *
   * @param setting "single" or "multi"
   */
  public Score score(String model, String setting) {
    return rows.stream()
        .filter(row -> row.model().equals(model) && row.setting().equals(setting))
        .map(Row::fair)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(model + ", " + setting));
  }

  /** For a terminal of a hundred columns or more. */
  public String text() {
    StringBuilder out = new StringBuilder();
    about.forEach((name, value) -> out.append(name).append(' ').append(value).append("  "));
    out.append("\n\nall entities ranked, both directions, time-aware filter\n");
    out.append(line("model", "setting", "ties", "MRR", "H@1", "H@3", "H@10"));
    for (Row row : rows) {
      row.scores()
          .forEach(
              (ties, score) ->
                  out.append(
                      line(
                          row.model(),
                          row.setting(),
                          ties.name().toLowerCase(Locale.ROOT),
                          two(score.mrr()),
                          two(score.hits1()),
                          two(score.hits3()),
                          two(score.hits10()))));
    }
    out.append(
        "\npublished for ICEWS 2014 (a); the last column: brinkwatch's MRR and H@10 less theirs\n");
    for (Published other : published) {
      out.append(against(other));
    }
    explained.forEach(one -> explain(one, out));
    return out.toString();
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-34s %-7s %-12s %6s %6s %6s %6s%n", cells)
        .replace(System.lineSeparator(), "\n");
  }

  private String against(Published other) {
    Score ours = score("brinkwatch", other.setting());
    List<OptionalDouble> theirs = other.numbers();
    String row =
        line(
            other.model(),
            other.setting(),
            other.mark(),
            two(theirs.get(0)),
            two(theirs.get(1)),
            two(theirs.get(2)),
            two(theirs.get(3)));
    return row.stripTrailing()
        + "  "
        + difference(ours.mrr(), theirs.get(0))
        + " "
        + difference(ours.hits10(), theirs.get(3))
        + "\n";
  }

  private static String difference(double ours, OptionalDouble theirs) {
    return theirs.isPresent()
        ? String.format(Locale.ROOT, "%+6.2f", ours - theirs.getAsDouble())
        : "     -";
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String two(OptionalDouble value) {
    return value.isPresent() ? two(value.getAsDouble()) : "-";
  }

  private static void explain(Explained one, StringBuilder out) {
    out.append("\n").append(one.time()).append("  ").append(one.question()).append('\n');
    int rank = 0;
    for (Because answer : one.answers()) {
      rank++;
      out.append(
          String.format(
              Locale.ROOT,
              " %2d %s %4.1f%% %s",
              rank,
              answer.right() ? "*" : " ",
              100 * answer.chance(),
              answer.answer()));
      out.append("\n        ").append(answer.rule());
      out.append(String.format(Locale.ROOT, "; without: -%.2f", answer.loss()));
      List<String> events = answer.events();
      int first = Math.max(0, events.size() - SHOWN_EVENTS);
      events
          .subList(first, events.size())
          .forEach(event -> out.append("\n          ").append(event));
      out.append(first > 0 ? "\n          and " + first + " before" : "").append('\n');
    }
  }

  /** One JSON object, indented. */
  public String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeObjectFieldStart("about");
      for (Map.Entry<String, Integer> fact : about.entrySet()) {
        json.writeNumberField(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
      writeRows(json);
      writePublished(json);
      writeExplained(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.append('\n').toString();
  }

  private void writeRows(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("scores");
    for (Row row : rows) {
      for (Map.Entry<Ties, Score> entry : row.scores().entrySet()) {
        json.writeStartObject();
        json.writeStringField("model", row.model());
        json.writeStringField("setting", row.setting());
        json.writeStringField("ties", entry.getKey().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("questions", row.questions());
        write(json, "mrr", entry.getValue().mrr());
        write(json, "hits1", entry.getValue().hits1());
        write(json, "hits3", entry.getValue().hits3());
        write(json, "hits10", entry.getValue().hits10());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void writePublished(JsonGenerator json) throws IOException {
    List<String> names = List.of("mrr", "hits1", "hits3", "hits10");
    json.writeArrayFieldStart("published");
    for (Published other : published) {
      json.writeStartObject();
      json.writeStringField("model", other.model());
      json.writeStringField("setting", other.setting());
      json.writeStringField("mark", other.mark());
      for (int at = 0; at < names.size(); at++) {
        OptionalDouble number = other.numbers().get(at);
        if (number.isPresent()) {
          write(json, names.get(at), number.getAsDouble());
        } else {
          json.writeNullField(names.get(at));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeExplained(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("explained");
    for (Explained one : explained) {
      json.writeStartObject();
      json.writeStringField("question", one.question());
      json.writeNumberField("time", one.time());
      json.writeArrayFieldStart("answers");
      for (Because answer : one.answers()) {
        json.writeStartObject();
        json.writeStringField("answer", answer.answer());
        json.writeBooleanField("right", answer.right());
        write(json, "chance", answer.chance());
        json.writeStringField("rule", answer.rule());
        write(json, "loss_without_events", answer.loss());
        json.writeArrayFieldStart("events");
        for (String event : answer.events()) {
          json.writeString(event);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, double value) throws IOException {
    json.writeNumberField(name, BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_EVEN));
  }
}
