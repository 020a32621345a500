package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.annotate.Token;

/** Tokens as the symbols that the rules are written in, split at hyphens, slashes and 's. */
final class Symbols {
  private static final Pattern CUT =
      Pattern.compile("(?<=[-/(])|(?=[-/)])|(?<=.)(?='s?$)|(?<=^')(?=\\d)");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern LOST_DASH = Pattern.compile("(1[89]|20)(\\d\\d)(\\d\\d)");
  private static final Set<String> BRACKETS_OPEN = Set.of("-lrb-", "(", "[", "-lsb-");
  private static final Set<String> BRACKETS_CLOSE = Set.of("-rrb-", ")", "]", "-rsb-");

  /** Months that are also verbs, names or other words, which want a preposition or a number. */
  private static final Set<Integer> DOUBTFUL = Set.of(3, 4, 5, 6, 8);

  private static final Map<String, Integer> MONTHS =
      numbered(
          "january february march april may june july august september october november december");
  private static final Map<String, Integer> SHORT_MONTHS =
      numbered("jan feb mar apr . jun jul aug sep oct nov dec");
  private static final Map<String, Integer> WEEKDAYS =
      numbered("monday tuesday wednesday thursday friday saturday sunday");
  private static final Map<String, Integer> SHORT_WEEKDAYS =
      Map.of(
          "mon", 1, "tue", 2, "tues", 2, "wed", 3, "thu", 4, "thur", 4, "thurs", 4, "fri", 5, "sat",
          6, "sun", 7);
  private static final Map<String, Integer> NUMBERS =
      numbered(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty");
  private static final Map<String, Integer> TENS =
      Map.of(
          "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80,
          "ninety", 90, "hundred", 100);
  private static final Map<String, Integer> ORDINALS =
      numbered(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth");
  private static final Set<String> TIME_WORDS =
      Set.of(
          "on",
          "in",
          "since",
          "by",
          "until",
          "till",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "of",
          "from",
          "to",
          "and",
          "between",
          "before",
          "after",
          "during",
          "through",
          "every",
          "each",
          "the",
          "a",
          "that",
          "following",
          "previous",
          "past",
          "coming",
          "end",
          "around",
          "for",
          "as",
          "at",
          "or",
          "than",
          "same",
          "throughout");
  private static final Set<String> AFTER_MONTH_NAME =
      Set.of("attack", "attacks", "election", "elections", "day");

  private final List<Token> tokens;
  private final List<Piece> pieces = new ArrayList<>();

  private Symbols(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Piece> of(List<Token> tokens) {
    Symbols symbols = new Symbols(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      symbols.add(at);
    }
    return joinNumbers(symbols.pieces);
  }

  private static Map<String, Integer> numbered(String words) {
    String[] each = words.split(" ", -1);
    Map<String, Integer> numbers = new java.util.HashMap<>();
    for (int at = 0; at < each.length; at++) {
      numbers.put(each[at], at + 1);
    }
    return Map.copyOf(numbers);
  }

  private void add(int at) {
    String word = tokens.get(at).form();
    if (isPlain(word)) {
      pieces.add(Piece.word(symbol(at, word), at, true, true));
      return;
    }
    String form = plain(word);
    Matcher lost = LOST_DASH.matcher(form);
    if (lost.matches() && followsYear(lost)) {
      form = lost.group(1) + lost.group(2) + "-" + lost.group(3);
    }
    String lower = form.toLowerCase(Locale.ROOT);
    if (BRACKETS_OPEN.contains(lower) || BRACKETS_CLOSE.contains(lower)) {
      pieces.add(Piece.word(BRACKETS_OPEN.contains(lower) ? "(" : ")", at, true, true));
      return;
    }
    String[] parts = CUT.split(form, 0);
    for (int part = 0; part < parts.length; part++) {
      String symbol = parts.length == 1 ? symbol(at, form) : inner(parts[part]);
      pieces.add(Piece.word(symbol, at, part == 0, part == parts.length - 1));
    }
  }

  /** Most words are letters alone, and need no patterns. */
  private static boolean isPlain(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return !form.isEmpty();
  }

  /** Without the capitals and marks that only symbols have; never empty, never with a space. */
  private static String plain(String form) {
    String plain = DASHES.matcher(form).replaceAll("-");
    plain = APOSTROPHES.matcher(plain).replaceAll("'");
    plain = BLANKS.matcher(plain).replaceAll("_");
    return plain.isEmpty() ? "_" : plain;
  }

  private static boolean followsYear(Matcher lost) {
    int gap = Integer.parseInt(lost.group(3)) - Integer.parseInt(lost.group(2));
    return Math.floorMod(gap, 100) >= 1 && Math.floorMod(gap, 100) <= 9;
  }

  /** A part of a token: "mid-May", "Tuesday's". */
  private static String inner(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    if (isCapital(part)) {
      if (MONTHS.containsKey(lower)) {
        return "M" + MONTHS.get(lower);
      }
      if (WEEKDAYS.containsKey(lower)) {
        return "W" + WEEKDAYS.get(lower);
      }
    }
    return number(lower);
  }

  private String symbol(int at, String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    return isCapital(form) ? calendarName(at, lower) : number(lower);
  }

  private String calendarName(int at, String lower) {
    String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (MONTHS.containsKey(lower) && isMonth(at, MONTHS.get(lower))) {
      return "M" + MONTHS.get(lower);
    }
    if (bare.equals("sept")) {
      bare = "sep";
    }
    if (SHORT_MONTHS.containsKey(bare) && (isNumber(at - 1) || isNumber(at + 1))) {
      return "M" + SHORT_MONTHS.get(bare);
    }
    if (WEEKDAYS.containsKey(lower)) {
      return isTitle(at) ? lower : "W" + WEEKDAYS.get(lower);
    }
    if (SHORT_WEEKDAYS.containsKey(bare) && (!bare.equals(lower) || isWord(at - 1, Set.of("on")))) {
      return "W" + SHORT_WEEKDAYS.get(bare);
    }
    if (lower.endsWith("days") && WEEKDAYS.containsKey(lower.substring(0, lower.length() - 1))) {
      return "S" + WEEKDAYS.get(lower.substring(0, lower.length() - 1));
    }
    return number(lower);
  }

  /** Not "Theresa May", not "May God help us", not "March on, comrades". */
  private boolean isMonth(int at, int month) {
    if (isNumber(at + 1) || isNumber(at - 1) || !DOUBTFUL.contains(month)) {
      return true;
    }
    if (isWord(at - 1, TIME_WORDS)) {
      return true;
    }
    String tag = tokens.get(at).tag();
    if (tag.equals("MD") || tag.startsWith("VB")) {
      return false;
    }
    boolean afterName = at > 0 && tokens.get(at - 1).tag().startsWith("NNP");
    return !afterName || isWord(at + 1, AFTER_MONTH_NAME);
  }

  /** "the Sunday Times" is a newspaper. */
  private boolean isTitle(int at) {
    boolean beforeName =
        at + 1 < tokens.size()
            && tokens.get(at + 1).tag().startsWith("NNP")
            && isCapital(tokens.get(at + 1).form())
            && !MONTHS.containsKey(tokens.get(at + 1).form().toLowerCase(Locale.ROOT));
    return beforeName && (at == 0 || isWord(at - 1, Set.of("the", "a")));
  }

  private boolean isNumber(int at) {
    return at >= 0
        && at < tokens.size()
        && !tokens.get(at).form().isEmpty()
        && Character.isDigit(tokens.get(at).form().charAt(0));
  }

  private boolean isWord(int at, Set<String> words) {
    return at >= 0
        && at < tokens.size()
        && words.contains(tokens.get(at).form().toLowerCase(Locale.ROOT));
  }

  private static boolean isCapital(String form) {
    return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
  }

  private static String number(String lower) {
    if (NUMBERS.containsKey(lower)) {
      return "N" + NUMBERS.get(lower);
    }
    if (TENS.containsKey(lower)) {
      return "N" + TENS.get(lower);
    }
    if (ORDINALS.containsKey(lower)) {
      return "O" + ORDINALS.get(lower);
    }
    return lower;
  }

  /** "twenty - five" is one number. */
  private static List<Piece> joinNumbers(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      if (at + 2 < pieces.size() && isTen(piece) && pieces.get(at + 1).symbol().equals("-")) {
        Piece unit = pieces.get(at + 2);
        if (unit.symbol().matches("[NO][1-9]")) {
          joined.add(join(piece, unit));
          at += 2;
          continue;
        }
      }
      joined.add(piece);
    }
    return joined;
  }

  private static boolean isTen(Piece piece) {
    String symbol = piece.symbol();
    return symbol.length() == 3
        && symbol.charAt(0) == 'N'
        && symbol.charAt(1) >= '2'
        && symbol.charAt(1) <= '9'
        && symbol.charAt(2) == '0';
  }

  private static Piece join(Piece ten, Piece unit) {
    int value =
        Integer.parseInt(ten.symbol().substring(1)) + Integer.parseInt(unit.symbol().substring(1));
    return new Piece(
        unit.symbol().charAt(0) + Integer.toString(value),
        ten.firstToken(),
        unit.lastToken(),
        ten.startsToken(),
        unit.endsToken(),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }
}
