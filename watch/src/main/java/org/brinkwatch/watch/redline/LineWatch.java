package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One line, day by day of what became known. Lines know nothing of each other. */
final class LineWatch {
  private final RedLine line;
  private final Board board;
  private final Track main;
  private final List<Track> tracks = new ArrayList<>();
  private final List<Ledger> ledgers = new ArrayList<>();
  private final int start;

  LineWatch(RedLine line, Signals signals, int start) {
    this.line = line;
    this.start = start;
    board = new Board(line, signals);
    main = new Track("", line.steps(), line.approach(), line.quiet(), board, day -> true, start);
    tracks.add(main);
    line.spillovers().forEach(spillover -> tracks.add(track(spillover)));
    tracks.forEach(track -> ledgers.add(new Ledger(line, track)));
  }

  private Track track(Spillover spillover) {
    return new Track(
        spillover.neighbour(),
        List.of(spillover.step()),
        Approach.USUAL,
        line.quiet(),
        board,
        day -> main.isCrossed(day - spillover.guardDays(), day),
        start);
  }

  /** What of it bears on the line. */
  List<Version> part(Docket docket) {
    return docket.of(board);
  }

  /** Takes what became known on a day, and that day itself. */
  void tick(int today, List<Version> versions, Consumer<Alert> out) {
    int changed = today;
    for (Version version : versions) {
      changed = Math.min(changed, board.take(version, today));
    }
    int from = Math.max(start, changed);
    tracks.forEach(track -> track.fold(from, today));
    for (Ledger ledger : ledgers) {
      ledger.settle(from, today, out);
      if (!line.quiet().silences().isEmpty()) {
        ledger.endSilence(today, out);
      }
    }
  }

  List<Standing> standings(int today) {
    return tracks.stream().map(track -> standing(track, today)).toList();
  }

  private Standing standing(Track track, int today) {
    Moment now = track.at(today);
    int since = today;
    while (since > start && isAlike(track.at(since - 1), now)) {
      since--;
    }
    Optional<Severity> severity =
        now.step() < 0 ? Optional.empty() : Optional.of(track.step(now.step()).severity());
    return new Standing(
        line.name(),
        track.name(),
        now.state(),
        severity,
        LocalDate.ofEpochDay(since),
        now.progress());
  }

  private static boolean isAlike(Moment one, Moment other) {
    return one.state() == other.state() && one.level() == other.level();
  }
}
