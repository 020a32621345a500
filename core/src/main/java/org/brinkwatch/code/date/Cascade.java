package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.brinkwatch.annotate.Token;

/** Rewrites pieces by rules, from left to right, the longest match first. */
final class Cascade {
  private final List<Token> tokens;
  private final Reckoning reckoning;

  Cascade(List<Token> tokens, Reckoning reckoning) {
    this.tokens = tokens;
    this.reckoning = reckoning;
  }

  /** A rule where it fits. */
  private record Fit(Rule rule, Matcher matcher) {}

  List<Piece> rewrite(List<Piece> pieces, Rules rules) {
    Line line = Line.of(pieces);
    List<Piece> rewritten = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      at = step(line, at, rules, rewritten);
    }
    return rewritten;
  }

  /** Adds the date that starts at a piece, or the piece itself; returns where to go on. */
  private int step(Line line, int at, Rules rules, List<Piece> rewritten) {
    for (Fit fit : fits(line, at, rules)) {
      Match match =
          new Match(line, fit.matcher(), fit.rule().groups(), tokens, rewritten, reckoning);
      Optional<When> when = fit.rule().reading().read(match);
      if (when.isPresent()) {
        int last = line.before(fit.matcher().end());
        rewritten.add(line.pieces().get(at).upTo(line.pieces().get(last), 'D', when.get()));
        return last + 1;
      }
    }
    rewritten.add(line.pieces().get(at));
    return at + 1;
  }

  private static List<Fit> fits(Line line, int at, Rules rules) {
    List<Rule> candidates = rules.startingWith(line.pieces().get(at).symbol());
    if (candidates.isEmpty()) {
      return List.of();
    }
    String symbols = line.symbols();
    int begin = line.starts().get(at);
    List<Fit> fits = new ArrayList<>();
    for (Rule rule : candidates) {
      // transparent, since rules look at what stands before their match
      Matcher matcher = rule.pattern().matcher(symbols).useTransparentBounds(true);
      if (matcher.region(begin, symbols.length()).lookingAt()) {
        fits.add(new Fit(rule, matcher));
      }
    }
    fits.sort(Comparator.comparingInt((Fit each) -> -each.matcher().end()));
    return fits;
  }
}
