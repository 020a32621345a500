package org.brinkwatch.code;

import java.util.Optional;

/**
 * How a frame fits a word of a sentence.
 *
 * @param reading what it makes of the word; empty where it does not fit
 * @param failed the first condition that does not hold; empty where it is a word of the trigger
 *     that is missing, or where the frame fits
 */
record Fit(Frame frame, Optional<Reading> reading, Optional<Frame.Condition> failed) {

  static Fit of(Frame frame, Reading reading) {
    return new Fit(frame, Optional.of(reading), Optional.empty());
  }

  static Fit failing(Frame frame, Frame.Condition condition) {
    return new Fit(frame, Optional.empty(), Optional.of(condition));
  }

  /** A frame some word of whose trigger is not there. */
  static Fit without(Frame frame) {
    return new Fit(frame, Optional.empty(), Optional.empty());
  }
}
