package org.brinkwatch.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.brinkwatch.event.EventType;

/**
 * How each type and mode is said in a sentence, from the tables phrases.tsv and phrases-about.tsv;
 * a mode that they do not know is said as its type.
 */
final class Phrases {
  private static final Phrases TABLES = new Phrases();

  private final Map<List<String>, Phrase> acts = new HashMap<>();
  private final Map<List<String>, Phrase> abouts = new HashMap<>();

  /**
   * What to say of an act.
   *
   * @param to of two sides, in the past; "…" stands for the other side, "~" for another act
   * @param alone of one side
   * @param noun the act as a noun; empty where it is said of another act
   * @param on joins the noun to the other side
   */
  record Phrase(String to, String alone, String noun, String on) {}

  private Phrases() {
    for (String[] row : rows("phrases.tsv")) {
      acts.put(List.of(row[0], row[1]), new Phrase(row[2], row[3], row[4], row[5]));
    }
    for (String[] row : rows("phrases-about.tsv")) {
      abouts.put(List.of(row[0], row[1]), new Phrase(row[2], row[3], "", ""));
    }
  }

  static Phrase of(EventType type, String mode) {
    return find(TABLES.acts, type, mode)
        .orElseThrow(() -> new IllegalStateException("no phrase for " + type));
  }

  /** For a verbal act that is about an act; none where its type is not said of another. */
  static Optional<Phrase> about(EventType type, String mode) {
    return find(TABLES.abouts, type, mode);
  }

  private static Optional<Phrase> find(
      Map<List<String>, Phrase> table, EventType type, String mode) {
    return Optional.ofNullable(table.get(List.of(type.name(), mode)))
        .or(() -> Optional.ofNullable(table.get(List.of(type.name(), "-"))));
  }

  private static List<String[]> rows(String name) {
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
