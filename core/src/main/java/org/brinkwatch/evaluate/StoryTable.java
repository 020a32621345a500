package org.brinkwatch.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/**
 * A table of the texts of one story, one a line, each with the acts that it tells, joined by
 * semicolons: {@code ASSAULT.depot: struck; !ASSAULT.flats: denied}.
 */
final class StoryTable {
  static final String HEADER = "published\toutlet\tclaims\ttext";
  private static final List<String> COLUMNS = List.of(HEADER.split("\t"));
  private static final Pattern TELLING = Pattern.compile("(!?)(([A-Z]+)\\.[a-z0-9-]+): (.+)");
  private static final String FORM = "ASSAULT.depot: struck, with ! before it for a denial";

  private final Sheet sheet;

  private StoryTable(Sheet sheet) {
    this.sheet = sheet;
  }

  static GoldStory read(Sheet sheet) {
    StoryTable table = new StoryTable(sheet);
    List<GoldStory.Piece> reports = new ArrayList<>();
    for (Sheet.Row row : sheet.rows(COLUMNS)) {
      table.report(row).ifPresent(reports::add);
    }
    return new GoldStory(sheet.name(), reports);
  }

  private Optional<GoldStory.Piece> report(Sheet.Row row) {
    String text = row.cells().get(3);
    if (text.length() > Sheet.LONGEST_SENTENCE) {
      sheet.problem(row.line(), "is too long", "expected a few sentences");
      return Optional.empty();
    }
    List<Told> told = new ArrayList<>();
    for (String telling : row.cells().get(2).split("; ", -1)) {
      told(row.line(), telling, text).ifPresent(told::add);
    }
    return published(row)
        .map(
            day ->
                new GoldText(
                    sheet.name(),
                    row.line(),
                    "",
                    row.cells().get(1),
                    Optional.of(day),
                    text,
                    List.of()))
        .map(article -> new GoldStory.Piece(article, told));
  }

  private Optional<LocalDate> published(Sheet.Row row) {
    try {
      return Optional.of(LocalDate.parse(row.cells().get(0)));
    } catch (DateTimeException e) {
      sheet.problem(
          row.line(), "found '" + row.cells().get(0) + "'", "expected a day like 2023-11-30");
      return Optional.empty();
    }
  }

  private Optional<Told> told(int line, String telling, String text) {
    Matcher parts = TELLING.matcher(telling);
    if (!parts.matches()) {
      sheet.problem(line, "found '" + telling + "'", "expected " + FORM);
      return Optional.empty();
    }
    Optional<EventType> type = type(line, parts.group(3));
    Optional<Span> trigger = Trigger.find(parts.group(4), text);
    if (trigger.isEmpty()) {
      sheet.problem(line, "found the trigger '" + parts.group(4) + "'", "expected its whole words");
      return Optional.empty();
    }
    return type.map(
        known ->
            new Told(
                sheet.where(line),
                parts.group(2),
                known,
                trigger.get(),
                !parts.group(1).isEmpty()));
  }

  private Optional<EventType> type(int line, String name) {
    Optional<EventType> type =
        Arrays.stream(EventType.values()).filter(one -> one.name().equals(name)).findFirst();
    if (type.isEmpty()) {
      sheet.problem(
          line, "found '" + name + "'", "expected one of " + Arrays.toString(EventType.values()));
    }
    return type;
  }
}
