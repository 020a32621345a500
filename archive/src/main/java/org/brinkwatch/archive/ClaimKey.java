package org.brinkwatch.archive;

import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;

/**
 * By what a claim is known again after the archive was coded anew: its article and the words that
 * name the act. Its id and type tell claims of the same words apart, as long as they stay.
 *
 * @param begin of the words, in the article's text
 * @param type as the machine coded it
 */
public record ClaimKey(String article, int begin, int end, EventType type, String id) {
  public static ClaimKey of(Claim claim) {
    return new ClaimKey(
        claim.article().id(),
        claim.evidence().trigger().begin(),
        claim.evidence().trigger().end(),
        claim.coding().type(),
        claim.id());
  }
}
