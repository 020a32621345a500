package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.annotate.Token;

/**
 * A word that has a part in how an act stands.
 *
 * @param line the line of the codebook that says so; empty where it is grammar
 */
record Cue(Kind kind, Token word, String line) {

  /** What the word does to the act. */
  enum Kind {
    NEGATION("negates it"),
    MODAL("makes it possible or due"),
    INTENT("makes it planned"),
    HEDGE("puts it in doubt"),
    OPERATOR("makes it promised, asked for, refused, stopped or alleged"),
    INFINITIVE("leaves open whether it happened"),
    CONDITION("makes it a condition"),
    GENERIC("speaks of a kind and not of anyone"),
    QUESTION("asks"),
    SPEECH("says it"),
    HEARSAY("leaves open who says it"),
    GOVERNOR("makes an act of its own of it");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words, to follow the word itself. */
    String words() {
      return words;
    }
  }

  /** Where cues go as they are met. */
  @FunctionalInterface
  interface Ear {
    /** The ear of whoever asks only for the outcome. */
    Ear DEAF = (kind, word, line) -> {};

    void hear(Kind kind, Token word, String line);

    default void hear(Kind kind, Token word) {
      hear(kind, word, "");
    }

    /** One that writes down each cue once. */
    static Ear into(List<Cue> cues) {
      return (kind, word, line) -> {
        Cue cue = new Cue(kind, word, line);
        if (!cues.contains(cue)) {
          cues.add(cue);
        }
      };
    }
  }

  static List<Cue> of(Modality modality, Token trigger) {
    List<Cue> cues = new ArrayList<>();
    modality.of(trigger, Ear.into(cues));
    return List.copyOf(cues);
  }
}
