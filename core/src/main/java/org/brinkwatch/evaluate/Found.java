package org.brinkwatch.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;

/**
 * What the coder found, as it is compared with the gold.
 *
 * @param type the claim's, or what the gold's format makes of it
 * @param sources the claim's, or one of them
 * @param targets the claim's, or one of them
 */
record Found(Claim claim, EventType type, List<Mention> sources, List<Mention> targets) {
  Found {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  static Found of(Claim claim) {
    return new Found(claim, claim.coding().type(), claim.sources(), claim.targets());
  }

  /** Type and actors alone. */
  @Override
  public String toString() {
    return type + " " + ids(sources) + " -> " + ids(targets);
  }

  private static String ids(List<Mention> mentions) {
    return mentions.isEmpty()
        ? "-"
        : mentions.stream().map(mention -> mention.actor().id()).collect(Collectors.joining(" + "));
  }
}
