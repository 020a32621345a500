package org.brinkwatch.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A format of gold. */
public enum GoldFormat {
  /** Articles with a file of claims beside each. */
  GOLD(Convention.CLAIMS, ""),
  /** One text a line with its claims. */
  GOLDEN(Convention.CLAIMS, ""),
  /** Sentences with two actors and the relation between them. */
  PAIRS(Convention.CLAIMS, "YIELD stands for CONCEDE and RETREAT."),
  /** The texts of one story, and which of them tell of the same act. */
  REPEATS(Convention.CLAIMS, "Grouping is measured over the claims that were found."),
  /** PLOVER's gold standard records, and what NGEC writes. */
  PLOVER(Convention.EVENTS, Notes.CODED + " Sources and targets: all on a side together."),
  /** PETRARCH's validation files. */
  PETRARCH(Convention.DYADS, Notes.CODED + " Sources and targets: each pair of actors by itself.");

  private static final int HEAD = 4096;
  private final Convention convention;
  private final String note;

  GoldFormat(Convention convention, String note) {
    this.convention = convention;
    this.note = note;
  }

  Convention convention() {
    return convention;
  }

  /** What a reader of the figures must know of gold in this format; empty for nothing. */
  String note() {
    return note;
  }

  /** The format that a file's name and first line tell; empty where they tell none. */
  static Optional<GoldFormat> of(Path file) {
    String name = file.toString();
    if (name.endsWith(GoldArticle.CLAIMS) || Files.exists(GoldFiles.claims(file))) {
      return Optional.of(GOLD);
    }
    String line = firstLine(file);
    if (line.equals(GoldenLines.HEADER)) {
      return Optional.of(GOLDEN);
    }
    if (line.equals(StoryTable.HEADER)) {
      return Optional.of(REPEATS);
    }
    if (PairTable.isHeader(line)) {
      return Optional.of(PAIRS);
    }
    if (name.endsWith(".xml")) {
      return Optional.of(PETRARCH);
    }
    boolean json = name.endsWith(".json") || name.endsWith(".jsonl");
    return json || line.startsWith("{") ? Optional.of(PLOVER) : Optional.empty();
  }

  private static String firstLine(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return head.replaceFirst("^\uFEFF", "").lines().findFirst().orElse("");
    } catch (IOException e) {
      return ""; // told when it is read, or when nothing could be
    }
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
