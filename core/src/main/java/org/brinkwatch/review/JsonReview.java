package org.brinkwatch.review;

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
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Problem;

/**
 * The review as one JSON object, for programs that show it: the same lines in the same order, with
 * the ids under which events, statements and appointments stand in the JSON lines. Described in
 * docs/formats.md.
 */
public final class JsonReview {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final int DECIMALS = 5;

  /** The object, indented, with a line feed at its end. */
  public String write(Review review) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      new Page(Digest.of(review), json).write();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.append('\n').toString();
  }

  private record Page(Digest digest, JsonGenerator json) {
    /** Writes one item of a list. */
    private interface Item<T> {
      void write(T item) throws IOException;
    }

    void write() throws IOException {
      json.writeStartObject();
      words("summary", digest.counts());
      words("published", digest.published());
      words("period", digest.period());
      list("articles", digest.review().articles(), this::article);
      list("dyads", digest.pairs(), this::pair);
      list("lines", digest.entries(), this::entry);
      list("actors", digest.participants(), this::participant);
      list("sentences", digest.passages(), this::passage);
      list("problems", digest.review().problems(), this::problem);
      json.writeEndObject();
    }

    private void article(Coded coded) throws IOException {
      Article article = coded.article();
      words("id", article.id());
      words("title", article.title());
      words("outlet", article.outlet());
      words("url", article.url());
      words("published", article.published().map(Object::toString).orElse(""));
      json.writeNumberField("claims", coded.claims().size());
      json.writeNumberField("statements", coded.statements().size());
      json.writeNumberField("appointments", coded.appointments().size());
    }

    private void pair(Pair pair) throws IOException {
      words("source", pair.source().id());
      words("target", pair.target().id());
      json.writeNumberField("events", pair.entries().size());
      number("mean", pair.mean());
      number("worst", pair.worst());
    }

    private void entry(Entry entry) throws IOException {
      json.writeNumberField("number", entry.number());
      words("chapter", entry.chapter().name());
      words("id", entry.id());
      words("date", When.words(entry.date()));
      words("from", entry.date().from().map(Object::toString).orElse(""));
      words("to", entry.date().to().map(Object::toString).orElse(""));
      words("label", entry.label());
      words("type", entry.coding().map(coding -> coding.type().name()).orElse(""));
      words("status", entry.status().map(Enum::name).orElse(""));
      json.writeFieldName("intensity");
      if (entry.coding().isPresent()) {
        value(entry.intensity());
      } else {
        json.writeNull();
      }
      ids("source", entry.sources());
      ids("target", entry.targets());
      strings("details", entry.details());
      words("words", entry.words());
      numbers("cited", entry.cited());
      numbers("against", entry.against());
    }

    private void participant(Participant each) throws IOException {
      words("id", each.actor().id());
      words("name", each.actor().name());
      words("country", each.actor().country());
      words("sector", each.actor().sector());
      json.writeNumberField("source", each.asSource());
      json.writeNumberField("target", each.asTarget());
      json.writeNumberField("speaks", each.speaks());
      number("worst", each.worst());
      strings("called", each.names());
    }

    private void passage(Passage passage) throws IOException {
      json.writeNumberField("number", passage.number());
      words("article", passage.citation().id());
      words("where", passage.where());
      words("text", passage.text());
    }

    private void problem(Problem problem) throws IOException {
      words("where", problem.where());
      json.writeNumberField("line", problem.line());
      words("what", problem.what());
      words("remedy", problem.remedy());
    }

    private <T> void list(String name, List<T> items, Item<T> item) throws IOException {
      json.writeArrayFieldStart(name);
      for (T each : items) {
        json.writeStartObject();
        item.write(each);
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void ids(String name, List<Actor> actors) throws IOException {
      strings(name, actors.stream().map(Actor::id).toList());
    }

    private void strings(String name, List<String> values) throws IOException {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(Plain.whole(value));
      }
      json.writeEndArray();
    }

    private void numbers(String name, List<Passage> passages) throws IOException {
      json.writeArrayFieldStart(name);
      for (Passage passage : passages) {
        json.writeNumber(passage.number());
      }
      json.writeEndArray();
    }

    private void words(String name, String value) throws IOException {
      if (value.isEmpty()) {
        json.writeNullField(name);
      } else {
        json.writeStringField(name, Plain.whole(value));
      }
    }

    private void number(String name, double value) throws IOException {
      json.writeFieldName(name);
      value(value);
    }

    private void value(double value) throws IOException {
      if (Double.isFinite(value)) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        rounded = rounded.stripTrailingZeros();
        json.writeNumber(rounded.setScale(Math.max(1, rounded.scale())).toPlainString());
      } else {
        json.writeNull();
      }
    }
  }
}
