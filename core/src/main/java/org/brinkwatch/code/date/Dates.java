package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Span;

/**
 * A grammar of English time phrases in the news.
 *
 * <p>A cascade: the tokens become symbols, then each list of rules in turn rewrites what the ones
 * before have left, the longest match first, until dates stand in their prepositions. What vague
 * words mean is in {@code conventions.tsv}; the rest of the reading:
 *
 * <ul>
 *   <li>A month, weekday, season or feast without a year is the last that had begun by publication;
 *       the next one where the clause looks ahead ("will", "is due to"). What runs on at
 *       publication is cut there: "in May", said on 20 May, ends on 20 May.
 *   <li>"last May" had ended before publication; "last Tuesday" is before the day of publication;
 *       "next" begins after it; "last week" is Monday to Sunday, "the past week" the seven days up
 *       to publication.
 *   <li>"two months ago" is a calendar month, "two years ago" a calendar year; for weeks and
 *       decades the width is in the table.
 *   <li>"later", "earlier", "the next day" count from the date before them in the sentence, else
 *       from the context's anchor; without either they are open.
 *   <li>What names an event has been ("the September attack"), unless the clause looks ahead and
 *       the event is of the kind that is held on a day set before ("the September election").
 *   <li>"after" and "since" a named period count from its end, "before" ends the day before.
 *   <li>"03/05/2024" is open unless one reading is no date, or lies after publication.
 *   <li>Without a day of publication, whatever counts from it is open.
 * </ul>
 */
public final class Dates {
  private Dates() {}

  /** All time phrases of a sentence, in order, not overlapping. */
  public static List<TimePhrase> find(Sentence sentence, DateContext context) {
    List<Piece> pieces = Symbols.of(sentence.tokens());
    if (pieces.isEmpty()) {
      return List.of();
    }
    Reckoning reckoning = new Reckoning(context);
    Cascade cascade = new Cascade(sentence.tokens(), reckoning);
    pieces = cascade.rewrite(pieces, CalendarRules.RULES);
    pieces = cascade.rewrite(pieces, PartRules.RULES);
    pieces = cascade.rewrite(pieces, PartRules.RULES); // "the night of late Tuesday"
    pieces = YearSharing.share(pieces);
    pieces = new EventNouns(sentence.tokens(), context).mark(pieces);
    pieces = cascade.rewrite(pieces, OffsetRules.RULES);
    pieces = cascade.rewrite(pieces, OffsetRules.RANGES);
    pieces = cascade.rewrite(pieces, FrameRules.RULES);
    return phrases(sentence.tokens(), pieces);
  }

  private static List<TimePhrase> phrases(List<Token> tokens, List<Piece> pieces) {
    List<TimePhrase> phrases = new ArrayList<>();
    int free = 0;
    for (Piece piece : pieces) {
      Piece said = piece.named().orElse(piece);
      if (said.isPhrase() && said.firstToken() >= free) {
        phrases.add(phrase(tokens, said));
        free = said.lastToken() + 1;
      }
    }
    return List.copyOf(phrases);
  }

  private static TimePhrase phrase(List<Token> tokens, Piece piece) {
    When when = piece.when().orElseThrow();
    List<Token> words = tokens.subList(piece.firstToken(), piece.lastToken() + 1);
    Span span = words.get(0).span();
    for (Token word : words) {
      span = span.union(word.span());
    }
    DateRange range = new DateRange(when.knownFrom(), when.knownTo(), text(words));
    OptionalInt head = when.head() < 0 ? OptionalInt.empty() : OptionalInt.of(when.head());
    return new TimePhrase(span, piece.firstToken(), piece.lastToken(), range, when.kind(), head);
  }

  /** The words with one space where the text has some. */
  static String text(List<Token> words) {
    StringBuilder text = new StringBuilder();
    int end = words.get(0).span().begin();
    for (Token word : words) {
      text.append(word.span().begin() > end ? " " : "").append(word.form());
      end = word.span().end();
    }
    return text.toString();
  }
}
