package org.brinkwatch.code;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Status;

/**
 * How an act stands in its sentence.
 *
 * @param speakers heads of the phrases that name who says so; empty when the author does
 * @param hearsay a word such as "reportedly", where no one is named
 * @param governor the word that makes another act of it ("refused to"), if one does; the status is
 *     then that of the act below it
 */
record Outlook(
    Status status, List<Token> speakers, Optional<Token> hearsay, Optional<Governor> governor) {
  Outlook {
    speakers = List.copyOf(speakers);
  }

  /** An operator in this sentence with an act of its own. */
  record Governor(Token word, Operator operator) {}
}
