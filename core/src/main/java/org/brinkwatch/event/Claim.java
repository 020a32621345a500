package org.brinkwatch.event;

import java.util.List;
import java.util.Optional;

/**
 * What one article says happened.
 *
 * @param id stable over runs, made from the content
 * @param act what a verbal act is about, if it is about an act
 * @param attributedTo who says so, where the text reports it second-hand
 * @param confidence 0 to 1
 * @param rule the frame or rule of the codebook that coded it
 */
public record Claim(
    String id,
    Citation article,
    Coding coding,
    Optional<Act> act,
    Status status,
    Optional<Mention> attributedTo,
    List<Mention> sources,
    List<Mention> targets,
    DateRange date,
    Optional<Location> location,
    Counts counts,
    Evidence evidence,
    double confidence,
    String rule) {
  public Claim {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** The same claim with other targets. */
  public Claim withTargets(List<Mention> others) {
    return new Claim(
        id,
        article,
        coding,
        act,
        status,
        attributedTo,
        sources,
        others,
        date,
        location,
        counts,
        evidence,
        confidence,
        rule);
  }

  /** The same claim, held to be more or less likely right. */
  public Claim withConfidence(double other) {
    return new Claim(
        id,
        article,
        coding,
        act,
        status,
        attributedTo,
        sources,
        targets,
        date,
        location,
        counts,
        evidence,
        other,
        rule);
  }
}
