package org.brinkwatch.archive;

/**
 * With what a claim was coded: the program and the prints of the codebook, the actor files and the
 * gazetteer. Equal prints mean equal content.
 */
public record CodingVersion(String program, String codebook, String actors, String gazetteer) {}
