package org.brinkwatch.code;

import java.util.List;
import org.brinkwatch.event.Claim;

/**
 * What speaks for it that a sentence tells of sport, films and the like.
 *
 * @param logOdds of its words and of the article around it; public affairs are below zero
 * @param codebook what the kinds of its actors weigh
 */
record Topic(double logOdds, Codebook codebook) {
  /** Whether the sentence, with these claims, tells of no public affairs. */
  boolean isOff(List<Claim> claims) {
    double sum = logOdds;
    for (String kind : TopicClues.of(claims)) {
      sum += codebook.topicWeight(kind);
    }
    return sum > 0;
  }
}
