package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinkwatch.annotate.English;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.explain.ActReason;
import org.brinkwatch.code.explain.CodebookReport;
import org.brinkwatch.code.explain.Explained;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Problem;

/** Codes the examples of a codebook and tells where they contradict it or each other. */
public final class CodebookCheck {
  private final English english;
  private final Codebook builtIn = Codebook.builtIn();
  private final Codebook codebook;
  private final Coder usual;
  private final Coder coder;
  private final List<Lesson> lessons;
  private final List<Learnt> learnt;
  private final List<Problem> clashes = new ArrayList<>();
  private final Map<Exemplar, List<ActReason>> coded = new LinkedHashMap<>();

  private CodebookCheck(Codebook codebook, Actors actors, English english) {
    this.english = english;
    this.codebook = codebook;
    lessons = codebook.lessons(english);
    learnt = Learnt.merged(lessons);
    usual = Coder.of(builtIn, actors);
    coder = Coder.of(codebook.taught(() -> english), actors);
  }

  /** Checks a codebook as it was read, its examples not yet taught. */
  public static CodebookReport of(Codebook codebook, Actors actors, English english) {
    return new CodebookCheck(codebook, actors, english).report();
  }

  private CodebookReport report() {
    List<CodebookReport.Score> scores = scores();
    List<CodebookReport.Mode> modes = codebook.own().stream().map(this::mode).toList();
    duplicates();
    shadows();
    silent();
    clashes.sort(Comparator.comparing(Problem::where).thenComparingInt(Problem::line));
    return new CodebookReport(scores, modes, clashes.stream().distinct().toList());
  }

  private List<ActReason> code(Exemplar exemplar, Coder by) {
    Explained explained = by.explain(english.annotate(Teacher.article(exemplar.sentence())));
    return explained.sentences().stream().flatMap(one -> one.acts().stream()).toList();
  }

  /** The built-in examples; one that is right no longer is a clash. */
  private List<CodebookReport.Score> scores() {
    Map<EventType, List<Boolean>> right = new LinkedHashMap<>();
    boolean own = codebook.isCustom();
    for (Exemplar exemplar : Exemplar.builtIn()) {
      List<ActReason> acts = code(exemplar, coder);
      boolean good = isOfType(exemplar, acts);
      right.computeIfAbsent(exemplar.type(), type -> new ArrayList<>()).add(good);
      if (own && !good && isOfType(exemplar, code(exemplar, usual))) {
        String what =
            String.format(
                Locale.ROOT,
                "'%s' is no longer coded as %s: %s",
                exemplar.sentence(),
                exemplar.kind(),
                String.join("; ", told(acts, "")));
        clashes.add(exemplar.line().problem(what, "narrow the trigger that took it"));
      }
    }
    return right.entrySet().stream()
        .map(
            entry ->
                new CodebookReport.Score(
                    entry.getKey(),
                    (int) entry.getValue().stream().filter(good -> good).count(),
                    entry.getValue().size()))
        .toList();
  }

  private static boolean isOfType(Exemplar exemplar, List<ActReason> acts) {
    return claims(acts).stream().anyMatch(claim -> claim.coding().type() == exemplar.type());
  }

  private static List<Claim> claims(List<ActReason> acts) {
    return acts.stream().flatMap(act -> act.claims().stream()).toList();
  }

  private CodebookReport.Mode mode(OwnMode mode) {
    List<CodebookReport.Example> examples = new ArrayList<>();
    mode.examples().forEach(exemplar -> examples.add(example(exemplar)));
    mode.counters().forEach(exemplar -> examples.add(counter(exemplar)));
    List<String> frames =
        learnt.stream()
            .filter(one -> one.type() == mode.type() && one.mode().equals(mode.name()))
            .map(Learnt::ownLine)
            .toList();
    return new CodebookReport.Mode(mode.kind(), mode.definition(), examples, frames);
  }

