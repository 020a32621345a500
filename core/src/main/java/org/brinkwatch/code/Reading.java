package org.brinkwatch.code;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/**
 * What one predicate of a sentence is read as, before anyone knows who its actors are.
 *
 * @param sources heads of the phrases that do it
 * @param targets heads of the phrases that it is done to
 * @param consumed tokens that the frame has read as part of the act, no acts of their own
 * @param reciprocal whether both sides do it
 * @param actorOnly whether it is no act unless the target is an actor
 * @param inner the act that this one promises, refuses, asks for, stops or alleges
 * @param innerStatus how that act stands; meaningless without one
 * @param rule the line of the codebook
 * @param weight how specific the frame was: more met conditions, more weight
 */
record Reading(
    Token trigger,
    EventType type,
    String mode,
    List<Token> sources,
    List<Token> targets,
    List<Token> consumed,
    boolean reciprocal,
    boolean actorOnly,
    Optional<Reading> inner,
    Status innerStatus,
    String rule,
    double weight) {
  Reading {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    consumed = List.copyOf(consumed);
  }

  Reading withSources(List<Token> others) {
    return new Reading(
        trigger,
        type,
        mode,
        others,
        targets,
        consumed,
        reciprocal,
        actorOnly,
        inner,
        innerStatus,
        rule,
        weight);
  }

  Reading withTargets(List<Token> others) {
    return new Reading(
        trigger,
        type,
        mode,
        sources,
        others,
        consumed,
        reciprocal,
        actorOnly,
        inner,
        innerStatus,
        rule,
        weight);
  }

  Reading withInner(Reading act, Status standing) {
    return new Reading(
        trigger,
        type,
        mode,
        sources,
        targets,
        consumed,
        reciprocal,
        actorOnly,
        Optional.of(act),
        standing,
        rule,
        weight);
  }
}
