package org.brinkwatch.evaluate;

import java.util.Locale;

/** A part of a claim that is compared with the gold's. */
enum Field {
  TYPE,
  STATUS,
  SOURCE,
  TARGET,
  SOURCE_SECTOR,
  TARGET_SECTOR,
  SPEAKER,
  ACT,
  DATE,
  PLACE,
  COUNTS;

  /** As figures and tables call it: {@code source-sector}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
