package org.brinkwatch.annotate;

import java.util.Set;

/** The names of months and of days of the week, by their lemmas. */
public final class TimeWords {
  private static final Set<String> MONTHS_AND_DAYS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private TimeWords() {}

  public static boolean isMonthOrDay(String lemma) {
    return MONTHS_AND_DAYS.contains(lemma);
  }
}
