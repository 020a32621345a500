package org.brinkwatch.code;

import java.util.Optional;
import java.util.Set;

/** What a plural noun says of the two for whom it stands: "the two countries", "both leaders". */
@SuppressWarnings("ImmutableEnumChecker") // its sets are immutable
enum Pairing {
  /** States: "the two neighbours". */
  STATES(Set.of("country", "nation", "state", "neighbour", "neighbor", "power", "ally")),
  /** Whoever stand against or with each other: "both sides". */
  PARTIES(
      Set.of(
          "side",
          "group",
          "faction",
          "movement",
          "camp",
          "party",
          "rival",
          "foe",
          "enemy",
          "adversary")),
  /** A part of each of two states: "the two armies". */
  ORGANS(
      Set.of(
          "government",
          "junta",
          "army",
          "military",
          "force",
          "navy",
          "parliament",
          "ministry",
          "capital")),
  PERSONS(
      Set.of(
          "man", "woman", "leader", "president", "minister", "official", "diplomat", "politician"));

  private final Set<String> lemmas;

  Pairing(Set<String> lemmas) {
    this.lemmas = lemmas;
  }

  static Optional<Pairing> of(String lemma) {
    for (Pairing pairing : values()) {
      if (pairing.lemmas.contains(lemma)) {
        return Optional.of(pairing);
      }
    }
    return Optional.empty();
  }
}
