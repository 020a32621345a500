package org.brinkwatch.forecast.completion;

import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.EventType;

/** What can be said of the days from one on, by what was known before it; may be asked often. */
public interface Outlook {
  /**
   * To whom the source does this, if it does it: how likely each is the one.
   *
   * @return empty for an actor that is not in the history
   */
  Map<Actor, Double> targets(String source, EventType type);

  /** Why somebody is among them; empty if nothing speaks for it. */
  Optional<Answer> why(String source, EventType type, String target);
}
