package org.brinkwatch.flow;

import java.util.function.Consumer;

/** A step of the flow: takes one thing in, hands zero or more on, keeps nothing. */
@FunctionalInterface
public interface Stage<I, O> {
  void process(I in, Consumer<O> out);

  /** This stage, and then the next one on all that it hands on. */
  default <P> Stage<I, P> then(Stage<O, P> next) {
    return (in, out) -> process(in, middle -> next.process(middle, out));
  }
}
