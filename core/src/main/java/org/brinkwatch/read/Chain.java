package org.brinkwatch.read;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Iterators one after the other, each made only when the one before is spent. */
final class Chain<I, O> implements Iterator<O> {
  private final Iterator<I> inputs;
  private final Function<I, Iterator<O>> open;
  private Iterator<O> current = Collections.emptyIterator();

  Chain(Iterator<I> inputs, Function<I, Iterator<O>> open) {
    this.inputs = inputs;
    this.open = open;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && inputs.hasNext()) {
      current = open.apply(inputs.next());
    }
    return current.hasNext();
  }

  @Override
  public O next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
