package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.code.date.When.Basis;

/** Gives a date without a year the year of the next one: "on May 3 and June 9, 2022". */
final class YearSharing {
  private YearSharing() {}

  static List<Piece> share(List<Piece> pieces) {
    List<Piece> shared = new ArrayList<>(pieces);
    for (int at = shared.size() - 3; at >= 0; at--) {
      Piece first = shared.get(at);
      Piece second = shared.get(at + 2);
      if (isYearless(first) && isDated(second) && joins(shared.get(at + 1))) {
        shared.set(at, first.with(before(first.when().get(), second.when().get())));
      }
    }
    return shared;
  }

  private static boolean isYearless(Piece piece) {
    return piece.isDate() && piece.when().filter(w -> w.basis() != Basis.SAID).isPresent();
  }

  private static boolean isDated(Piece piece) {
    return piece.isDate()
        && piece
            .when()
            .filter(when -> when.basis() == Basis.SAID && when.isKnown())
            .filter(when -> when.grain() == Grain.DAY || when.grain() == Grain.MONTH)
            .isPresent();
  }

  private static boolean joins(Piece piece) {
    return List.of("and", "or", ",", "-", "to", "until", "through").contains(piece.symbol());
  }

  /** The last of its kind that begins by then. */
  static When before(When yearless, When dated) {
    When same = yearless.inYear(dated.first().getYear());
    return same.isClosed() && same.first().isAfter(dated.last()) ? same.plusYears(-1) : same;
  }
}
