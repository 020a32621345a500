package org.brinkwatch.event;

/**
 * A half-open range of an article's text, in UTF-16 code units; {@code 0 <= begin <= end} or an
 * IllegalArgumentException.
 */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no such span: " + begin + ".." + end);
    }
  }

  public int length() {
    return end - begin;
  }

  /** The words of this span in its article's text. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** By begin, then the longer one first. */
  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(other.end, end);
  }
}
