package org.brinkwatch.code.date;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.brinkwatch.annotate.Token;

/** Where a rule's pattern fits, with what stands in its groups. */
final class Match {
  private final Line line;
  private final Matcher matcher;
  private final Set<String> groups;
  private final int first;
  private final int last;
  private final List<Token> tokens;
  private final List<Piece> before;
  private final Reckoning reckoning;

  Match(
      Line line,
      Matcher matcher,
      Set<String> groups,
      List<Token> tokens,
      List<Piece> before,
      Reckoning reckoning) {
    this.line = line;
    this.matcher = matcher;
    this.groups = groups;
    this.first = line.at(matcher.start());
    this.last = line.before(matcher.end());
    this.tokens = tokens;
    this.before = before;
    this.reckoning = reckoning;
  }

  Reckoning reckoning() {
    return reckoning;
  }

  boolean has(String group) {
    return groups.contains(group) && matcher.start(group) >= 0;
  }

  /** The words of a group; empty where it took no part. */
  String text(String group) {
    return has(group)
        ? line.symbols().substring(matcher.start(group), matcher.end(group)).strip()
        : "";
  }

  /** The number in a group, as digits or as a symbol: 12, 3rd, N12, O3, M5, W2. */
  int number(String group) {
    String digits = text(group).replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** The date or event in a group. */
  When when(String group) {
    return line.pieces().get(line.at(matcher.start(group))).when().orElseThrow();
  }

  /** Whether the event in a group has its date in its own words. */
  boolean isNamed(String group) {
    return line.pieces().get(line.at(matcher.start(group))).named().isPresent();
  }

  Tense tense() {
    return Tense.around(
        tokens, line.pieces().get(first).firstToken(), line.pieces().get(last).lastToken());
  }

  /** The day that "the next day" counts from: the date said before in the sentence, if any. */
  Optional<When> anchor() {
    for (int at = before.size() - 1; at >= 0; at--) {
      Optional<When> when = before.get(at).when();
      if (when.isPresent() && when.get().isKnown() && when.get().grain() != Grain.PERIOD) {
        return when;
      }
    }
    return reckoning.anchor();
  }

  /** The symbol that many places after the match; empty past the end. */
  String symbolAfter(int places) {
    int at = last + places;
    return at < line.pieces().size() ? line.pieces().get(at).symbol() : "";
  }

  /** The symbol before the match; empty at the start. */
  String symbolBefore() {
    return first > 0 ? line.pieces().get(first - 1).symbol() : "";
  }

  /** The part of speech that many tokens after the match; empty past the end. */
  String tagAfter(int places) {
    int at = line.pieces().get(last).lastToken() + places;
    return at < tokens.size() ? tokens.get(at).tag() : "";
  }
}
