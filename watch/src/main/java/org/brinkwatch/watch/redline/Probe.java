package org.brinkwatch.watch.redline;

import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/** A condition bound to the deeds of a board: asked day by day how far it is met. */
interface Probe {
  /** What is nearly there, but not there. */
  double ALMOST = 0.999;

  double UNKNOWN = Double.NaN;

  /**
   * @param day an epoch day; later deeds are not looked at
   * @return 1 where it holds, less where part of it is there, {@link #UNKNOWN} where nobody can
   *     tell
   */
  double progress(int day);

  /** The deeds that it rests on, in no order, some perhaps twice. */
  void evidence(int day, Consumer<Deed> out);
}
