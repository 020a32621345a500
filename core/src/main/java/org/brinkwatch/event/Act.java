package org.brinkwatch.event;

/**
 * What was promised, threatened, asked for, refused or alleged by a verbal act, with its own
 * status: "agreed to provide ammunition" is AGREE with the act AID, INTENDED.
 *
 * @param mode empty where the type has none
 * @param trigger the words that name the act
 */
public record Act(EventType type, String mode, Status status, Span trigger) {}
