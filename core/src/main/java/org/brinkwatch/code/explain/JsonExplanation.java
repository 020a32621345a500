package org.brinkwatch.code.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.brinkwatch.code.explain.ActReason.Argument;
import org.brinkwatch.code.explain.ActReason.Bearing;
import org.brinkwatch.code.explain.ActReason.FrameUse;
import org.brinkwatch.code.explain.ActReason.Tried;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;

/** Explanations for programs: one JSON object a sentence, described in docs/formats.md. */
public final class JsonExplanation {
  private static final JsonFactory JSON = new JsonFactory();

  private final String text;
  private final String article;

  private JsonExplanation(Explained explained) {
    text = explained.article().text();
    article = explained.article().id();
  }

  /** A line for each sentence, without line breaks. */
  public static List<String> lines(Explained explained) {
    JsonExplanation writer = new JsonExplanation(explained);
    return explained.sentences().stream().map(writer::line).toList();
  }

  private String line(Explanation sentence) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      words(json, "article", article);
      words(json, "text", sentence.text());
      span(json, sentence.span());
      words(json, "skipped", sentence.skipped());
      json.writeArrayFieldStart("acts");
      for (ActReason act : sentence.acts()) {
        act(json, act);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private void act(JsonGenerator json, ActReason act) throws IOException {
    json.writeStartObject();
    words(json, "word", act.word());
    span(json, act.span());
    json.writeArrayFieldStart("claims");
    for (Claim claim : act.claims()) {
      claim(json, claim);
    }
    json.writeEndArray();
    words(json, "stop", act.stop().map(ActReason.StopReason::code).orElse(""));
    words(json, "why", act.stop().map(ActReason.StopReason::words).orElse(""));
    json.writeArrayFieldStart("frames");
    for (FrameUse frame : act.frames()) {
      frame(json, frame);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tried");
    for (Tried tried : act.tried()) {
      object(json, "line", tried.line(), "frame", tried.frame(), "why", tried.why());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("arguments");
    for (Argument one : act.arguments()) {
      argument(json, one);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("standing");
    for (Bearing one : act.standing()) {
      object(json, "word", one.word(), "kind", one.kind(), "does", one.does(), "line", one.line());
    }
    json.writeEndArray();
    words(json, "date", act.date());
    words(json, "place", act.place());
    json.writeEndObject();
  }

  private static void claim(JsonGenerator json, Claim claim) throws IOException {
    object(
        json,
        "id",
        claim.id(),
        "type",
        claim.coding().type().name(),
        "mode",
        claim.coding().mode(),
        "act",
        claim.act().map(act -> act.type().name()).orElse(""),
        "status",
        claim.status().name(),
        "rule",
        claim.rule());
  }

  private static void frame(JsonGenerator json, FrameUse frame) throws IOException {
    json.writeStartObject();
    words(json, "line", frame.line());
    words(json, "coding", frame.coding());
    words(json, "frame", frame.frame());
    json.writeArrayFieldStart("met");
    for (String met : frame.met()) {
      json.writeString(whole(met));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void argument(JsonGenerator json, Argument one) throws IOException {
    object(
        json,
        "side",
        one.side(),
        "words",
        one.words(),
        "where",
        one.where(),
        "actor",
        one.actor(),
        "how",
        one.how(),
        "line",
        one.line());
  }

  private static void object(JsonGenerator json, String... fields) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < fields.length; i += 2) {
      words(json, fields[i], fields[i + 1]);
    }
    json.writeEndObject();
  }

  private void span(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("begin", text.codePointCount(0, span.begin()));
    json.writeNumberField("end", text.codePointCount(0, span.end()));
  }

  private static void words(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, whole(value));
    }
  }

  /** Half a surrogate pair cannot be written in UTF-8. */
  private static String whole(String value) {
    StringBuilder whole = new StringBuilder(value.length());
    value
        .codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
