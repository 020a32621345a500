package org.brinkwatch.annotate;

import org.brinkwatch.event.Span;

/**
 * A word or mark of a sentence with its place in the dependency tree.
 *
 * @param index its position in the sentence, from 0
 * @param form its words, normalized for the parser (straight quotes); the span has them as written
 * @param lemma in lower case
 * @param tag Penn Treebank part of speech
 * @param head the index of its head; -1 for the root
 * @param relation its dependency relation to the head, in CLEAR style ("nsubj", "dobj", "agent")
 * @param family the Brown cluster of the word, a path of 0 and 1 in a tree of words that stand
 *     among the same others; empty where it has none
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    String tag,
    int head,
    String relation,
    String family) {
  /** A token of which nothing is known by heart. */
  public Token(
      int index, Span span, String form, String lemma, String tag, int head, String relation) {
    this(index, span, form, lemma, tag, head, relation, "");
  }

  /** The same under another head. */
  Token under(int newIndex, int newHead, String newRelation) {
    return new Token(newIndex, span, form, lemma, tag, newHead, newRelation, family);
  }
}
