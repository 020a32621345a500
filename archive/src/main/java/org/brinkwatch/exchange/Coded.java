package org.brinkwatch.exchange;

import java.util.Optional;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.EventType;

/** What a row's code makes of it, with the intensity that goes with the code. */
record Coded(EventType type, String mode, double intensity) {
  /** Of a CAMEO code. */
  static Coded of(String code, String field) throws BadCell, LeftOut {
    Optional<Cameo.Meaning> meaning = Cameo.builtIn().meaning(code);
    if (meaning.isEmpty()) {
      throw new BadCell(field, code, "a CAMEO code");
    }
    if (meaning.get().types().isEmpty()) {
      throw new LeftOut("CAMEO 01, statements, has no type in PLOVER");
    }
    return new Coded(meaning.get().types().get(0), meaning.get().mode(), meaning.get().intensity());
  }
}
