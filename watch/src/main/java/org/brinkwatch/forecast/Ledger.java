package org.brinkwatch.forecast;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Problem;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Json;

/**
 * The book of forecasts: JSON lines that are only ever added to. Only what was on the disk before
 * its days began is a forecast; what was written later is a replay, kept and scored apart. A line
 * that a crash cut short is told and passed over; nothing is written over it.
 */
public final class Ledger {
  private final Path file;
  private final Map<String, Forecast> forecasts = new LinkedHashMap<>();
  private final Set<String> replays = new HashSet<>();
  private final Map<String, Boolean> outcomes = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean torn;

  private Ledger(Path file) {
    this.file = file;
  }

  /** A file that does not exist is an empty ledger. */
  public static Ledger open(Path file) throws IOException {
    Ledger ledger = new Ledger(file);
    if (Files.exists(file)) {
      ledger.read();
    }
    return ledger;
  }

  /** Lines that could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Those written before their days, in the order in which they were written. */
  public List<Forecast> forecasts() {
    return all(false);
  }

  /** Those written when their days had begun: as if made earlier, and no forecasts. */
  public List<Forecast> replays() {
    return all(true);
  }

  private List<Forecast> all(boolean replayed) {
    return forecasts.values().stream()
        .filter(one -> replays.contains(one.id()) == replayed)
        .toList();
  }

  /**
   * Adds forecasts; one whose id is in the book is passed over, for the first word counts.
   *
   * @param today the day on which they are written: what begins later is a forecast, all else a
   *     replay
   * @return how many were added
   * @throws IllegalArgumentException if one is issued after today
   */
  public int add(List<Forecast> fresh, LocalDate today) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Forecast forecast : fresh) {
      if (forecast.issued().isAfter(today)) {
        throw new IllegalArgumentException(
            "issued " + forecast.issued() + ", but today is " + today);
      }
      if (keep(forecast, Optional.of(today))) {
        lines.add(LedgerLine.of(forecast, today));
      }
    }
    append(lines);
    return lines.size();
  }

  /** Whether it is new. A line that does not say when it was written proves nothing. */
  private boolean keep(Forecast forecast, Optional<LocalDate> written) {
    if (forecasts.putIfAbsent(forecast.id(), forecast) != null) {
      return false;
    }
    if (written.filter(forecast.from()::isAfter).isEmpty()) {
      replays.add(forecast.id());
    }
    return true;
  }

  /**
   * Writes down what came of each forecast whose span is over and that has no outcome yet.
   *
   * @param deeds what is known now
   * @param asOf the last day on which what happened is known
   * @return how many were scored
   */
  public int score(List<Deed> deeds, LocalDate asOf) throws IOException {
    Map<Hostility, Outcomes> known = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Forecast forecast : forecasts.values()) {
      if (outcomes.containsKey(forecast.id()) || forecast.to().isAfter(asOf)) {
        continue;
      }
      Outcomes came =
          known.computeIfAbsent(forecast.hostility(), hostility -> new Outcomes(deeds, hostility));
      int days = Math.toIntExact(forecast.to().toEpochDay() - forecast.from().toEpochDay()) + 1;
      int count = came.of(forecast.dyad()).within(forecast.from(), days, asOf);
      outcomes.put(forecast.id(), count > forecast.moreThan());
      lines.add(LedgerLine.outcome(forecast, count, asOf));
    }
    append(lines);
    return lines.size();
  }

  /** Whether it came true; empty until it is scored. */
  public Optional<Boolean> result(Forecast forecast) {
    return Optional.ofNullable(outcomes.get(forecast.id()));
  }

  /** How good the scored forecasts of a question were, beside the baselines. */
  public LedgerScore scoreOf(Question question) {
    return score(forecasts(), question);
  }

  /** The same of replays. */
  public LedgerScore scoreOfReplays(Question question) {
    return score(replays(), question);
  }

  private LedgerScore score(List<Forecast> some, Question question) {
    List<Forecast> scored =
        scored(some).stream().filter(forecast -> forecast.question() == question).toList();
    return LedgerScore.of(scored, Scoreboard.results(scored, this::came));
  }

  /** How good all scored forecasts were, question by question. */
  public Scoreboard scoreboard() {
    return Scoreboard.of(scored(forecasts()), this::came);
  }

  private List<Forecast> scored(List<Forecast> some) {
    return some.stream().filter(one -> outcomes.containsKey(one.id())).toList();
  }

  private boolean came(Forecast forecast) {
    return result(forecast).orElse(false);
  }

  private void append(List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    String text = (torn ? "\n" : "") + String.join("\n", lines) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    torn = false;
  }

  private void read() throws IOException {
    String text = Files.readString(file);
    torn = !text.isEmpty() && !text.endsWith("\n");
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        read(Json.fields(line));
      } catch (IOException | DateTimeException | IllegalArgumentException e) {
        problems.add(
            new Problem(
                file.toString(),
                number,
                "cannot be read: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                "it is passed over"));
      }
    }
  }

  private void read(Map<String, String> line) throws IOException {
    String kind = LedgerLine.words(line, "kind");
    if (kind.equals(LedgerLine.OUTCOME)) {
      outcomes.putIfAbsent(
          LedgerLine.words(line, "id"), Boolean.parseBoolean(LedgerLine.words(line, "came")));
    } else if (kind.equals(LedgerLine.FORECAST)) {
      keep(LedgerLine.forecast(line), LedgerLine.written(line));
    } else {
      throw new IOException("unknown kind '" + kind + "', expected forecast or outcome");
    }
  }
}
