package org.brinkwatch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Problem;
import org.brinkwatch.read.Reading;

/** The articles among readings; what is none is told on the way. */
final class Articles implements Iterator<Article> {
  private final Iterator<Reading> readings;
  private final Consumer<Problem> problems;
  private final Queue<Article> next = new ArrayDeque<>(1);

  Articles(Iterator<Reading> readings, Consumer<Problem> problems) {
    this.readings = readings;
    this.problems = problems;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && readings.hasNext()) {
      Reading reading = readings.next();
      if (reading instanceof Reading.Ok ok) {
        next.add(ok.article());
      } else if (reading instanceof Reading.Failed failed) {
        problems.accept(failed.problem());
      }
    }
    return !next.isEmpty();
  }

  @Override
  public Article next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return next.remove();
  }
}
