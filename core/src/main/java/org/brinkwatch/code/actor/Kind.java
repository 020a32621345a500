package org.brinkwatch.code.actor;

/** What sort of thing an entry is. */
public enum Kind {
  STATE,
  ORGANISATION,
  GROUP,
  PERSON,
  PEOPLE,
  /** No actor: a namesake of one. */
  OTHER
}
