package org.brinkwatch.watch.alert;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts that are to be sent, and which have been, for each sink by itself. What is in it survives
 * the program: it is sent until the sink has it, and then never again.
 */
public final class Outbox implements Closeable {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Journal journal;
  private final InstantSource clock;
  private final Map<String, Letter> letters = new LinkedHashMap<>();

  private Outbox(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param file made where there is none
   * @throws IOException if it cannot be written, or another program is at it
   */
  public static Outbox open(Path file, InstantSource clock) throws IOException {
    Outbox outbox = new Outbox(Journal.open(file), clock);
    outbox.journal.lines().forEach(outbox::recall);
    return outbox;
  }

  /** One notice for one sink. */
  private static final class Letter {
    private final String sink;
    private final Notice notice;
    private boolean sent;
    private int attempts;
    private Instant last = Instant.EPOCH;

    Letter(String sink, Notice notice) {
      this.sink = sink;
      this.notice = notice;
    }

    /** A clock that was set back tells nothing about how long was waited: then it is due. */
    boolean isDue(Instant now) {
      return !sent
          && (attempts == 0 || now.isBefore(last) || !now.isBefore(last.plus(backOff(attempts))));
    }
  }

  /** How long is waited after so many failures. */
  static Duration backOff(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void recall(Map<String, String> line) {
    String key = key(line.getOrDefault("sink", ""), line.getOrDefault("id", ""));
    String what = line.getOrDefault("what", "");
    if (what.equals("queued")) {
      Notice notice =
          new Notice(
              line.getOrDefault("id", ""),
              line.getOrDefault("subject", ""),
              line.getOrDefault("text", ""),
              line.getOrDefault("json", ""));
      letters.putIfAbsent(key, new Letter(line.getOrDefault("sink", ""), notice));
      return;
    }
    Letter letter = letters.get(key);
    if (letter != null) {
      letter.sent |= what.equals("sent");
      letter.attempts += what.equals("failed") ? 1 : 0;
      letter.last = instant(line.getOrDefault("at", ""));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static String key(String sink, String id) {
    return sink + "\n" + id;
  }

  /** Takes a notice in for a sink, unless it has been taken in before. */
  public void queue(Notice notice, Sink sink) throws IOException {
    String key = key(sink.name(), notice.id());
    if (letters.containsKey(key)) {
      return;
    }
    Map<String, String> line = line("queued", sink.name(), notice.id());
    line.put("subject", notice.subject());
    line.put("text", notice.text());
    line.put("json", notice.json());
    journal.add(line);
    letters.put(key, new Letter(sink.name(), notice));
  }

  private Map<String, String> line(String what, String sink, String id) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("what", what);
    line.put("id", id);
    line.put("sink", sink);
    line.put("at", clock.instant().toString());
    return line;
  }

  /** Sends what is due. One sink that fails keeps no other waiting. */
  public Delivery deliver(List<Sink> sinks) throws IOException {
    List<String> errors = new ArrayList<>();
    int sent = 0;
    for (Sink sink : sinks) {
      for (Letter letter : List.copyOf(letters.values())) {
        if (letter.sink.equals(sink.name()) && letter.isDue(clock.instant())) {
          String error = attempt(sink, letter);
          if (error.isEmpty()) {
            sent++;
          } else {
            errors.add(sink.name() + ": " + error + "; is tried again");
            // the next would wait for the same
            break;
          }
        }
      }
    }
    int waiting = (int) letters.values().stream().filter(letter -> !letter.sent).count();
    return new Delivery(sent, waiting, errors);
  }

  private String attempt(Sink sink, Letter letter) throws IOException {
    String id = letter.notice.id();
    journal.add(line("trying", sink.name(), id));
    letter.last = clock.instant();
    try {
      sink.send(letter.notice, clock.instant());
    } catch (IOException e) {
      letter.attempts++;
      Map<String, String> line = line("failed", sink.name(), id);
      line.put("error", String.valueOf(e.getMessage()));
      journal.add(line);
      return String.valueOf(e.getMessage());
    }
    letter.sent = true;
    journal.add(line("sent", sink.name(), id));
    return "";
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /**
   * What came of a round.
   *
   * @param waiting how many are still to be sent, to any sink
   * @param errors one for each sink that failed
   */
  public record Delivery(int sent, int waiting, List<String> errors) {
    public Delivery {
      errors = List.copyOf(errors);
    }
  }
}
