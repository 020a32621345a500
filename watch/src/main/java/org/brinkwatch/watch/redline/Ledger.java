package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/**
 * The alerts that one track has given, held each day against what it would ring as known now. What
 * is new rings, what is gone is taken back, what has only moved stays as it was told.
 */
final class Ledger {
  private final RedLine line;
  private final Track track;
  private final List<Issued> issued = new ArrayList<>();
  private final Map<String, Integer> given = new HashMap<>();

  Ledger(RedLine line, Track track) {
    this.line = line;
    this.track = track;
  }

  /**
   * @param changed the first day that may look different
   * @param today the day since when it is known
   */
  void settle(int changed, int today, Consumer<Alert> out) {
    List<Firing> firings = track.firings(changed);
    List<Issued> open = new ArrayList<>();
    for (Issued alert : issued) {
      if (!alert.isRetracted() && alert.firing().day() >= changed) {
        open.add(alert);
      }
    }
    if (firings.isEmpty() && open.isEmpty()) {
      return;
    }
    List<Firing> fresh = new ArrayList<>(firings);
    matchSame(fresh, open);
    matchMoved(fresh, open);
    for (Firing firing : fresh) {
      if (today - firing.day() <= line.late()) {
        ring(firing, today, open, out);
      }
    }
    for (Issued gone : open) {
      takeBack(gone, today, out);
    }
  }

  /** What was held back by a silence rings when that is over, if it still holds. */
  void endSilence(int today, Consumer<Alert> out) {
    Moment now = track.at(today);
    for (Issued held : List.copyOf(issued)) {
      boolean over = held.isHeldBack() && silence(today).isEmpty();
      if (over) {
        held.makeUp();
        if (!held.isSurpassed() && now.standing() == held.firing().rank()) {
          out.accept(afterSilence(held, today));
        }
      }
    }
  }

  private static void matchSame(List<Firing> fresh, List<Issued> open) {
    fresh.removeIf(
        firing -> {
          for (Issued alert : open) {
            if (alert.firing().day() == firing.day() && isSameKind(alert.firing(), firing)) {
              alert.move(firing);
              open.remove(alert);
              return true;
            }
          }
          return false;
        });
  }

  /** A late deed may complete the pattern on an earlier day: that is no second crossing. */
  private void matchMoved(List<Firing> fresh, List<Issued> open) {
    fresh.removeIf(
        firing -> {
          Optional<Issued> nearest =
              open.stream()
                  .filter(alert -> isSameKind(alert.firing(), firing) && isNear(alert, firing))
                  .min(
                      Comparator.comparingInt(
                          alert -> Math.abs(alert.firing().day() - firing.day())));
          nearest.ifPresent(
              alert -> {
                alert.move(firing);
                open.remove(alert);
              });
          return nearest.isPresent();
        });
  }

  private static boolean isSameKind(Firing one, Firing other) {
    return one.rank() == other.rank() && one.reminder() == other.reminder();
  }

  private boolean isNear(Issued alert, Firing firing) {
    int reach = Math.max(line.days(), line.quiet().cooldown());
    return Math.abs(alert.firing().day() - firing.day()) <= reach;
  }

  private void ring(Firing firing, int today, List<Issued> open, Consumer<Alert> out) {
    Optional<Issued> milder =
        open.stream()
            .filter(alert -> alert.firing().rank() < firing.rank() && isNear(alert, firing))
            .findFirst();
    milder.ifPresent(
        alert -> {
          alert.surpass();
          open.remove(alert);
        });
    Optional<Issued> before =
        milder.or(() -> firing.raises() || firing.reminder() ? latest(firing) : Optional.empty());
    boolean raises = milder.isPresent() || (firing.raises() && before.isPresent());
    if (firing.raises()) {
      before.ifPresent(Issued::surpass);
    }
    Alert.Kind kind =
        firing.reminder() ? Alert.Kind.REMINDER : raises ? Alert.Kind.UPGRADED : Alert.Kind.RAISED;
    Alert alert = alert(firing, kind, today, before.map(other -> other.alert().id()));
    issued.add(new Issued(alert, firing));
    out.accept(alert);
  }

  private Optional<Issued> latest(Firing firing) {
    return issued.stream()
        .filter(alert -> !alert.isRetracted() && alert.firing().day() <= firing.day())
        .reduce((one, other) -> other);
  }

  private Alert alert(Firing firing, Alert.Kind kind, int today, Optional<String> about) {
    String step = track.step(firing).map(Step::name).orElse("approach");
    // the same crossing may be told anew after it was taken back: it is the second of that day
    String key = line.name() + "\n" + track.name() + "\n" + step + "\n" + firing.day() + kind;
    return new Alert(
        AlertId.of(key, given.merge(key, 1, Integer::sum)),
        kind,
        line.name(),
        track.name(),
        step,
        track.step(firing).isPresent() ? State.CROSSED : State.APPROACHING,
        track.severity(firing),
        LocalDate.ofEpochDay(firing.day()),
        LocalDate.ofEpochDay(today),
        says(firing),
        track.response(firing),
        track.evidence(firing),
        about,
        silence(today));
  }

  private String says(Firing firing) {
    String where = track.name().isEmpty() ? "" : " (spillover to " + track.name() + ")";
    return track
        .step(firing)
        .map(step -> line.title() + where + ": crossed, for " + step.words() + ".")
        .orElse(line.title() + where + ": approached.");
  }

  private Optional<Silence> silence(int day) {
    return line.quiet().silence(LocalDate.ofEpochDay(day));
  }

  /** Unless the line was crossed on that day all the same, only earlier on or more gravely. */
  private void takeBack(Issued gone, int today, Consumer<Alert> out) {
    if (track.at(gone.firing().day()).level() >= gone.firing().rank()) {
      return;
    }
    gone.retract();
    Alert was = gone.alert();
    out.accept(
        new Alert(
            AlertId.of("retracted", was.id()),
            Alert.Kind.RETRACTED,
            was.line(),
            was.track(),
            was.step(),
            track.at(today).state(),
            was.severity(),
            was.day(),
            LocalDate.ofEpochDay(today),
            "Taken back: " + was.says() + " " + why(gone),
            "",
            was.evidence(),
            Optional.of(was.id()),
            was.silence()));
  }

  private String why(Issued gone) {
    long missing =
        gone.alert().evidence().stream()
            .filter(deed -> !track.stillHolds(deed))
            .map(Deed::event)
            .distinct()
            .count();
    return missing == 0
        ? "What became known since shows that the pattern was not met."
        : missing + " of its events withdrawn or corrected.";
  }

  private static Alert afterSilence(Issued held, int today) {
    Alert was = held.alert();
    return new Alert(
        AlertId.of("after silence", was.id()),
        was.kind(),
        was.line(),
        was.track(),
        was.step(),
        was.state(),
        was.severity(),
        was.day(),
        LocalDate.ofEpochDay(today),
        was.says() + " Was silenced, and still holds.",
        was.response(),
        was.evidence(),
        was.about(),
        Optional.empty());
  }
}
