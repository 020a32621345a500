package org.brinkwatch.code;

/**
 * By what a phrase came to name an actor.
 *
 * @param line the line of the actor files; empty where none has it
 */
record Naming(How how, String line) {

  /** The ways to name an actor. */
  enum How {
    NAME("a name"),
    PRONOUN("a pronoun, for whom the text named before"),
    TOGETHER("several at once"),
    APPOSITION("the name beside it"),
    ROLE("a role noun, with whose it is"),
    UNKNOWN_NAME("a name in no file"),
    OWNER("whose it is, or what it is about");

    private final String words;

    How(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
