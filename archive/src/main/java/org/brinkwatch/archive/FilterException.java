package org.brinkwatch.archive;

import java.util.List;
import java.util.stream.Collectors;

/** A query that cannot be understood, with all mistakes in it. */
public final class FilterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Mistake> mistakes;

  /**
   * A mistake.
   *
   * @param at where in the query, counted from 0
   * @param found the words there
   * @param what what is wrong with them, and what was expected
   */
  public record Mistake(int at, String found, String what) {
    @Override
    public String toString() {
      return "at " + (at + 1) + ": '" + found + "' " + what;
    }
  }

  FilterException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
