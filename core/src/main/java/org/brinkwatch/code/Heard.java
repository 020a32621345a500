package org.brinkwatch.code;

import org.brinkwatch.code.actor.Entry;
import org.brinkwatch.event.Actor;

/**
 * An actor that an article has named, kept for "he", "the alliance" and bare surnames.
 *
 * @param entry what kind of actor it is and what it is called besides
 * @param word the lemma of the word that named it
 * @param name a person's name as it stood there, with any title; empty for others
 * @param surname the last word of a person's name; empty for others
 * @param group the index of the first of the phrases it is coordinated with; -1 for one alone
 * @param subject whether it was the subject of its clause
 * @param pronoun whether a pronoun stood for it
 */
record Heard(
    Actor actor,
    Entry entry,
    String word,
    String name,
    String surname,
    boolean plural,
    boolean subject,
    boolean pronoun,
    int group,
    int sentence,
    int token) {

  /** Whether the words are the person's name, with or without a title. */
  boolean isCalled(String words) {
    return actor.name().equals(words) || name.endsWith(words) || words.endsWith(name);
  }

  boolean isPerson() {
    return !surname.isEmpty();
  }
}
