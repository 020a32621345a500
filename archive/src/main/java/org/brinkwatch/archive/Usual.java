package org.brinkwatch.archive;

import org.brinkwatch.event.Coding;
import org.brinkwatch.event.EventType;

/** The code and intensity of a type where only the type is known: those of its plainest act. */
final class Usual {
  private Usual() {}

  static Coding coding(EventType type, String mode, Coding machine) {
    if (type == machine.type()) {
      return new Coding(type, mode, machine.contexts(), machine.cameo(), machine.intensity());
    }
    return new Coding(type, mode, machine.contexts(), cameo(type), intensity(type));
  }

  /** CAMEO's root code that the type stands for. */
  private static String cameo(EventType type) {
    return switch (type) {
      case AGREE -> "057";
      case CONSULT -> "040";
      case SUPPORT -> "050";
      case CONCEDE -> "080";
      case COOPERATE -> "060";
      case AID -> "070";
      case RETREAT -> "087";
      case REQUEST -> "100";
      case ACCUSE -> "110";
      case REJECT -> "120";
      case THREATEN -> "130";
      case PROTEST -> "140";
      case SANCTION -> "160";
      case MOBILIZE -> "150";
      case COERCE -> "170";
      case ASSAULT -> "190";
    };
  }

  /** Goldstein's weight of that root. */
  private static double intensity(EventType type) {
    return switch (type) {
      case AGREE -> 8;
      case CONSULT -> 1;
      case SUPPORT -> 3.5;
      case CONCEDE -> 5;
      case COOPERATE -> 6;
      case AID -> 7;
      case RETREAT -> 9;
      case REQUEST -> -0.3;
      case ACCUSE -> -2;
      case REJECT -> -4;
      case THREATEN -> -4.4;
      case PROTEST -> -6.5;
      case SANCTION -> -4;
      case MOBILIZE -> -7.2;
      case COERCE -> -7;
      case ASSAULT -> -10;
    };
  }
}
