package org.brinkwatch.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of one text a line: its day of publication, the text, and its claims in the notation,
 * {@code NONE} or joined by semicolons.
 */
final class GoldenLines {
  static final String HEADER = "published\tsentence\texpected";
  private static final List<String> COLUMNS = List.of(HEADER.split("\t"));

  private GoldenLines() {}

  static List<GoldText> read(Sheet sheet) {
    List<GoldText> texts = new ArrayList<>();
    for (Sheet.Row row : sheet.rows(COLUMNS)) {
      text(sheet, row).ifPresent(texts::add);
    }
    return texts;
  }

  private static Optional<GoldText> text(Sheet sheet, Sheet.Row row) {
    String sentence = row.cells().get(1);
    if (sentence.length() > Sheet.LONGEST_SENTENCE) {
      sheet.problem(row.line(), "is too long", "expected one sentence");
      return Optional.empty();
    }
    try {
      LocalDate published = LocalDate.parse(row.cells().get(0));
      List<Expected> claims = new ArrayList<>();
      for (Written written : Written.parse(row.cells().get(2))) {
        claims.add(new ExpectedClaim(sheet.where(row.line()), Optional.empty(), written));
      }
      return Optional.of(
          new GoldText(sheet.name(), row.line(), "", "", Optional.of(published), sentence, claims));
    } catch (DateTimeException e) {
      sheet.problem(
          row.line(), "found '" + row.cells().get(0) + "'", "expected a day like 2023-11-30");
    } catch (IllegalArgumentException e) {
      sheet.problem(row.line(), String.valueOf(e.getMessage()), "");
    }
    return Optional.empty();
  }
}
