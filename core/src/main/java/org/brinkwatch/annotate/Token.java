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
 */
public record Token(
    int index, Span span, String form, String lemma, String tag, int head, String relation) {}
