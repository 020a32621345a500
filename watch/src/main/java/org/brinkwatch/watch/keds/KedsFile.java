package org.brinkwatch.watch.keds;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Status;

/**
 * A file of the KEDS project: a header with the columns date, source, target and code among others,
 * then an event a line, separated by commas. Whether the codes are WEIS's or CAMEO's is seen from
 * the codes: only WEIS has the roots 21 and 22. What is wrong with a row is told with its line, and
 * the next is read.
 */
public final class KedsFile {
  private static final List<String> COLUMNS = List.of("date", "source", "target", "code");
  private static final int DATE = 0;
  private static final int SOURCE = 1;
  private static final int TARGET = 2;
  private static final int CODE = 3;

  /** The letters of a KEDS code that say which country or group an actor belongs to. */
  private static final int COUNTRY = 3;

  /** Each file was coded from the leads of one wire at a time. */
  private static final List<String> OUTLETS = List.of("wire");

  private final String name;
  private final View view;
  private final Consumer<Problem> problems;
  private final Map<String, Actor> actors = new HashMap<>();
  private List<Integer> places = List.of();
  private int line = 1;

  private KedsFile(String name, View view, Consumer<Problem> problems) {
    this.name = name;
    this.view = view;
    this.problems = problems;
  }

  /** How a row is taken: who its actors are, and what was done, if anything. */
  private record View(
      Function<String, Actor> actors, Function<ActCodes.Act, Optional<EventType>> type) {}

  /** Whether a first line is the header of such a file. */
  public static boolean isHeader(String line) {
    return !placesIn(line).contains(-1);
  }

  /**
   * What was done, by actors of ours as far as they are known, in the order of the file; each
   * counts as known on its day. Remarks and votes are left out.
   */
  public static List<Deed> read(String name, BufferedReader lines, Consumer<Problem> problems)
      throws IOException {
    View ours = new View(new KedsActors()::of, ActCodes.Act::type);
    return new KedsFile(name, ours, problems).deeds(lines);
  }

  /**
   * Every row, under the actors' codes of the file and by the roots of its acts: as figures of
   * others, which a backtest is held against, are counted. A remark is talk.
   */
  public static List<Deed> rows(String name, BufferedReader lines, Consumer<Problem> problems)
      throws IOException {
    View theirs = new View(KedsFile::fresh, ActCodes.Act::byRoot);
    return new KedsFile(name, theirs, problems).deeds(lines);
  }

  /** A row that holds what it should; its code is not looked up yet. */
  private record Event(int line, LocalDate day, Actor source, Actor target, String code) {}

  private List<Deed> deeds(BufferedReader lines) throws IOException {
    String header = Optional.ofNullable(lines.readLine()).orElse("");
    places = placesIn(header);
    if (places.contains(-1)) {
      problem("expected a header with the columns " + String.join(",", COLUMNS), "");
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (!text.isBlank()) {
        event(cells(text)).ifPresent(events::add);
      }
    }
    return coded(events);
  }

  private Optional<Event> event(List<String> cells) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      if (cell(cells, column).isEmpty()) {
        problem("has no " + COLUMNS.get(column), "expected " + String.join(",", COLUMNS));
        return Optional.empty();
      }
    }
    try {
      LocalDate day = LocalDate.parse(cell(cells, DATE));
      String source = cell(cells, SOURCE);
      String target = cell(cells, TARGET);
      return Optional.of(new Event(line, day, actor(source), actor(target), cell(cells, CODE)));
    } catch (DateTimeException e) {
      problem("date '" + cell(cells, DATE) + "' is no day", "expected one like 1998-02-28");
      return Optional.empty();
    }
  }

  private List<Deed> coded(List<Event> events) {
    boolean weis = events.stream().anyMatch(event -> event.code().matches("2[12]."));
    ActCodes codes = weis ? ActCodes.weis() : ActCodes.cameo();
    List<Deed> deeds = new ArrayList<>();
    for (Event event : events) {
      Optional<ActCodes.Act> act = codes.of(event.code());
      if (act.isPresent()) {
        view.type()
            .apply(act.get())
            .ifPresent(type -> deeds.add(deed(event, type, act.get().weight())));
      } else {
        line = event.line();
        problem(
            "code '" + event.code() + "' is none of " + (weis ? "WEIS" : "CAMEO"),
            "expected three or four digits, from 010");
      }
    }
    return deeds;
  }

  private Deed deed(Event event, EventType type, double weight) {
    return new Deed(
        name + ":" + event.line(),
        event.day(),
        event.day(),
        event.source(),
        event.target(),
        type,
        "",
        weight,
        Status.ACTUAL,
        Optional.empty(),
        OUTLETS);
  }

  private Actor actor(String code) {
    return actors.computeIfAbsent(code, view.actors());
  }

  private static Actor fresh(String code) {
    int cut = Math.min(COUNTRY, code.length());
    return new Actor(code, code, code.substring(0, cut), code.substring(cut));
  }

  private String cell(List<String> cells, int column) {
    int place = places.get(column);
    return place < cells.size() ? cells.get(place).strip() : "";
  }

  private void problem(String what, String remedy) {
    problems.accept(new Problem(name, line, what, remedy));
  }

  private static List<Integer> placesIn(String header) {
    List<String> names = cells(header.replace("\uFEFF", "").toLowerCase(Locale.ROOT));
    return COLUMNS.stream().map(names::indexOf).toList();
  }

  /** Quotes only keep commas; a quoted cell does not span lines. */
  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
