package org.brinkwatch.watch.redline;

import java.util.List;

/** What has to be so for a step to be reached. */
interface Condition {
  Probe probe(Board board);

  /** How it reads after "Rings when ". */
  String words();

  /** How many days back it looks, that day included. */
  int days();

  /** What it asks for. */
  List<Selection> selections();

  /** The last n days as a reader says it. */
  static String within(int days) {
    return days == 1 ? "on one day" : "within " + days + " days";
  }
}
