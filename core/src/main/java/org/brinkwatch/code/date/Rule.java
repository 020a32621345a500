package org.brinkwatch.code.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern over symbols with what it means. In a pattern each symbol is followed by one space, and
 * {@code {name}} stands for a symbol that the reading asks for: {month} {day} {year} {weekday}
 * {ord} {num} {amount} {count} {unit}, {d} any date, {d:my} one of these grains, {x} a date or
 * event, {x:o} the same with grains.
 */
record Rule(Pattern pattern, Set<String> groups, Pattern start, Reading reading) {
  /** What a match means; empty where it turns out to mean nothing. */
  interface Reading {
    Optional<When> read(Match match);
  }

  private static final Pattern MACRO = Pattern.compile("\\{([a-z]+)(2?)(?::([a-z]+))?\\}");
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z][a-z0-9]*)>");

  private static final String QUANTITY =
      "(?:the )?(?:a |an )?(?:couple of|couple|few|several|many|some|half an?|half|quarter of an?"
          + "|quarter|dozen|N?\\d{1,3}(?: (?:-|or|to) N?\\d{1,3})?(?: and a half)?|an?)";
  private static final String UNITS =
      "(?:minute|moment|hour|day|night|week|fortnight|month|year|decade|generation)s?|century"
          + "|centuries";
  private static final String APPROXIMATELY =
      "nearly|almost|about|around|some|roughly|approximately|more than|over|less than|just over"
          + "|just under|just|only|at least|exactly|barely|under|well over";

  static Rule of(String template, Reading reading) {
    return before(template, "", reading);
  }

  /** A rule that holds only where that follows. */
  static Rule before(String template, String next, Reading reading) {
    String regex = "(?:" + expand(template) + ") " + (next.isEmpty() ? "" : "(?=" + next + ")");
    Set<String> groups = new HashSet<>();
    Matcher group = GROUP.matcher(regex);
    while (group.find()) {
      groups.add(group.group(1));
    }
    return new Rule(Pattern.compile(regex), Set.copyOf(groups), start(template), reading);
  }

  private static Pattern start(String template) {
    return Pattern.compile(expand(template.substring(afterCues(template))));
  }

  /** Where the pattern begins, after what it wants to see before it. */
  private static int afterCues(String template) {
    if (!template.startsWith("(?<=")) {
      return 0;
    }
    int depth = 0;
    int at = 0;
    do {
      char each = template.charAt(at++);
      depth += each == '(' ? 1 : each == ')' ? -1 : 0;
      at += each == '\\' ? 1 : 0;
    } while (depth > 0);
    return at;
  }

  /** Whether a match may begin with these characters and go on behind them. */
  boolean mayStart(String beginning) {
    Matcher matcher = start.matcher(beginning);
    // wanting more input means that what there was is right
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static String expand(String template) {
    return MACRO.matcher(template).replaceAll(Rule::macro);
  }

  private static String macro(java.util.regex.MatchResult macro) {
    String name = macro.group(1) + macro.group(2);
    String grains = macro.group(3) == null ? "a-z" : macro.group(3);
    String regex =
        switch (macro.group(1)) {
          case "month" -> group(name, "M\\d{1,2}");
          case "day" -> group(name, "\\d{1,2}(?:st|nd|rd|th)?");
          case "year" -> group(name, "\\d{4}");
          case "weekday" -> group(name, "W\\d");
          case "ord" -> group(name, "O\\d{1,3}|\\d{1,3}(?:st|nd|rd|th)");
          case "num" -> group(name, "N?\\d{1,3}");
          case "amount" ->
              "(?:"
                  + group("approx", APPROXIMATELY)
                  + " )?(?:"
                  + group("quantity", QUANTITY)
                  + " )?"
                  + group("unit", UNITS);
          case "count" -> group("quantity", QUANTITY) + " " + group("unit", UNITS);
          case "unit" -> group(name, UNITS);
          case "x" -> group(name, "[DE][" + grains + "]");
          case "d" -> group(name, "D[" + grains + "]");
          default -> throw new IllegalArgumentException("unknown symbol " + macro.group());
        };
    return Matcher.quoteReplacement(regex);
  }

  private static String group(String name, String regex) {
    return "(?<" + name + ">" + regex + ")";
  }
}
