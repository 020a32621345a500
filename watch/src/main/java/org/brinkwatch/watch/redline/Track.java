package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.brinkwatch.event.Deed;

/**
 * The steps of a line, or one neighbour of it, folded over days. When the past changes the fold is
 * taken up again at the day that changed, so that the days come out as if all had been known at
 * once.
 */
final class Track {
  private static final int APPROACH = 1;

  private final String name;
  private final List<Step> steps;
  private final List<Probe> probes;
  private final Approach approach;
  private final Quiet quiet;
  private final Board board;
  private final IntPredicate awake;
  private final int start;
  private final List<Moment> days = new ArrayList<>();

  /**
   * @param name empty for the line itself
   * @param awake on which days it is watched at all
   * @param start the first day
   */
  Track(
      String name,
      List<Step> steps,
      Approach approach,
      Quiet quiet,
      Board board,
      IntPredicate awake,
      int start) {
    this.name = name;
    this.steps = steps;
    this.probes = steps.stream().map(step -> step.condition().probe(board)).toList();
    this.approach = approach;
    this.quiet = quiet;
    this.board = board;
    this.awake = awake;
    this.start = start;
  }

  String name() {
    return name;
  }

  /** Folds anew from the day that changed to the last. */
  void fold(int changed, int last) {
    int from = Math.max(start, Math.min(changed, start + days.size()));
    days.subList(from - start, days.size()).clear();
    for (int day = from; day <= last; day++) {
      days.add(next(day == start ? Moment.start(steps.size()) : at(day - 1), day));
    }
  }

  Moment at(int day) {
    return days.get(day - start);
  }

  boolean isCrossed(int first, int last) {
    return last >= start && at(last).lastCrossed() >= first;
  }

  List<Firing> firings(int from) {
    List<Firing> firings = new ArrayList<>();
    for (int day = Math.max(start, from); day < start + days.size(); day++) {
      at(day).firing().ifPresent(firings::add);
    }
    return firings;
  }

  Step step(int index) {
    return steps.get(index);
  }

  /** The step that rang; none for the approach. */
  Optional<Step> step(Firing firing) {
    return firing.step() < 0 ? Optional.empty() : Optional.of(steps.get(firing.step()));
  }

  Severity severity(Firing firing) {
    return step(firing)
        .map(Step::severity)
        .or(approach::severity)
        .orElseThrow(() -> new IllegalStateException("rang without a severity: " + firing));
  }

  String response(Firing firing) {
    return step(firing).map(Step::response).orElse(approach.response());
  }

  /** The deeds that the firing rests on, oldest first. */
  List<Deed> evidence(Firing firing) {
    Set<Deed> deeds = new TreeSet<>(Hits.ORDER);
    if (firing.step() >= 0) {
      probes.get(firing.step()).evidence(firing.day(), deeds::add);
    } else {
      for (Probe probe : probes) {
        double progress = probe.progress(firing.day());
        if (progress >= approach.share()) {
          probe.evidence(firing.day(), deeds::add);
        }
      }
    }
    return List.copyOf(deeds);
  }

  private Moment next(Moment before, int day) {
    if (!awake.test(day)) {
      return asleep(before);
    }
    Moment.Since since = before.since();
    int reached = -1;
    double furthest = 0;
    boolean known = true;
    for (int index = 0; index < probes.size(); index++) {
      double progress = probes.get(index).progress(day);
      boolean holds = progress >= 1;
      since = since.with(index, !holds ? Moment.LONG_AGO : firstDay(since.day(index), day));
      boolean longEnough = holds && day - since.day(index) + 1 >= steps.get(index).holdDays();
      if (longEnough && (reached < 0 || rank(index) > rank(reached))) {
        reached = index;
      }
      known &= !Double.isNaN(progress);
      if (!Double.isNaN(progress)) {
        furthest = Math.max(furthest, holds && !longEnough ? Probe.ALMOST : progress);
      }
    }
    return judge(before, day, reached, new Sight(furthest, known), since);
  }

  private static int firstDay(int since, int day) {
    return since == Moment.LONG_AGO ? day : since;
  }

  private Moment asleep(Moment before) {
    return new Moment(
        State.QUIET,
        0,
        -1,
        0,
        before.lastRing(),
        before.lastRank(),
        0,
        0,
        before.lastCrossed(),
        Moment.Since.never(steps.size()),
        Optional.empty());
  }

  /**
   * What is seen of all steps.
   *
   * @param known whether of each it can be told how far it is
   */
  private record Sight(double furthest, boolean known) {}

  private Moment judge(Moment before, int day, int reached, Sight sight, Moment.Since since) {
    boolean near = sight.furthest() >= approach.share();
    int level =
        reached >= 0 ? rank(reached) : near && approach.severity().isPresent() ? APPROACH : 0;
    int standing = Math.min(before.standing(), level);
    int seen = level == 0 ? 0 : before.acknowledged();
    Optional<Firing> firing = firing(before, day, level, reached, standing, seen);
    boolean rings = firing.isPresent();
    int stands = rings ? level : standing;
    boolean acknowledged = quiet.isAcknowledged(LocalDate.ofEpochDay(day));
    return new Moment(
        state(day, reached, near, sight.known()),
        level,
        reached,
        stands,
        rings ? day : before.lastRing(),
        rings ? level : before.lastRank(),
        acknowledged ? level : seen,
        sight.furthest(),
        level > APPROACH ? day : before.lastCrossed(),
        since,
        firing);
  }

  private Optional<Firing> firing(
      Moment before, int day, int level, int reached, int standing, int seen) {
    int rested = day - before.lastRing();
    if (level > standing && (rested >= quiet.cooldown() || level > before.lastRank())) {
      return Optional.of(new Firing(day, level, reached, standing > 0, false));
    }
    boolean due = quiet.repeat() > 0 && rested >= quiet.repeat() && level > seen;
    return level > 0 && level == standing && due
        ? Optional.of(new Firing(day, level, reached, false, true))
        : Optional.empty();
  }

  private State state(int day, int reached, boolean near, boolean known) {
    if (reached >= 0) {
      return State.CROSSED;
    }
    if (!board.isCovered(day)) {
      return State.UNKNOWN;
    }
    if (near) {
      return State.APPROACHING;
    }
    return known ? State.QUIET : State.UNKNOWN;
  }

  private int rank(int step) {
    return APPROACH + steps.get(step).severity().rank();
  }

  /** Whether what was told then is held to be so now. */
  boolean stillHolds(Deed deed) {
    return board.stillHolds(deed);
  }
}
