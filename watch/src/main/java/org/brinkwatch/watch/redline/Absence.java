package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.brinkwatch.event.Deed;

/**
 * Nothing of a kind for so many days, after something or at any time. Holds only where outlets told
 * other things of the region meanwhile.
 *
 * @param silentDays how long nothing has to come
 * @param memory how many days back the deed that it follows may lie; later, it is forgotten
 */
record Absence(Selection what, int silentDays, Optional<Selection> after, int memory)
    implements Condition {
  @Override
  public Probe probe(Board board) {
    Hits missing = board.hits(what);
    return after.isPresent()
        ? new After(board, missing, board.hits(after.get()))
        : new Ever(board, missing);
  }

  @Override
  public String words() {
    return "there is no "
        + what.words()
        + " for "
        + silentDays
        + " days"
        + after.map(cause -> " after " + cause.words()).orElse("")
        + ", while outlets do tell of the region";
  }

  @Override
  public int days() {
    return after.isPresent() ? memory : silentDays;
  }

  @Override
  public List<Selection> selections() {
    return Stream.concat(Stream.of(what), after.stream()).toList();
  }

  private final class After implements Probe {
    private final Board board;
    private final Hits missing;
    private final Hits causes;

    After(Board board, Hits missing, Hits causes) {
      this.board = board;
      this.missing = missing;
      this.causes = causes;
    }

    @Override
    public double progress(int day) {
      List<Deed> open = open(day);
      if (open.isEmpty()) {
        return 0;
      }
      int since = Hits.day(open.get(0));
      double progress = Math.min((double) (day - since) / silentDays, 1);
      boolean told = board.isCovered(since + 1, day) && board.isCovered(day);
      return progress >= 1 && !told ? UNKNOWN : Math.max(0, progress);
    }

    /** What has not been followed by what is missed; talks on the same day came before it. */
    private List<Deed> open(int day) {
      int first = Math.max(day - memory + 1, missing.last(day, Integer.MIN_VALUE / 2));
      return causes.between(first, day);
    }

    @Override
    public void evidence(int day, Consumer<Deed> out) {
      open(day).stream().filter(deed -> day - Hits.day(deed) >= silentDays).forEach(out);
    }
  }

  private final class Ever implements Probe {
    private final Board board;
    private final Hits missing;

    Ever(Board board, Hits missing) {
      this.board = board;
      this.missing = missing;
    }

    @Override
    public double progress(int day) {
      int last = missing.last(day, Integer.MIN_VALUE);
      if (last != Integer.MIN_VALUE && day - last < silentDays) {
        return (double) (day - last) / silentDays;
      }
      boolean told =
          board.isCovered(Integer.MIN_VALUE / 2, day - silentDays)
              && board.isCovered(day - silentDays + 1, day)
              && board.isCovered(day);
      return told ? 1 : UNKNOWN;
    }

    /** The last time it was there. */
    @Override
    public void evidence(int day, Consumer<Deed> out) {
      int last = missing.last(day, Integer.MIN_VALUE);
      if (last != Integer.MIN_VALUE) {
        missing.between(last, last).forEach(out);
      }
    }
  }
}
