package org.brinkwatch.code.actor;

/** In what way some words name an actor. */
public enum Form {
  /** Its own name or an alias: "Serbia", "NATO", "U.K.". */
  NAME,
  /** "Serbian" of a state, "Kurdish" of a people. */
  ADJECTIVE,
  /** The citizens of a state: "Serb", "Serbs", "the French". */
  NATIONALS,
  /** A state's capital, which may stand for its government: "Belgrade". */
  CAPITAL,
  /** A building, street or body that stands for a part of a state: "Kremlin", "Pentagon". */
  SEAT,
  /** Members of a people: "Kurds", "ethnic Serbs". */
  PEOPLE,
  /** A person's full name. */
  PERSON_NAME,
  /** One word of a person's name that may stand for it: "Putin". */
  SURNAME,
  /** Something else of that name that is no actor: Georgia, the state of the US. */
  NAMESAKE
}
