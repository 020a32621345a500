package org.brinkwatch.event;

/** A stretch of an article's text between paragraph breaks, and what part of the article it is. */
public record Block(Kind kind, Span span) {
  /** What a block is; only paragraphs are coded. */
  public enum Kind {
    /** The article's own headline. */
    TITLE,
    /** A heading between paragraphs, a kicker, a by-line or a dateline that stands alone. */
    HEADING,
    PARAGRAPH,
    /** The words under a picture, or the credit of one. */
    CAPTION,
    /** A sentence that stands alone and stands again in the text. */
    PULL_QUOTE;

    public boolean isCoded() {
      return this == PARAGRAPH;
    }
  }
}
