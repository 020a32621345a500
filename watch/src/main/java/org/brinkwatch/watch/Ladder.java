package org.brinkwatch.watch;

import org.brinkwatch.event.EventType;

/** The escalation ladder, from words to force. */
public final class Ladder {
  /** Attacks. */
  public static final int TOP = 4;

  private Ladder() {}

  /**
   * 0 for cooperation, 1 for conflict in words, 2 for protests and broken ties, 3 for shows of
   * force and coercion, 4 for attacks.
   */
  public static int rung(EventType type) {
    return switch (type) {
      case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT -> 0;
      case REQUEST, ACCUSE, REJECT, THREATEN -> 1;
      case PROTEST, SANCTION -> 2;
      case MOBILIZE, COERCE -> 3;
      case ASSAULT -> TOP;
    };
  }
}
