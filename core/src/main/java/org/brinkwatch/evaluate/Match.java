package org.brinkwatch.evaluate;

import java.util.Optional;
import org.brinkwatch.event.EventType;

/** A claim that was expected beside the one found for it; one of them may be missing. */
record Match(Optional<Expected> expected, Optional<Found> found) {

  /** Whether both are there and name the same type. */
  boolean hasType() {
    return expected.isPresent() && found.isPresent() && expected.get().isOf(type());
  }

  private EventType type() {
    return found.orElseThrow().type();
  }

  boolean isRight(Level level) {
    return expected.isPresent() && found.isPresent() && level.isRight(expected.get(), found.get());
  }
}
