package org.brinkwatch.resolve;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.brinkwatch.event.Actor;

/** An actor as one who may be the same as another, named in other words. */
record Party(Actor actor) {
  private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");
  private static final Set<String> ARMED = Set.of("REB", "UAF", "CRM");
  private static final String ANYONE = "CVL";

  /** A whole state. */
  boolean isState() {
    return !actor.country().isEmpty() && actor.id().equals(actor.country());
  }

  /** A word for a sort of people of whom nothing else is known: "fighters", "Residents". */
  boolean isWord() {
    String name = actor.name();
    return actor.country().isEmpty()
        && !name.isEmpty()
        && isLower(actor.id())
        && isLower(actor.sector().isEmpty() ? name : name.substring(1));
  }

  private static boolean isLower(String words) {
    return words.equals(words.toLowerCase(Locale.ROOT));
  }

  /** An organ of a state, or one who holds an office in it. */
  private boolean isOfState() {
    return !actor.country().isEmpty() && STATE.contains(actor.sector());
  }

  /** A state, or a sort of its people: {@code UKR.CVL}; no organisation and no person. */
  private boolean isSort() {
    return isState() || actor.id().equals(actor.country() + "." + actor.sector());
  }

  /** How the doer in one claim agrees with the doer in another. */
  Agreement asSource(Party other) {
    if (isWord() || other.isWord()) {
      return word(other, false);
    }
    Agreement agreement = named(other);
    boolean organs = isOfState() && other.isOfState() && sameCountry(other);
    // one person never is another, but may act for an organ
    return agreement == Agreement.DIFFERENT && organs && (isSort() || other.isSort())
        ? Agreement.KIN
        : agreement;
  }

  /** How those to whom it is done agree; the people of a state are hit when the state is. */
  Agreement asTarget(Party other) {
    if (isWord() || other.isWord()) {
      return word(other, true);
    }
    Agreement agreement = asSource(other);
    return agreement == Agreement.DIFFERENT ? hit(other) : agreement;
  }

  private Agreement hit(Party other) {
    if (sameCountry(other) && (isSort() || isPeople()) && (other.isSort() || other.isPeople())) {
      return Agreement.KIN;
    }
    // the state may only be where it happened
    boolean within = sameCountry(other) && (isState() || other.isState());
    return within || (isPeople() && other.isPeople()) ? Agreement.UNLIKE : Agreement.DIFFERENT;
  }

  /** How those who meet agree: the army's talks are not the government's. */
  Agreement asPartner(Party other) {
    return isWord() || other.isWord() ? word(other, false) : named(other);
  }

  private Agreement named(Party other) {
    if (base().equals(other.base())) {
      return Agreement.SAME;
    }
    boolean part = isPartOf(other) || other.isPartOf(this) || isNameOf(other);
    return part ? Agreement.PART_OF : Agreement.DIFFERENT;
  }

  /** An organ of a state, an office holder of an organ, a group of those that a word sums up. */
  private boolean isPartOf(Party whole) {
    if (!sameCountry(whole)) {
      return false;
    }
    return whole.isState()
        ? isOfState()
        : whole.isSort() && actor.sector().equals(whole.actor.sector());
  }

  /** A sort of people, no organisation; of states only what is no state. */
  private boolean isPeople() {
    return !isState() && (isSort() || actor.sector().equals(ANYONE));
  }

  private boolean sameCountry(Party other) {
    return !actor.country().isEmpty() && actor.country().equals(other.actor.country());
  }

  /** A name that the actor files do not know, and a longer one: "Ardan", "Ilya Ardan". */
  private boolean isNameOf(Party other) {
    boolean unknown = actor.country().isEmpty() || other.actor.country().isEmpty();
    Set<String> mine = names();
    Set<String> theirs = other.names();
    return unknown && (theirs.containsAll(mine) || mine.containsAll(theirs));
  }

  private Set<String> names() {
    return new HashSet<>(Arrays.asList(actor.name().toLowerCase(Locale.ROOT).split("[\\s-]+", -1)));
  }

  /** "Serbs" and "Serbs in Kosovo": the id without its country. */
  private String base() {
    String id = actor.id();
    int dot = id.indexOf('.');
    return dot > 0 && Character.isLowerCase(id.codePointAt(0)) ? id.substring(0, dot) : id;
  }

  private Agreement word(Party other, boolean hit) {
    String one = actor.sector();
    String two = other.actor.sector();
    if (one.equals(two)) {
      return one.isEmpty() ? Agreement.OPEN : Agreement.KIN;
    }
    boolean either = isState() || other.isState() || one.isEmpty() || two.isEmpty();
    boolean armed = ARMED.contains(one) && ARMED.contains(two);
    boolean words = isWord() && other.isWord();
    boolean anyone = hit && (!words || one.equals(ANYONE) || two.equals(ANYONE));
    return armed || anyone || (either && fitsState(other)) ? Agreement.OPEN : Agreement.DIFFERENT;
  }

  /** "Soldiers" may be a state's, "rebels" are not what is meant by the state. */
  private boolean fitsState(Party other) {
    Party word = isState() ? other : this;
    Party state = isState() ? this : other;
    return !state.isState() || !ARMED.contains(word.actor.sector());
  }

  /** What two claims share if they share this party; the same for its parts. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    if (isWord()) {
      return keys;
    }
    keys.add(base());
    if (actor.country().isEmpty() || !isSort()) {
      names().forEach(name -> keys.add("name " + name));
    }
    if (!actor.country().isEmpty()) {
      keys.add(actor.country());
    }
    return keys;
  }
}
