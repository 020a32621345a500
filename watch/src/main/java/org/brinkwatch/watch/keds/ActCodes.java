package org.brinkwatch.watch.keds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.EventType;

/** A numbered list of acts: what each code weighs, and which type of ours it is. */
final class ActCodes {
  private static final int ROOT = 2;
  private static final String NO_ACT = "-";

  private final Map<String, Act> acts = new HashMap<>();

  /**
   * One code.
   *
   * @param weight -10 (conflict) to +10 (cooperation)
   * @param type empty for what is no act between actors, such as a remark
   * @param byRoot what it is where codes are counted by their roots
   */
  record Act(double weight, Optional<EventType> type, Optional<EventType> byRoot) {}

  private ActCodes() {}

  static ActCodes weis() {
    return load("weis.tsv");
  }

  static ActCodes cameo() {
    return load("cameo.tsv");
  }

  /** The code's own line, or the one of the longest beginning that has one. */
  Optional<Act> of(String code) {
    for (int length = code.length(); length >= ROOT; length--) {
      Act act = acts.get(code.substring(0, length));
      if (act != null) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  private static ActCodes load(String name) {
    ActCodes codes = new ActCodes();
    try (InputStream in = ActCodes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(codes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return codes;
  }

  private void add(String[] cells) {
    Optional<EventType> type = type(cells[2]);
    Optional<EventType> byRoot = cells.length > 3 ? type(cells[3]) : type;
    acts.put(cells[0], new Act(Double.parseDouble(cells[1]), type, byRoot));
  }

  private static Optional<EventType> type(String cell) {
    return cell.equals(NO_ACT) ? Optional.empty() : Optional.of(EventType.valueOf(cell));
  }
}
