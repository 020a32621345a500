package org.brinkwatch.desk;

import java.io.Closeable;
import java.io.IOException;
import org.brinkwatch.fetch.Arrival;

/** Where articles go that have come in. */
interface Intake extends Closeable {
  /** Takes an article; on return it is kept. Says what became of it. */
  String take(Arrival arrival);

  /** After a round: what is to be done once for many. Says what that showed. */
  Lookout.Seen settle() throws IOException;
}
