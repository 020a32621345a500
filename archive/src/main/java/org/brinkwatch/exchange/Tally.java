package org.brinkwatch.exchange;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What became of the lines of one file or of several. */
public final class Tally {
  /** Of reasons and flags, so that a file of nonsense does not fill the memory. */
  private static final int MOST_KINDS = 500;

  private static final String OTHERS = "others";

  private long imported;
  private long withdrawn;
  private long bad;
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, Long> flags = new TreeMap<>();

  void countImported(Iterable<String> doubts) {
    imported++;
    for (String doubt : doubts) {
      count(flags, doubt);
    }
  }

  void countWithdrawn() {
    withdrawn++;
  }

  void countBad() {
    bad++;
  }

  void countLeftOut(String reason) {
    count(leftOut, reason);
  }

  private static void count(Map<String, Long> counts, String what) {
    boolean known = counts.containsKey(what) || counts.size() < MOST_KINDS;
    counts.merge(known ? what : OTHERS, 1L, Long::sum);
  }

  /** Adds what became of another file. */
  public void add(Tally other) {
    imported += other.imported;
    withdrawn += other.withdrawn;
    bad += other.bad;
    other.leftOut.forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
    other.flags.forEach((flag, count) -> flags.merge(flag, count, Long::sum));
  }

  public long imported() {
    return imported;
  }

  public long withdrawn() {
    return withdrawn;
  }

  /** Lines that could not be read, and files of which nothing could be. */
  public long bad() {
    return bad;
  }

  /** Sound rows that make no deed, by reason. */
  public Map<String, Long> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  /** Doubts about rows that were imported. */
  public Map<String, Long> flags() {
    return Collections.unmodifiableMap(flags);
  }
}
