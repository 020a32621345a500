package org.brinkwatch.evaluate;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Article;

/** Short texts of several outlets, and which of them tell of the same act. One file is one. */
public record GoldStory(String file, List<Piece> pieces) {
  public GoldStory {
    pieces = List.copyOf(pieces);
  }

  /** A text and what it tells, in the order of the gold. */
  record Piece(GoldText text, List<Told> told) {
    Piece {
      told = List.copyOf(told);
    }

    /** What its claims call the article that they stand in. */
    String id() {
      return text.article(Optional.empty()).id();
    }
  }

  /** The texts as the coder is given them. */
  public List<Article> articles() {
    return pieces.stream().map(piece -> piece.text().article(Optional.empty())).toList();
  }
}
