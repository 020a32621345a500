package org.brinkwatch.watch.alert;

import java.io.IOException;
import java.time.Instant;

/** Where alerts are sent to. */
public interface Sink {
  /** By which the outbox remembers what it has had. */
  String name();

  /**
   * Hands one over, or throws. Called again after a failure, and once more if the program ended in
   * between: then with the same id, by which the other side can tell.
   *
   * @param now for those that write a date
   * @throws IOException in words for the user: where, what, and for how long was waited
   */
  void send(Notice notice, Instant now) throws IOException;
}
