package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.date.TimePhrase;
import org.brinkwatch.code.explain.ActReason;
import org.brinkwatch.code.explain.ActReason.Bearing;
import org.brinkwatch.code.explain.ActReason.FrameUse;
import org.brinkwatch.code.explain.ActReason.StopReason;
import org.brinkwatch.code.explain.ActReason.Tried;
import org.brinkwatch.code.explain.Explanation;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;

/** Tells of one sentence what was coded and why, and what stopped the rest. */
final class Explainer {
  /** More frames than these that do not fit tell a reader nothing. */
  private static final int MOST_TRIED = 6;

  private final Scene scene;
  private final Codebook codebook;
  private final Tree tree;
  private final Interpretation interpretation;
  private final ArgumentReasons sides;

  Explainer(Scene scene, Codebook codebook) {
    this.scene = scene;
    this.codebook = codebook;
    tree = scene.tree();
    interpretation = scene.interpretation();
    sides = new ArgumentReasons(scene);
  }

  /** A sentence of which nothing was read. */
  static Explanation unread(Article article, Sentence sentence) {
    String text = line(sentence.span().of(article.text()));
    return new Explanation(sentence.span(), text, Stop.NOT_CODED.words(), List.of());
  }

  /**
   * @param said the claims of the outcomes, each once
   * @param answered the same in the same order, as the sentences before made them
   */
  Explanation explain(List<Outcome> outcomes, List<Claim> said, List<Claim> answered) {
    List<ActReason> reasons = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    for (Outcome outcome : outcomes) {
      List<Claim> claims =
          outcome.claims().stream()
              .filter(said::contains)
              .map(claim -> answered.get(said.indexOf(claim)))
              .toList();
      reasons.add(reason(outcome, claims));
      chain(outcome.finding().reading()).forEach(part -> told.add(part.trigger().index()));
    }
    boolean silent = reasons.stream().allMatch(reason -> reason.claims().isEmpty());
    for (Token word : tree.tokens()) {
      if (!told.contains(word.index())) {
        untold(word, silent).ifPresent(reasons::add);
      }
    }
    reasons.sort(Comparator.comparingInt(reason -> reason.span().begin()));
    String text = line(scene.sentence().span().of(scene.article().text()));
    return new Explanation(scene.sentence().span(), text, "", reasons);
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private ActReason reason(Outcome outcome, List<Claim> claims) {
    Reading reading = outcome.finding().reading();
    Optional<StopReason> stop =
        outcome
            .stop()
            .or(() -> claims.isEmpty() ? Optional.of(Stop.SAID_FULLER) : Optional.empty())
            .map(reason -> new StopReason(reason.name(), words(reason, reading)));
    Optional<Claim> own = claims.stream().reduce((first, last) -> last);
    return new ActReason(
        words(reading.trigger()),
        reading.trigger().span(),
        claims,
        stop,
        chain(reading).stream().map(this::frame).toList(),
        List.of(),
        sides.of(outcome.finding(), own),
        standing(reading),
        own.map(claim -> date(claim, reading.trigger())).orElse(""),
        own.map(this::place).orElse(""));
  }

  /** What the reason was in this sentence, where a reader cannot see it at once. */
  private String words(Stop stop, Reading reading) {
    return switch (stop) {
      case THING -> stop.words() + ": " + joined(reading.sources());
      case NO_TARGET, NOTHING_HIT ->
          reading.targets().isEmpty()
              ? "no target in the sentence, and this frame or type needs one"
              : stop.words() + ": " + joined(reading.targets());
      case NO_ACTOR ->
          stop.words()
              + Stream.concat(reading.sources().stream(), reading.targets().stream())
                  .map(this::words)
                  .reduce((one, other) -> one + ", " + other)
                  .map(all -> ": " + all)
                  .orElse("");
      default -> stop.words();
    };
  }

  private String joined(List<Token> tokens) {
    return String.join(", ", tokens.stream().map(this::words).toList());
  }

  private String words(Token token) {
    return token.span().of(scene.article().text());
  }

  /** The act and what it is about, what that is about, and so on. */
  private static List<Reading> chain(Reading reading) {
    List<Reading> chain = new ArrayList<>();
    Optional<Reading> here = Optional.of(reading);
    while (here.isPresent()) {
      chain.add(here.get());
      here = here.get().inner();
    }
    return chain;
  }

  private FrameUse frame(Reading reading) {
    String coding = coding(reading.type(), reading.mode());
    String line = reading.rule().split(" over ", 2)[0];
    Optional<Frame> frame =
        interpretation.fits(reading.trigger()).stream()
            .filter(fit -> fit.reading().isPresent() && fit.frame().line().equals(line))
            .map(Fit::frame)
            .findFirst();
    return new FrameUse(
        line,
        coding + " '" + words(reading.trigger()) + "'",
        frame.map(Frame::text).orElse(""),
        frame.map(known -> met(known, reading)).orElse(List.of()));
  }

  private static String coding(EventType type, String mode) {
    return mode.isEmpty() ? type.name() : type + " " + mode;
  }

  private List<String> met(Frame frame, Reading reading) {
    return frame.conditions().stream()
        .map(
            condition ->
                reading.consumed().stream()
                    .filter(word -> condition.words().contains(word.lemma()))
                    .findFirst()
                    .map(word -> condition.text() + ": " + words(word))
                    .orElse(condition.text()))
        .toList();
  }

  private List<Bearing> standing(Reading reading) {
    List<Bearing> all = new ArrayList<>();
    for (Reading part : chain(reading)) {
      for (Cue cue : Cue.of(interpretation.modality(), part.trigger())) {
        Bearing bearing =
            new Bearing(words(cue.word()), cue.kind().name(), cue.kind().words(), cue.line());
        if (!all.contains(bearing)) {
          all.add(bearing);
        }
      }
    }
    return all;
  }

  private String date(Claim claim, Token trigger) {
    List<TimePhrase> phrases = scene.calendar().phrases();
    String words = claim.date().text();
    Optional<TimePhrase> phrase =
        phrases.stream().filter(known -> known.range().equals(claim.date())).findFirst();
    if (phrase.isPresent()) {
      boolean own =
          phrase.get().headToken().isPresent()
              && phrase.get().headToken().getAsInt() == trigger.index();
      return String.format(
          Locale.ROOT, "'%s' %s", words, own ? "dates it" : "hangs on it or on its clause");
    }
    if (!words.isEmpty()) {
      return "'" + words + "'";
    }
    return phrases.isEmpty()
        ? "the sentence says no time"
        : "none hangs on it: "
            + String.join(
                ", ", phrases.stream().map(known -> "'" + known.range().text() + "'").toList());
  }

  private String place(Claim claim) {
    if (claim.location().isEmpty()) {
      return "no place hangs on it";
    }
    Location location = claim.location().get();
    return tree.tokens().stream()
        .filter(token -> location.span().covers(token.span()))
        .flatMap(token -> tree.head(token).stream())
        .filter(head -> head.tag().equals("IN") || head.tag().equals("TO"))
        .findFirst()
        .map(head -> "'" + words(head) + " " + location.text() + "'")
        .orElse("'" + location.text() + "', an argument of it");
  }

  /** What stopped a word that no finding tells of; empty where that is not worth telling. */
  private Optional<ActReason> untold(Token word, boolean silent) {
    boolean verb = Tree.isVerb(word);
    if (!verb && !Tree.isNoun(word)) {
      return Optional.empty();
    }
    List<Fit> fits = interpretation.fits(word);
    if (interpretation.reading(word).isPresent()) {
      return Optional.of(stopped(word, Stop.GOVERNED, "", List.of()));
    }
    if (!Acts.mayAct(word)) {
      boolean worth = !verb && fits.stream().anyMatch(fit -> fit.reading().isPresent());
      return worth
          ? Optional.of(stopped(word, Stop.NO_PREDICATE, "", List.of()))
          : Optional.empty();
    }
    Optional<Reading> whole = fits.isEmpty() ? Optional.empty() : consumer(word);
    if (whole.isPresent()) {
      String of = ": " + words(whole.get().trigger());
      return Optional.of(stopped(word, Stop.PART_OF_ACT, of, List.of()));
    }
    return verb && !isContent(word) ? Optional.empty() : unfit(word, fits, silent);
  }

  /** Frames of which a word is missing never meant this one. */
  private Optional<ActReason> unfit(Token word, List<Fit> fits, boolean silent) {
    List<Fit> near = fits.stream().filter(fit -> fit.failed().isPresent()).toList();
    if (near.isEmpty()) {
      return silent && Tree.isVerb(word)
          ? Optional.of(stopped(word, Stop.NO_FRAME, "", List.of()))
          : Optional.empty();
    }
    List<Tried> tried = near.stream().limit(MOST_TRIED).map(Explainer::tried).toList();
    String more =
        near.size() > MOST_TRIED ? String.format(Locale.ROOT, " (%d looked)", near.size()) : "";
    return Optional.of(stopped(word, Stop.NO_FIT, more, tried));
  }

  private boolean isContent(Token verb) {
    return !Set.of("be", "have", "do").contains(verb.lemma())
        && !codebook.isSpeech(verb.lemma())
        && codebook.operator(verb.lemma(), "verb", "to").isEmpty();
  }

  private Optional<Reading> consumer(Token word) {
    return tree.tokens().stream()
        .flatMap(token -> interpretation.reading(token).stream())
        .filter(reading -> reading.consumed().contains(word))
        .findFirst();
  }

  private ActReason stopped(Token word, Stop stop, String detail, List<Tried> tried) {
    return new ActReason(
        words(word),
        word.span(),
        List.of(),
        Optional.of(new StopReason(stop.name(), stop.words() + detail)),
        List.of(),
        tried,
        List.of(),
        List.of(),
        "",
        "");
  }

  private static Tried tried(Fit fit) {
    Frame frame = fit.frame();
    String why =
        fit.failed()
            .map(condition -> "does not hold: " + condition.text())
            .orElse("a word of the trigger is missing");
    return new Tried(frame.line(), frame.text(), why);
  }
}
