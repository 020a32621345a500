package org.brinkwatch.evaluate;

import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** Something that a gold file says a text tells. */
sealed interface Expected permits ExpectedClaim, ExpectedEvent {
  /** The file and line that it stands in. */
  String where();

  /** The words of the text that name the act; empty where the format does not give them. */
  Optional<Span> trigger();

  /** What it is called where types are counted. */
  String label();

  boolean isOf(EventType type);

  /** Empty where the format does not know it. */
  Optional<Status> status();

  Verdict verdict(Field field, Found found);
}
