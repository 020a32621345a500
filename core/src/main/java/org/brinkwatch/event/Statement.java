package org.brinkwatch.event;

import java.util.List;
import java.util.Optional;

/**
 * Who said what.
 *
 * @param speaker empty where the words stand without a speaker
 * @param verb the verb of speech, as a lemma
 * @param words the span of the words said, without the quotation marks
 * @param text those words
 * @param quoted whether the words are the speaker's own, in quotation marks
 * @param about the actors that the words name
 * @param sentence the whole sentence it stands in
 */
public record Statement(
    String id,
    Citation article,
    Optional<Mention> speaker,
    String verb,
    Span words,
    String text,
    boolean quoted,
    List<Mention> about,
    DateRange date,
    Evidence sentence) {
  public Statement {
    about = List.copyOf(about);
  }
}
