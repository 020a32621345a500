package org.brinkwatch.desk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** One after the other; the second is not begun before the first has ended. */
final class Joined<T> implements Iterator<T> {
  private final Iterator<T> first;
  private final Supplier<Iterator<T>> second;
  private Optional<Iterator<T>> begun = Optional.empty();

  Joined(Iterator<T> first, Supplier<Iterator<T>> second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public boolean hasNext() {
    return first.hasNext() || rest().hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return first.hasNext() ? first.next() : rest().next();
  }

  private Iterator<T> rest() {
    if (begun.isEmpty()) {
      begun = Optional.of(second.get());
    }
    return begun.get();
  }
}
