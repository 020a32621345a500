package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.date.TimePhrase.Kind;
import org.brinkwatch.event.DateRange;

/**
 * Finds the nouns that a date names ("the May attack") or that were dated before in the article.
 */
final class EventNouns {
  private static final int LONGEST = 8;
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "'s", "'");
  private static final Set<String> CUES =
      Set.of("after", "before", "following", "of", "since", "until", "into");

  /** Nouns that a date follows without naming them. */
  private static final Set<String> NO_EVENTS =
      Set.of(
          "ahead",
          "anniversary",
          "as",
          "because",
          "beginning",
          "course",
          "day",
          "days",
          "end",
          "eve",
          "half",
          "middle",
          "month",
          "months",
          "part",
          "quarter",
          "rest",
          "start",
          "week",
          "weeks",
          "year",
          "years");

  /** What is held on a day set before. */
  private static final Set<String> PLANNED =
      Set.of(
          "anniversary",
          "ballot",
          "ceremony",
          "conference",
          "congress",
          "deadline",
          "debate",
          "drill",
          "election",
          "elections",
          "exercise",
          "hearing",
          "inauguration",
          "meeting",
          "parade",
          "poll",
          "primary",
          "rally",
          "referendum",
          "runoff",
          "session",
          "summit",
          "talk",
          "talks",
          "trial",
          "trip",
          "visit",
          "vote");

  private final List<Token> tokens;
  private final DateContext context;

  EventNouns(List<Token> tokens, DateContext context) {
    this.tokens = tokens;
    this.context = context;
  }

  List<Piece> mark(List<Piece> pieces) {
    List<Piece> marked = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Optional<Event> event = event(pieces, at);
      marked.add(event.map(Event::piece).orElse(pieces.get(at)));
      at = event.map(Event::next).orElse(at + 1);
    }
    return marked;
  }

  /** An event in its words, and where the sentence goes on. */
  private record Event(Piece piece, int next) {}

  private Optional<Event> event(List<Piece> pieces, int at) {
    int date = dateIn(pieces, at);
    if (date >= 0) {
      Optional<Event> named = named(pieces, at, date);
      if (named.isPresent()) {
        return named;
      }
    }
    String symbol = pieces.get(at).symbol();
    boolean afterNoun = at > 0 && (symbol.equals("of") || symbol.equals("from"));
    if (afterNoun && at + 1 < pieces.size() && pieces.get(at + 1).isDate()) {
      return ofDate(pieces, at);
    }
    return symbol.equals("the") ? known(pieces, at) : Optional.empty();
  }

  /** Where the date of "the deadly May attack" stands, if the words from here may start so. */
  private static int dateIn(List<Piece> pieces, int at) {
    if (pieces.get(at).isDate()) {
      return at;
    }
    boolean starts = DETERMINERS.contains(pieces.get(at).symbol());
    return starts && at + 1 < pieces.size() && pieces.get(at + 1).isDate() ? at + 1 : -1;
  }

  private Optional<Event> named(List<Piece> pieces, int at, int date) {
    Piece piece = pieces.get(date);
    When when = piece.when().orElseThrow();
    boolean possessive = date + 1 < pieces.size() && pieces.get(date + 1).symbol().matches("'s?");
    boolean determined = date > at || (date > 0 && isPremodified(pieces, date - 1));
    if (when.kind() != Kind.DATE || !(possessive || (determined && mayName(when)))) {
      return Optional.empty();
    }
    int first = possessive ? date + 2 : date + 1;
    int last = nounEnd(pieces, first);
    if (last < 0) {
      return Optional.empty();
    }
    Piece named = possessive ? piece.upTo(pieces.get(date + 1), 'D', when) : piece;
    When settled = settled(when, tokens.get(pieces.get(last).lastToken()));
    return Optional.of(marked(pieces.get(at), named, pieces.get(last), settled, last));
  }

  /** "could lead back to the September attack": what has such a name has been, unless planned. */
  private When settled(When when, Token noun) {
    boolean isAhead =
        when.isKnown()
            && context.published().filter(when.first()::isAfter).isPresent()
            && !PLANNED.contains(noun.lemma());
    if (isAhead && when.grain() == Grain.WEEKDAY) {
      return when.between(when.first().minusDays(7), when.last().minusDays(7));
    }
    return isAhead && when.basis() == When.Basis.GUESSED ? when.plusYears(-1) : when;
  }

  private static boolean mayName(When when) {
    return when.grain() != Grain.OPEN || when.isClosed() || when.strong();
  }

  /** "the deadly May attack": a word between the determiner and the date. */
  private boolean isPremodified(List<Piece> pieces, int before) {
    Piece piece = pieces.get(before);
    if (DETERMINERS.contains(piece.symbol())) {
      return true;
    }
    String tag = tokens.get(piece.firstToken()).tag();
    boolean describes = tag.startsWith("JJ") || tag.startsWith("NN") || tag.equals("VBN");
    return describes && before > 0 && DETERMINERS.contains(pieces.get(before - 1).symbol());
  }

  private static Event marked(Piece first, Piece date, Piece last, When when, int at) {
    When headed = when.head(last.lastToken());
    Piece name = date.with(headed.as(Kind.ATTRIBUTIVE));
    return new Event(first.upTo(last, 'E', headed).naming(name), at + 1);
  }

  /** "the protests of 2011" names as "the 2011 protests" does. */
  private Optional<Event> ofDate(List<Piece> pieces, int at) {
    Token noun = tokens.get(pieces.get(at - 1).lastToken());
    Piece date = pieces.get(at + 1);
    When when = date.when().orElseThrow();
    boolean isFrom = pieces.get(at).symbol().equals("from");
    if (isFrom && when.grain() != Grain.YEAR && when.grain() != Grain.DECADE) {
      return Optional.empty(); // "banned imports from May 3": from then on
    }
    if (!noun.tag().matches("NNS?")
        || NO_EVENTS.contains(noun.lemma())
        || when.kind() != Kind.DATE
        || !mayName(when)) {
      return Optional.empty();
    }
    Piece words = pieces.get(at).upTo(date, 'D', when.head(noun.index()).as(Kind.ATTRIBUTIVE));
    return Optional.of(new Event(words, at + 2));
  }

  /** "the invasion": dated by the context, or not at all where something is counted from it. */
  private Optional<Event> known(List<Piece> pieces, int at) {
    int last = nounEnd(pieces, at + 1);
    if (last < 0) {
      return Optional.empty();
    }
    Token noun = tokens.get(pieces.get(last).lastToken());
    Optional<DateRange> range = Optional.ofNullable(context.events().get(noun.lemma()));
    boolean isAsked = at > 0 && CUES.contains(pieces.get(at - 1).symbol());
    if (range.isEmpty() && !isAsked) {
      return Optional.empty();
    }
    When when = range.map(EventNouns::when).orElse(When.open()).head(noun.index());
    return Optional.of(new Event(pieces.get(at).upTo(pieces.get(last), 'E', when), last + 1));
  }

  private static When when(DateRange range) {
    if (range.from().isEmpty() || range.to().isEmpty()) {
      return When.open();
    }
    boolean isDay = range.from().equals(range.to());
    return When.of(range.from().get(), range.to().get(), isDay ? Grain.DAY : Grain.PERIOD);
  }

  /** The last noun of the words from here, if they are nouns with what describes them; else -1. */
  private int nounEnd(List<Piece> pieces, int first) {
    int last = -1;
    for (int at = first; at < Math.min(pieces.size(), first + LONGEST); at++) {
      Piece piece = pieces.get(at);
      String tag = tokens.get(piece.lastToken()).tag();
      if (piece.isDate() || (!piece.endsToken() && !piece.symbol().matches("[a-z-]+"))) {
        break;
      }
      if (tag.startsWith("NN")) {
        last = at;
      } else if (last >= 0 || !tag.matches("JJ.?|VBN|VBG|CD|HYPH|:") || isMark(piece)) {
        break;
      }
    }
    return last >= 0 && endsEvent(pieces, last) ? last : -1;
  }

  private static boolean isMark(Piece piece) {
    return piece.symbol().matches("[;:]|--+");
  }

  private static boolean endsEvent(List<Piece> pieces, int last) {
    return pieces.get(last).endsToken();
  }
}
