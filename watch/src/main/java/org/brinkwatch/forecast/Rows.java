package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.List;

/** What is often asked of rows. */
final class Rows {
  private Rows() {}

  /** Those whose span is over by the end of a day. */
  static List<Row> decidedBy(List<Row> rows, Question question, LocalDate day) {
    return rows.stream().filter(row -> !question.end(row).isAfter(day)).toList();
  }

  static boolean[] came(List<Row> rows, Question question, LocalDate asOf) {
    boolean[] came = new boolean[rows.size()];
    for (int i = 0; i < came.length; i++) {
      came[i] = question.came(rows.get(i), asOf);
    }
    return came;
  }
}
