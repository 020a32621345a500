package org.brinkwatch.code.actor;

/** Who it is that a role noun describes. */
public enum Bearer {
  /** Single people: "minister", "rebel". */
  PERSON,
  /** A body of people: "troops", "police", "opposition". */
  COLLECTIVE,
  /** "parliament", "foreign ministry". */
  INSTITUTION
}
