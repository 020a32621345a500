package org.brinkwatch.code.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;

/**
 * What a codebook makes of the sentences that it gives as examples.
 *
 * @param scores the built-in examples, by type, as this codebook codes them
 * @param modes the modes that the user added
 * @param clashes what contradicts itself, in the order of the file
 */
public record CodebookReport(List<Score> scores, List<Mode> modes, List<Problem> clashes) {
  public CodebookReport {
    scores = List.copyOf(scores);
    modes = List.copyOf(modes);
    clashes = List.copyOf(clashes);
  }

  /** How many of a type's examples give a claim of that type. */
  public record Score(EventType type, int right, int all) {}

  /**
   * A mode of one's own.
   *
   * @param learnt the frames that its examples teach, as own.txt would have them
   */
  public record Mode(String kind, String definition, List<Example> examples, List<String> learnt) {
    public Mode {
      examples = List.copyOf(examples);
      learnt = List.copyOf(learnt);
    }
  }

  /**
   * An example and what became of it.
   *
   * @param right whether it is coded as it should be
   * @param coded what it codes to and why, a line each
   */
  public record Example(String line, String sentence, boolean right, List<String> coded) {
    public Example {
      coded = List.copyOf(coded);
    }
  }

  /** The report for a person. */
  public String text() {
    List<String> lines = new ArrayList<>();
    int right = scores.stream().mapToInt(Score::right).sum();
    int all = scores.stream().mapToInt(Score::all).sum();
    lines.add("Built-in examples coded as their type: " + right + " of " + all);
    scores.forEach(
        score ->
            lines.add(
                String.format(
                    Locale.ROOT, "  %-10s %3d of %3d", score.type(), score.right(), score.all())));
    modes.forEach(mode -> describe(mode, lines));
    lines.add("");
    lines.add(clashes.isEmpty() ? "No clashes." : "Clashes: " + clashes.size());
    clashes.forEach(clash -> lines.add("  " + clash));
    return String.join("\n", lines) + "\n";
  }

  private static void describe(Mode mode, List<String> lines) {
    long right = mode.examples().stream().filter(Example::right).count();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s (%d of %d right)",
            mode.kind(),
            mode.definition(),
            right,
            mode.examples().size()));
    for (Example example : mode.examples()) {
      String mark = example.right() ? "right" : "WRONG";
      lines.add("  " + mark + "  " + example.line() + "  " + example.sentence());
      example.coded().forEach(coded -> lines.add("         " + coded));
    }
    if (!mode.learnt().isEmpty()) {
      lines.add("  Learnt from the examples; paste a line into own.txt to fix or change it:");
      mode.learnt().forEach(frame -> lines.add("    " + frame));
    }
  }
}