  private CodebookReport.Example example(Exemplar exemplar) {
    List<ActReason> acts = code(exemplar, coder);
    coded.put(exemplar, acts);
    List<Claim> own = claims(acts).stream().filter(claim -> isOf(exemplar, claim)).toList();
    List<String> told = told(acts, exemplar.mode());
    if (own.isEmpty()) {
      clashes.add(exemplar.line().problem(unlike(exemplar, acts), remedy(exemplar)));
    } else if (own.stream().noneMatch(claim -> hasSides(exemplar, claim))) {
      String what = "coded as " + exemplar.kind() + ", but not between the sides that are marked";
      String remedy = "mark other words, or add the actor to a file of yours";
      clashes.add(exemplar.line().problem(what + ": " + sides(exemplar, acts), remedy));
    }
    boolean right = own.stream().anyMatch(claim -> hasSides(exemplar, claim));
    return new CodebookReport.Example(exemplar.line().toString(), exemplar.sentence(), right, told);
  }

  private static boolean isOf(Exemplar exemplar, Claim claim) {
    boolean itself =
        claim.coding().type() == exemplar.type() && claim.coding().mode().equals(exemplar.mode());
    boolean about =
        claim
            .act()
            .filter(act -> act.type() == exemplar.type() && act.mode().equals(exemplar.mode()))
            .isPresent();
    return itself || about;
  }

  private static boolean hasSides(Exemplar exemplar, Claim claim) {
    boolean itself = claim.coding().type() == exemplar.type();
    boolean source = claim.sources().stream().map(Mention::span).anyMatch(exemplar::isSource);
    boolean target =
        exemplar.targets().isEmpty()
            || claim.targets().stream().map(Mention::span).anyMatch(exemplar::isTarget);
    return !itself || (source && target);
  }

  /** What was found on the sides of the acts that are the example's. */
  private static String sides(Exemplar exemplar, List<ActReason> acts) {
    return acts.stream()
        .filter(act -> act.claims().stream().anyMatch(claim -> isOf(exemplar, claim)))
        .flatMap(act -> act.arguments().stream())
        .map(CodebookCheck::side)
        .collect(Collectors.joining("; "));
  }

  private static String side(ActReason.Argument one) {
    String actor = one.actor().isEmpty() ? one.how() : one.actor();
    return one.side() + " '" + one.words() + "', " + one.where() + ": " + actor;
  }

  private String unlike(Exemplar exemplar, List<ActReason> acts) {
    String expected = "expected " + exemplar.kind() + ", ";
    return claims(acts).isEmpty()
        ? expected + "found nothing: " + String.join("; ", stops(acts))
        : expected + "found " + String.join("; ", told(acts, exemplar.mode()));
  }

  private String remedy(Exemplar exemplar) {
    return lessons.stream()
        .filter(lesson -> lesson.exemplar().equals(exemplar))
        .filter(lesson -> !lesson.why().isEmpty())
        .findFirst()
        .map(lesson -> "nothing could be learnt from it: " + lesson.why())
        .orElse("mark more of its words in braces, or add a verb or noun line");
  }

  private CodebookReport.Example counter(Exemplar exemplar) {
    List<ActReason> acts = code(exemplar, coder);
    boolean right = claims(acts).stream().noneMatch(claim -> isOf(exemplar, claim));
    List<String> told = told(acts, exemplar.mode());
    if (!right) {
      String what = "expected not " + exemplar.kind() + ", found " + String.join("; ", told);
      clashes.add(exemplar.line().problem(what, "narrow the trigger or the example"));
    }
    return new CodebookReport.Example(exemplar.line() + " (not)", exemplar.sentence(), right, told);
  }

  /** What was coded and by which line, and why nothing was. */
  private static List<String> told(List<ActReason> acts, String mode) {
    List<String> told = new ArrayList<>();
    for (ActReason act : acts) {
      act.claims().forEach(claim -> told.add(told(claim, act.word())));
    }
    return told.isEmpty() && !mode.isEmpty() ? stops(acts) : told;
  }

  private static String told(Claim claim, String word) {
    String mode = claim.coding().mode().isEmpty() ? "" : " " + claim.coding().mode();
    String act = claim.act().map(one -> " about " + one.type() + " " + one.mode()).orElse("");
    return String.format(
        Locale.ROOT,
        "%s%s%s %s, %s -> %s, from '%s' by %s",
        claim.coding().type(),
        mode,
        act.stripTrailing(),
        claim.status(),
        ids(claim.sources()),
        ids(claim.targets()),
        word,
        claim.rule());
  }

  private static String ids(List<Mention> mentions) {
    return mentions.isEmpty()
        ? "-"
        : mentions.stream().map(one -> one.actor().id()).collect(Collectors.joining(", "));
  }

