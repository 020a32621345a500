package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;

/** Who said what in one sentence: quotations and reported clauses with their speaker. */
final class Statements {
  private static final String OPENING = "\u201c\u00ab\u201e";
  private static final String CLOSING = "\u201d\u00bb";
  private static final int SHORTEST_QUOTE_WORDS = 2;

  private final Scene scene;
  private final Codebook codebook;

  Statements(Scene scene, Codebook codebook) {
    this.scene = scene;
    this.codebook = codebook;
  }

  /** The statements of this sentence, given those of the article so far. */
  List<Statement> after(List<Statement> earlier) {
    List<Statement> statements = new ArrayList<>();
    List<Span> quotes = quotes();
    for (Token verb : scene.tree().tokens()) {
      if (Tree.isVerb(verb) && codebook.isReport(verb.lemma()) && isAsserted(verb)) {
        said(verb, quotes).ifPresent(statements::add);
      }
    }
    for (Span quote : quotes) {
      boolean taken = statements.stream().anyMatch(statement -> statement.words().overlaps(quote));
      if (!taken && words(quote) >= SHORTEST_QUOTE_WORDS) {
        quotation(quote, earlier).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private boolean isAsserted(Token verb) {
    return scene.interpretation().modality().of(verb).status()
        == org.brinkwatch.event.Status.ACTUAL;
  }

  private Optional<Statement> said(Token verb, List<Span> quotes) {
    Optional<Token> clause = scene.tree().child(verb, "ccomp");
    Optional<Mention> speaker = speaker(verb);
    List<Span> own =
        clause
            .map(this::extent)
            .map(extent -> quotes.stream().filter(extent::overlaps).toList())
            .orElse(List.of());
    if (!own.isEmpty()) {
      Span words = new Span(own.get(0).begin(), own.get(own.size() - 1).end());
      return Optional.of(statement(speaker, verb, words, true));
    }
    if (clause.isEmpty() || speaker.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(statement(speaker, verb, extent(clause.get()), false));
  }

  private Span extent(Token clause) {
    Tree tree = scene.tree();
    int first = tree.left(clause);
    int last = tree.right(clause);
    while (first < last && isMark(tree.token(first))) {
      first++;
    }
    while (last > first && isMark(tree.token(last))) {
      last--;
    }
    if (Tree.lower(tree.token(first)).equals("that") && first < last) {
      first++;
    }
    return tree.span(first, last);
  }

  private static boolean isMark(Token token) {
    return token.relation().equals("punct");
  }

  /** Words in quotation marks below a verb of speech, or a whole sentence that goes on quoting. */
  private Optional<Statement> quotation(Span quote, List<Statement> earlier) {
    Tree tree = scene.tree();
    for (Token token : tree.tokens()) {
      boolean speech = Tree.isVerb(token) && codebook.isSpeech(token.lemma());
      if (speech && !quote.covers(token.span()) && isBelow(token, quote) && isAsserted(token)) {
        Optional<Mention> speaker = speaker(token);
        if (speaker.isPresent()) {
          return Optional.of(statement(speaker, token, quote, true));
        }
      }
    }
    boolean whole = words(quote) * 10 >= words(scene.sentence().span()) * 9;
    Optional<Token> root = tree.tokens().stream().filter(token -> token.head() < 0).findFirst();
    if (!whole || root.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> last =
        earlier.isEmpty() ? Optional.empty() : earlier.get(earlier.size() - 1).speaker();
    return Optional.of(statement(last, root.get(), quote, true));
  }

  private boolean isBelow(Token verb, Span quote) {
    return scene.tree().tokens().stream()
        .filter(token -> quote.covers(token.span()))
        .findFirst()
        .filter(token -> scene.tree().isAncestor(verb, token))
        .isPresent();
  }

  private Optional<Mention> speaker(Token verb) {
    return scene
        .clauses()
        .of(verb)
        .agent()
        .flatMap(agent -> scene.mention(agent, Cast.Reach.OWNER));
  }

  private Statement statement(Optional<Mention> speaker, Token verb, Span words, boolean quoted) {
    String text = words.of(scene.article().text());
    List<Mention> about = new ArrayList<>();
    for (Token token : scene.tree().tokens()) {
      if (words.covers(token.span())
          && Tree.isNoun(token)
          && !token.relation().equals("compound")) {
        scene
            .mention(token, Cast.Reach.OWN)
            .filter(mention -> words.covers(mention.span()))
            .filter(mention -> about.stream().noneMatch(other -> Scene.isSame(mention, other)))
            .ifPresent(about::add);
      }
    }
    return new Statement(
        scene.id("statement", words, verb.lemma()),
        scene.article().citation(),
        speaker,
        verb.lemma(),
        words,
        text,
        quoted,
        about,
        scene.calendar().when(scene.tree(), verb),
        scene.evidence(verb.span()));
  }

  private long words(Span span) {
    return scene.tree().tokens().stream()
        .filter(
            token ->
                span.covers(token.span()) && Character.isLetterOrDigit(token.form().codePointAt(0)))
        .count();
  }

  /** What stands between quotation marks; one left open runs to the end of the sentence. */
  private List<Span> quotes() {
    List<Span> quotes = new ArrayList<>();
    String text = scene.article().text();
    Span sentence = scene.sentence().span();
    int open = -1;
    for (int i = sentence.begin(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (open < 0 && (OPENING.indexOf(c) >= 0 || c == '"')) {
        open = i + 1;
      } else if (open >= 0 && (CLOSING.indexOf(c) >= 0 || c == '"')) {
        add(quotes, open, i);
        open = -1;
      }
    }
    if (open >= 0) {
      add(quotes, open, sentence.end());
    }
    return quotes;
  }

  private static void add(List<Span> quotes, int begin, int end) {
    if (end > begin) {
      quotes.add(new Span(begin, end));
    }
  }
}
