package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** All that went wrong, to be told the worst first. */
final class Faults {
  private final Convention convention;
  private final List<Fault> all = new ArrayList<>();

  Faults(Convention convention) {
    this.convention = convention;
  }

  void add(GoldText text, List<Match> matches, List<Span> sentences) {
    for (Match match : matches) {
      kind(match).ifPresent(kind -> all.add(fault(kind, text, match, sentences)));
    }
  }

  /** The worst kind first, then the weightiest, then in the order of the gold. */
  List<Fault> worst(int most) {
    return all.stream()
        .sorted(
            Comparator.comparing(Fault::kind)
                .thenComparing(Comparator.comparingDouble(Fault::weight).reversed()))
        .limit(most)
        .toList();
  }

  /** Whether something is found to have happened that has not, or that the gold tells otherwise. */
  static boolean isFalseActual(Convention convention, Match match) {
    return convention.knowsStatus()
        && match.found().filter(claim -> claim.claim().status() == Status.ACTUAL).isPresent()
        && !(match.hasType() && isActual(match));
  }

  private static boolean isActual(Match match) {
    return match.expected().flatMap(Expected::status).filter(Status.ACTUAL::equals).isPresent();
  }

  private Optional<Fault.Kind> kind(Match match) {
    if (isFalseActual(convention, match)) {
      return Optional.of(Fault.Kind.FALSE_ACTUAL);
    }
    if (match.found().isEmpty()) {
      return Optional.of(Fault.Kind.MISSED);
    }
    if (match.expected().isEmpty()) {
      return Optional.of(Fault.Kind.SPURIOUS);
    }
    return wrongParts(match) > 0 ? Optional.of(Fault.Kind.WRONG) : Optional.empty();
  }

  private Fault fault(Fault.Kind kind, GoldText text, Match match, List<Span> sentences) {
    double confidence = match.found().map(found -> found.claim().confidence()).orElse(Double.NaN);
    double weight =
        switch (kind) {
          case MERGED, SPLIT -> 0; // of stories alone
          case FALSE_ACTUAL, SPURIOUS -> confidence;
          case MISSED -> isActual(match) ? 1 : 0;
          case WRONG -> wrongParts(match);
        };
    return new Fault(
        kind,
        match.expected().map(Expected::where).orElseGet(() -> text.where(begin(match))),
        sentence(text, match, sentences),
        match.expected().map(Object::toString).orElse(""),
        match.found().map(this::written).orElse(""),
        weight,
        confidence);
  }

  private double wrongParts(Match match) {
    Expected expected = match.expected().orElseThrow();
    Found found = match.found().orElseThrow();
    long wrong =
        convention.fields().stream()
            .filter(field -> expected.verdict(field, found) == Verdict.WRONG)
            .count();
    return wrong + (match.hasType() ? 0 : convention.fields().size());
  }

  private static int begin(Match match) {
    return match.found().map(found -> found.claim().evidence().trigger().begin()).orElse(0);
  }

  private String written(Found found) {
    return convention.knowsStatus() ? Written.of(found.claim()).toString() : found.toString();
  }

  private static String sentence(GoldText text, Match match, List<Span> sentences) {
    if (match.found().isPresent()) {
      return oneLine(match.found().get().claim().evidence().text());
    }
    return match
        .expected()
        .flatMap(Expected::trigger)
        .flatMap(trigger -> sentences.stream().filter(span -> span.overlaps(trigger)).findFirst())
        .map(span -> oneLine(span.of(text.text())))
        .orElseGet(() -> oneLine(text.text()));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
