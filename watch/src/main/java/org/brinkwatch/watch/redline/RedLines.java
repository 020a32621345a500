package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.brinkwatch.event.Deed;

/**
 * Watches lines over what became known day by day: a pure function of lines, versions and days. The
 * same on one thread and on several.
 */
public final class RedLines {
  private RedLines() {}

  /** As it was known on each day. */
  public static Watched watch(
      List<RedLine> lines, Collection<Version> versions, Signals signals, Period period) {
    return watch(lines, versions, signals, period, 1);
  }

  /** On so many threads. */
  public static Watched watch(
      List<RedLine> lines,
      Collection<Version> versions,
      Signals signals,
      Period period,
      int threads) {
    Docket docket =
        new Docket(
            versions.stream().filter(version -> !version.known().isAfter(period.last())).toList());
    List<Watched> watched =
        threads <= 1
            ? lines.stream().map(line -> watch(line, docket, signals, period)).toList()
            : onThreads(lines, line -> watch(line, docket, signals, period), threads);
    List<Alert> alerts = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    for (Watched one : watched) {
      alerts.addAll(one.alerts());
      standings.addAll(one.standings());
    }
    // lists sort stably: within a day and line, the order in which they were given
    alerts.sort(Comparator.comparing(Alert::rung).thenComparing(Alert::line));
    return new Watched(period.last(), alerts, standings);
  }

  /**
   * With what is known at the end, as if each event had been known on the day it happened: for a
   * look back.
   */
  public static List<Version> inHindsight(Collection<Version> versions) {
    return Version.of(last(versions).stream().map(RedLines::knownAtOnce).toList());
  }

  /** The deeds of the last version of each event, in the order in which events became known. */
  public static List<Deed> last(Collection<Version> versions) {
    Map<String, Version> last = new LinkedHashMap<>();
    versions.stream().sorted(Version.ORDER).forEach(version -> last.put(version.event(), version));
    return last.values().stream().flatMap(version -> version.deeds().stream()).toList();
  }

  private static Deed knownAtOnce(Deed deed) {
    return new Deed(
        deed.event(),
        deed.day(),
        deed.day(),
        deed.source(),
        deed.target(),
        deed.type(),
        deed.mode(),
        deed.intensity(),
        deed.status(),
        deed.place(),
        deed.outlets());
  }

  private static Watched watch(RedLine line, Docket docket, Signals signals, Period period) {
    int start = Math.toIntExact(period.first().toEpochDay());
    int end = Math.toIntExact(period.last().toEpochDay());
    LineWatch watch = new LineWatch(line, signals, start);
    List<Version> known = watch.part(docket);
    List<Alert> alerts = new ArrayList<>();
    int next = 0;
    for (int day = start; day <= end; day++) {
      // what was known before the first day is known on it
      int first = next;
      while (next < known.size() && known.get(next).known().toEpochDay() <= day) {
        next++;
      }
      watch.tick(day, known.subList(first, next), alerts::add);
    }
    return new Watched(period.last(), alerts, watch.standings(end));
  }

  private static List<Watched> onThreads(
      List<RedLine> lines, Function<RedLine, Watched> watch, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Watched>> jobs =
          lines.stream().map(line -> pool.submit(() -> watch.apply(line))).toList();
      List<Watched> done = new ArrayList<>();
      for (Future<Watched> job : jobs) {
        done.add(job.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while watching", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line could not be watched", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** The days that are watched, both ends included; one tick for each. */
  public record Period(LocalDate first, LocalDate last) {
    public Period {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("ends before it begins: " + first + " " + last);
      }
    }

    /** From the first thing that became known to the last. */
    public static Period of(Collection<Version> versions) {
      return new Period(
          versions.stream().map(Version::known).min(Comparator.naturalOrder()).orElseThrow(),
          versions.stream().map(Version::known).max(Comparator.naturalOrder()).orElseThrow());
    }
  }
}
