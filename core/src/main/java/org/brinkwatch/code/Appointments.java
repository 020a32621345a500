package org.brinkwatch.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.date.TimePhrase;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;

/** What lies ahead: time phrases after the day of publication, with what they date. */
final class Appointments {
  private static final Set<TimePhrase.Kind> AHEAD =
      Set.of(TimePhrase.Kind.DATE, TimePhrase.Kind.DEADLINE, TimePhrase.Kind.ATTRIBUTIVE);

  private final Scene scene;

  Appointments(Scene scene) {
    this.scene = scene;
  }

  List<Appointment> all() {
    Optional<LocalDate> published = scene.article().published();
    List<Appointment> found = new ArrayList<>();
    if (published.isPresent()) {
      for (TimePhrase phrase : scene.calendar().phrases()) {
        if (AHEAD.contains(phrase.kind()) && isAfter(phrase, published.get())) {
          appointment(phrase).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isAfter(TimePhrase phrase, LocalDate day) {
    return phrase
        .range()
        .from()
        .or(() -> phrase.range().to())
        .filter(first -> first.isAfter(day))
        .isPresent();
  }

  private Optional<Appointment> appointment(TimePhrase phrase) {
    Optional<Token> dated = dated(phrase);
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    Token head = dated.get();
    Span what = what(head, phrase);
    List<Token> people = new ArrayList<>();
    if (Tree.isVerb(head)) {
      people.addAll(scene.clauses().of(head).agents());
      people.addAll(scene.clauses().of(head).objects());
    } else {
      people.add(head);
    }
    List<Mention> who = scene.mentions(people, Cast.Reach.ANY);
    return Optional.of(
        new Appointment(
            scene.id("appointment", phrase.span(), what.of(scene.article().text())),
            scene.article().citation(),
            what.of(scene.article().text()),
            phrase.range(),
            who,
            scene.where(List.of(head), List.of(), List.of(), false),
            scene.evidence(what)));
  }

  /** The noun or verb that the phrase hangs on. */
  private Optional<Token> dated(TimePhrase phrase) {
    Tree tree = scene.tree();
    if (phrase.headToken().isPresent()) {
      return Optional.of(tree.token(phrase.headToken().getAsInt()));
    }
    Optional<Token> here = Optional.of(tree.token(phrase.firstToken()));
    for (int steps = 0; here.isPresent() && steps < 20; steps++) {
      Token token = here.get();
      boolean inside = token.index() >= phrase.firstToken() && token.index() <= phrase.lastToken();
      if (!inside && (Tree.isVerb(token) || Tree.isNoun(token))) {
        return here;
      }
      here = tree.head(token);
    }
    return Optional.empty();
  }

  /** A noun with its modifiers; a verb with its object, or its subject where it has none. */
  private Span what(Token head, TimePhrase phrase) {
    Tree tree = scene.tree();
    if (!Tree.isVerb(head)) {
      Phrase noun = Phrase.of(tree, head);
      int last = head.index();
      for (Token preposition : tree.children(head, "prep")) {
        int right = tree.right(preposition);
        if (preposition.index() == last + 1 && right < phrase.firstToken()) {
          last = right;
        }
      }
      return tree.span(noun.first(), last);
    }
    int first = head.index();
    int last = head.index();
    for (Token child : tree.children(head, "nsubj", "nsubjpass", "aux", "auxpass", "neg")) {
      first = Math.min(first, tree.left(child));
    }
    for (Token child : tree.children(head, "dobj", "prt", "attr", "acomp", "xcomp", "dative")) {
      last = Math.max(last, tree.right(child));
    }
    return tree.span(Math.min(first, last), Math.max(first, last));
  }
}
