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

  /** A rule at work on a line. */
  private record Try(Rule rule, Matcher matcher) {
    boolean fits(int begin) {
      // lookingAt leaves the matcher where it matched, for the reading to ask
      return matcher.region(begin, matcher.regionEnd()).lookingAt();
    }
  }

  List<Piece> rewrite(List<Piece> pieces, List<Rule> rules) {
    Line line = Line.of(pieces);
    List<Try> tries = new ArrayList<>();
    for (Rule rule : rules) {
      // transparent, since rules look at what stands before their match
      tries.add(new Try(rule, rule.pattern().matcher(line.symbols()).useTransparentBounds(true)));
    }
    List<Piece> rewritten = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      at = step(line, at, tries, rewritten);
    }
    return rewritten;
  }

  /** Adds the date that starts at a piece, or the piece itself; returns where to go on. */
  private int step(Line line, int at, List<Try> tries, List<Piece> rewritten) {
    for (Try each : fitting(line.starts().get(at), tries)) {
      Match match =
          new Match(line, each.matcher(), each.rule().groups(), tokens, rewritten, reckoning);
      Optional<When> when = each.rule().reading().read(match);
      if (when.isPresent()) {
        int last = line.before(each.matcher().end());
        rewritten.add(line.pieces().get(at).upTo(line.pieces().get(last), 'D', when.get()));
        return last + 1;
      }
    }
    rewritten.add(line.pieces().get(at));
    return at + 1;
  }

  private static List<Try> fitting(int begin, List<Try> tries) {
    List<Try> fitting = new ArrayList<>();
    for (Try each : tries) {
      if (each.fits(begin)) {
        fitting.add(each);
      }
    }
    fitting.sort(Comparator.comparingInt((Try each) -> -each.matcher().end()));
    return fitting;
  }
}
