package org.brinkwatch.code.explain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.brinkwatch.code.explain.ActReason.Argument;
import org.brinkwatch.code.explain.ActReason.Bearing;
import org.brinkwatch.code.explain.ActReason.FrameUse;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.DateRange;

/** Explanations for a person: the sentence, then each act with its reasons, one a line. */
public final class TextExplanation {
  /** A condition's words after its fourth. */
  private static final Pattern LONG_LIST =
      Pattern.compile("(=[^ /]+(?:/[^ /]+){3})(?:/[^ /:;]+){2,}");

  private TextExplanation() {}

  /** All sentences of an article, under its title. */
  public static String write(Explained explained) {
    StringBuilder out = new StringBuilder();
    String title = explained.article().title();
    out.append(title.isEmpty() ? "" : "== " + title + "\n\n");
    explained.sentences().forEach(sentence -> write(sentence, out));
    return out.toString();
  }

  private static void write(Explanation sentence, StringBuilder out) {
    out.append(sentence.text()).append('\n');
    if (!sentence.skipped().isEmpty()) {
      out.append("  not read: ").append(sentence.skipped()).append('\n');
    } else if (sentence.acts().isEmpty()) {
      out.append("  no claim: no word of it names an act that the codebook knows\n");
    }
    for (ActReason act : sentence.acts()) {
      act.claims().forEach(claim -> out.append("  ").append(headline(claim, act)).append('\n'));
      act.stop()
          .ifPresent(
              stop ->
                  out.append(
                      String.format(
                          Locale.ROOT, "  no claim from '%s': %s\n", act.word(), stop.words())));
      write(act, out);
    }
    out.append('\n');
  }

  private static String headline(Claim claim, ActReason act) {
    String inner = claim.act().map(TextExplanation::about).orElse("");
    String by = claim.rule().startsWith("reported speech") ? ", " + claim.rule() : "";
    return coding(claim.coding())
        + inner
        + ", "
        + claim.status()
        + " from '"
        + act.word()
        + "'"
        + by
        + " (confidence "
        + claim.confidence()
        + ")";
  }

  private static String about(Act act) {
    String mode = act.mode().isEmpty() ? "" : " " + act.mode();
    return " about " + act.type() + mode + " (" + act.status() + ")";
  }

  private static String coding(Coding coding) {
    return coding.mode().isEmpty() ? coding.type().name() : coding.type() + " " + coding.mode();
  }

  private static void write(ActReason act, StringBuilder out) {
    act.frames().forEach(frame -> label(out, "frame", frame(frame)));
    act.tried().forEach(t -> label(out, "tried", t.line() + "  " + t.frame() + "; " + t.why()));
    act.arguments().forEach(argument -> label(out, argument.side(), argument(argument)));
    act.standing().forEach(bearing -> label(out, "status", bearing(bearing)));
    if (act.claims().isEmpty()) {
      return;
    }
    if (act.standing().isEmpty()) {
      label(out, "status", "no word bears on it: it happened");
    }
    Claim claim = act.claims().get(act.claims().size() - 1);
    label(out, "date", days(claim.date()) + act.date());
    label(
        out,
        "place",
        claim.location().map(at -> at.place().name() + ": ").orElse("") + act.place());
  }

  private static void label(StringBuilder out, String label, String words) {
    out.append(
        String.format(
            Locale.ROOT, "    %-8s %s\n", label, LONG_LIST.matcher(words).replaceAll("$1/…")));
  }

  private static String frame(FrameUse frame) {
    List<String> met = frame.met();
    return frame.line()
        + "  "
        + (frame.frame().isEmpty() ? frame.coding() : frame.frame())
        + (met.isEmpty() ? "" : "; holds: " + String.join(", ", met));
  }

  private static String argument(Argument argument) {
    String line = argument.line().isEmpty() ? "" : ", " + argument.line();
    String actor = argument.actor().isEmpty() ? "" : " = " + argument.actor();
    return String.format(
        Locale.ROOT,
        "'%s'%s: %s; %s%s",
        argument.words(),
        actor,
        argument.where(),
        argument.how(),
        line);
  }

  private static String bearing(Bearing bearing) {
    String line = bearing.line().isEmpty() ? "" : ", " + bearing.line();
    return "'" + bearing.word() + "' " + bearing.does() + line;
  }

  private static String days(DateRange date) {
    if (!date.isKnown()) {
      return "";
    }
    String from = date.from().map(Object::toString).orElse("");
    String to = date.to().map(Object::toString).orElse("");
    return (from.equals(to) ? from : from + ".." + to) + ": ";
  }
}
