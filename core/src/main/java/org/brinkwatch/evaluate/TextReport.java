package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as a person reads it, in under a hundred columns. */
final class TextReport {
  private static final int WIDTH = 96;
  private static final int LONGEST = 400;

  private final StringBuilder out = new StringBuilder();

  private TextReport() {}

  static String of(List<Fact> about, List<Grid> grids, List<String> notes, List<Fault> faults) {
    TextReport report = new TextReport();
    report.about(about);
    grids.forEach(report::grid);
    report.notes(notes);
    report.faults(faults);
    return report.out.toString();
  }

  private void about(List<Fact> about) {
    int widest = about.stream().mapToInt(fact -> fact.head().length()).max().orElse(0);
    about.forEach(fact -> wrapped(padded(fact.head(), widest) + "  ", fact.value().toString()));
  }

  private void grid(Grid grid) {
    if (grid.rows().isEmpty()) {
      return;
    }
    line("");
    wrapped("", grid.title());
    int label = labelWidth(grid);
    StringBuilder head = new StringBuilder("  ").append(padded(grid.corner(), label));
    grid.columns().forEach(column -> head.append(right(column.head(), width(column))));
    line(head.toString());
    for (Grid.Row row : grid.rows()) {
      StringBuilder text =
          new StringBuilder("  ").append(padded(ending(row.label(), label), label));
      for (int i = 0; i < row.cells().size(); i++) {
        Grid.Column column = grid.columns().get(i);
        text.append(right(cell(column.kind(), row.cells().get(i)), width(column)));
      }
      line(text.toString());
    }
  }

  private static int labelWidth(Grid grid) {
    int widest = grid.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
    int room = WIDTH - 2 - grid.columns().stream().mapToInt(TextReport::width).sum();
    return Math.max(grid.corner().length(), Math.min(widest, room));
  }

  private static int width(Grid.Column column) {
    int least =
        switch (column.kind()) {
          case COUNT -> 7;
          case SHARE -> 8;
          case INTERVAL -> 20;
          case CROSS -> 5;
        };
    return Math.max(least, column.head().length() + (column.kind() == Grid.Kind.CROSS ? 1 : 2));
  }

  private static String cell(Grid.Kind kind, Grid.Cell cell) {
    if (!Double.isFinite(cell.value())) {
      return "-";
    }
    return switch (kind) {
      case COUNT -> whole(cell.value());
      case SHARE -> number(cell.value());
      case CROSS -> cell.value() == 0 ? "." : whole(cell.value());
      case INTERVAL -> number(cell.value()) + interval(cell);
    };
  }

  private static String interval(Grid.Cell cell) {
    return Double.isFinite(cell.low())
        ? String.format(Locale.ROOT, " %5.2f-%.2f", cell.low(), cell.high())
        : " ".repeat(11);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private void notes(List<String> notes) {
    if (!notes.isEmpty()) {
      line("");
    }
    notes.forEach(note -> wrapped("* ", note));
  }

  private void faults(List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    line("");
    line("The worst errors");
    for (Fault fault : faults) {
      line("");
      String sure =
          Double.isFinite(fault.confidence())
              ? String.format(Locale.ROOT, " (confidence %.2f)", fault.confidence())
              : "";
      wrapped("  ", fault.where() + "  " + fault.kind().words() + sure);
      wrapped("    ", clipped(fault.sentence(), LONGEST));
      wrapped("    gold   ", fault.expected().isEmpty() ? "-" : fault.expected());
      wrapped("    found  ", fault.found().isEmpty() ? "-" : fault.found());
    }
  }

  /** The words in lines that fit, the first after the lead, the others indented as far. */
  private void wrapped(String lead, String words) {
    String before = lead;
    for (String part : parts(words, WIDTH - lead.length())) {
      line(before + part);
      before = " ".repeat(lead.length());
    }
  }

  private static List<String> parts(String words, int width) {
    List<String> parts = new ArrayList<>();
    String rest = words;
    while (rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      int cut = end > 0 ? end : width;
      parts.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    parts.add(rest);
    return parts;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }

  /** The end of a long label, where a path says most. */
  private static String ending(String label, int longest) {
    return label.length() <= longest
        ? label
        : "..." + label.substring(label.length() - longest + 3);
  }

  private static String clipped(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
  }
}
