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
  GOLD(Convention.CLAIMS),
  /** One text a line with its claims. */
  GOLDEN(Convention.CLAIMS),
  /** Sentences with two actors and the relation between them. */
  PAIRS(Convention.CLAIMS);

  private static final int HEAD = 4096;
  private final Convention convention;

  GoldFormat(Convention convention) {
    this.convention = convention;
  }

  Convention convention() {
    return convention;
  }

  /** What a reader of the figures must know of gold in this format; empty for nothing. */
  String note() {
    return "";
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
    return PairTable.isHeader(line) ? Optional.of(PAIRS) : Optional.empty();
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
