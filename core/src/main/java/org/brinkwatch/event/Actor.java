package org.brinkwatch.event;

/**
 * A state, organisation, group, office or person.
 *
 * @param id stable over runs: {@code SRB}, {@code SRB.GOV}, {@code NATO}, {@code ethnic-serbs.XKX};
 *     for an actor that is in no file, made from its name
 * @param name its usual English name
 * @param country ISO 3166 alpha-3, {@code XKX} for Kosovo; empty for none
 * @param sector CAMEO's (GOV, MIL, COP, OPP, CVL, REB, MED, IGO, ...); empty where unknown
 */
public record Actor(String id, String name, String country, String sector) {}
