package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.code.date.Conventions.Stretch;

/**
 * A length of time as said: from the least to the most of a unit.
 *
 * @param slack "nearly", "over", or "width" where neither was said
 */
record Amount(int least, int most, Unit unit, String slack) {
  private static final Pattern NUMBERS =
      Pattern.compile("N?(\\d{1,3})(?: (?:-|or|to) N?(\\d{1,3}))?( and a half)?");
  private static final Set<String> NEARLY =
      Set.of("nearly", "almost", "less than", "just under", "barely", "under");
  private static final Set<String> OVER =
      Set.of("more than", "over", "just over", "at least", "well over");

  /** The amount of a match; empty for "day" or "many years", which say no number. */
  static Optional<Amount> of(Match match) {
    String word = match.text("unit");
    Unit unit = Unit.of(word);
    String quantity = match.text("quantity").replaceFirst("^the ", "");
    String approx = match.text("approx");
    String slack = NEARLY.contains(approx) ? "nearly" : OVER.contains(approx) ? "over" : "width";
    Matcher numbers = NUMBERS.matcher(quantity.replaceFirst("^an? (?=N?\\d)", ""));
    if (numbers.matches()) {
      return Optional.of(numbered(numbers, unit, slack));
    }
    if (quantity.isEmpty() || quantity.equals("some")) {
      return word.endsWith("s") ? vague("some", unit) : Optional.empty();
    }
    return worded(quantity, unit, slack);
  }

  private static Amount numbered(Matcher numbers, Unit unit, String slack) {
    int least = Integer.parseInt(numbers.group(1));
    String second = numbers.group(2);
    int most = second == null ? least : Integer.parseInt(second);
    Amount amount = new Amount(Math.min(least, most), Math.max(least, most), unit, slack);
    return numbers.group(3) == null ? amount : amount.inSmaller(unit.smallerOnes() / 2);
  }

  private Amount inSmaller(int more) {
    int ones = unit.smallerOnes();
    return new Amount(least * ones + more, most * ones + more, unit.smaller(), slack);
  }

  private static Optional<Amount> worded(String quantity, Unit unit, String slack) {
    int ones = unit.smallerOnes();
    return switch (quantity) {
      case "a", "an" -> Optional.of(new Amount(1, 1, unit, slack));
      case "half", "half a", "half an", "a half" ->
          Optional.of(new Amount(ones / 2, ones / 2, unit.smaller(), slack).wide(unit));
      case "quarter", "a quarter", "quarter of a", "a quarter of a", "quarter of an" ->
          Optional.of(new Amount(ones / 4, ones / 4, unit.smaller(), slack).wide(unit));
      case "dozen", "a dozen" -> Optional.of(new Amount(12, 12, unit, slack));
      case "few", "a few" -> vague("few", unit);
      case "several" -> vague("several", unit);
      case "couple", "couple of", "a couple", "a couple of" -> vague("couple", unit);
      default -> Optional.empty();
    };
  }

  /** "a quarter century" is rounder than "25 years". */
  private Amount wide(Unit said) {
    return said == Unit.CENTURY && slack.equals("width")
        ? new Amount(least - 2, most + 2, unit, slack)
        : this;
  }

  private static Optional<Amount> vague(String word, Unit unit) {
    return Conventions.find(word, unit.word())
        .or(() -> Conventions.find(word, "any"))
        .map(stretch -> new Amount(stretch.from(), stretch.to(), unit, "vague"));
  }

  /** The days that lie this long after others. */
  When after(When base) {
    LocalDate from = unit.plus(base.first(), least);
    LocalDate to = unit.plus(base.last(), most);
    if (slack.equals("width") || slack.equals("vague")) {
      return widened(from, to, false);
    }
    Stretch stretch = Conventions.of(slack, unit.word());
    return settled(stretch.earliest(from), stretch.latest(to));
  }

  /** The days that lie this long before others. */
  When before(When base) {
    LocalDate from = unit.plus(base.first(), -most);
    LocalDate to = unit.plus(base.last(), -least);
    if (slack.equals("width") || slack.equals("vague")) {
      return widened(from, to, true);
    }
    Stretch stretch = Conventions.of(slack, unit.word());
    Stretch back = new Stretch(-stretch.to(), -stretch.from(), stretch.unit());
    return settled(back.earliest(from), back.latest(to));
  }

  /** Whole months and years where those were counted, else the table's width. */
  private When widened(LocalDate from, LocalDate to, boolean back) {
    if (unit == Unit.MONTH && least == most) {
      return settled(from.withDayOfMonth(1), to.withDayOfMonth(to.lengthOfMonth()));
    }
    if (unit == Unit.YEAR) {
      return settled(from.withDayOfYear(1), to.withDayOfYear(to.lengthOfYear()));
    }
    if (unit == Unit.DAY || (slack.equals("vague") && unit != Unit.HOUR)) {
      return settled(from, to);
    }
    Stretch width = Conventions.find("width", unit.word()).orElse(new Stretch(0, 0, "day"));
    return unit == Unit.HOUR && back
        ? settled(from.minusDays(width.to()), to)
        : settled(width.earliest(from), width.latest(to));
  }

  private When settled(LocalDate from, LocalDate to) {
    Grain grain = from.equals(to) ? Grain.DAY : least == most ? unit.grain() : Grain.PERIOD;
    return When.of(from, from, grain).between(from, to);
  }
}
