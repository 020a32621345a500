package org.brinkwatch.code;

/** Why a word that may name an act gave no claim. */
enum Stop {
  NOT_CODED("the sentence stands in a part of the article that is not coded"),
  NO_FRAME("the codebook has no frame for this word"),
  NO_FIT("no frame of the codebook fits"),
  NO_PREDICATE("the word only modifies or helps another word"),
  PART_OF_ACT("the word belongs to another act of the sentence"),
  GOVERNED("another word makes its own act of this one"),
  TIME_WORD("the word says when"),
  PART_OF_ATTACK("it tells of an attack that another word of the sentence names"),
  OFF_TOPIC("the sentence speaks of sport, arts, markets, health, nature or food"),
  TOPIC("the noun is only a topic: it has neither a doer nor a target nor a date"),
  UNDECIDED("the text says neither that it was done nor that it was refused"),
  CHARGE("someone says it, and says neither of whom nor when"),
  NOUN_NEEDS_BOTH("a noun of this type needs both a source and a target"),
  NOUN_NEEDS_TWO("a noun of this type needs two parties"),
  NOUN_NEEDS_ACTOR("no actor on either side, and no day or month that dates it"),
  NO_ACTOR("no actor on either side"),
  NO_TARGET("the target is no actor, and this frame or type needs one"),
  DESCRIPTION("nobody does it: it describes"),
  ACCIDENT("by whom or what is not said: an accident, for all one knows"),
  THING("the subject is a thing, or names no actor"),
  ONE_SIDE("it takes two, and only one side is named"),
  NOTHING_HIT("what is hit is neither an actor nor a place, people, arms or property"),
  SAID_FULLER("the same act is coded from this word with more of its sides");

  private final String words;

  Stop(String words) {
    this.words = words;
  }

  /** In words for an analyst. */
  String words() {
    return words;
  }
}