  private static List<String> stops(List<ActReason> acts) {
    List<String> stops =
        acts.stream()
            .flatMap(
                act ->
                    act.stop().stream()
                        .map(stop -> "no claim from '" + act.word() + "': " + stop.words()))
            .toList();
    return stops.isEmpty() ? List.of("no word of it names an act that is known") : stops;
  }

  /** The same sentence twice, in one mode or in two, or among the built-in ones. */
  private void duplicates() {
    Map<String, Exemplar> seen = new HashMap<>();
    Exemplar.builtIn().forEach(exemplar -> seen.put(exemplar.sentence(), exemplar));
    for (OwnMode mode : codebook.own()) {
      for (Exemplar exemplar : mode.examples()) {
        Exemplar earlier = seen.putIfAbsent(exemplar.sentence(), exemplar);
        if (earlier != null) {
          boolean same = earlier.kind().equals(exemplar.kind());
          String what =
              same
                  ? "the same example as in " + earlier.line()
                  : "claimed by "
                      + exemplar.kind()
                      + " and, in "
                      + earlier.line()
                      + ", by "
                      + earlier.kind();
          clashes.add(exemplar.line().problem(what, "keep it in one place"));
        }
      }
    }
  }

  /** Frames of one's own that are taken, as they stand, wherever one of another type would be. */
  private void shadows() {
    List<Frame> known = builtIn.frames();
    List<Frame> own = new ArrayList<>(codebook.frames());
    own.removeIf(known::contains);
    learnt.forEach(one -> own.add(one.frame()));
    for (Frame frame : own) {
      known.stream()
          .filter(other -> other.type() != frame.type() && isTaken(other, frame))
          .findFirst()
          .ifPresent(other -> clashes.add(shadow(frame, other)));
    }
  }

  /** Whether whatever the other frame fits, ours fits as well, as closely. */
  private static boolean isTaken(Frame other, Frame own) {
    return other.trigger().equals(own.trigger())
        && other.conditions().size() == own.conditions().size()
        && other.conditions().stream()
            .allMatch(
                condition ->
                    own.conditions().stream().anyMatch(ours -> shareWords(ours, condition)));
  }

  private static boolean shareWords(Frame.Condition one, Frame.Condition other) {
    return one.slot().equals(other.slot())
        && one.absent() == other.absent()
        && (one.words().isEmpty()
            ? other.words().isEmpty()
            : one.words().stream().anyMatch(other.words()::contains));
  }

  private static Problem shadow(Frame frame, Frame other) {
    String what =
        String.format(
            Locale.ROOT,
            "'%s' as %s takes the place of %s: %s",
            String.join(" ", frame.trigger()),
            kind(frame),
            other.line(),
            other.text());
    return at(frame.line(), what, "narrow it with a condition, or drop it");
  }

  private static String kind(Frame frame) {
    return frame.mode().isEmpty() ? frame.type().name() : frame.type() + " " + frame.mode();
  }

  /** Triggers of own.txt that no example of their mode needs, where it has examples. */
  private void silent() {
    for (OwnMode mode : codebook.own()) {
      List<Exemplar.Line> lines = mode.examples().isEmpty() ? List.of() : mode.triggers();
      for (Exemplar.Line line : lines) {
        boolean fired =
            coded.values().stream()
                .flatMap(List::stream)
                .flatMap(act -> act.frames().stream())
                .anyMatch(frame -> frame.line().equals(line.toString()));
        if (!fired) {
          String what = "this trigger codes none of the examples";
          clashes.add(line.problem(what, "add an example that needs it, or drop it"));
        }
      }
    }
  }

  /** A problem at a frame's line, "file:7" or "file:7 (example)". */
  private static Problem at(String line, String what, String remedy) {
    String plain = line.replaceFirst(" \\(example.*$", "");
    int colon = plain.lastIndexOf(':');
    Optional<Integer> number =
        plain.substring(colon + 1).matches("\\d{1,9}")
            ? Optional.of(Integer.valueOf(plain.substring(colon + 1)))
            : Optional.empty();
    return number
        .map(found -> new Problem(plain.substring(0, colon), found, what, remedy))
        .orElseGet(() -> new Problem(plain, 0, what, remedy));
  }
}
