package org.brinkwatch.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;

/** All that an importer makes of a file. */
record Read(List<Incoming> incoming, List<BadLine> bad, Tally tally) {
  static final LocalDate AS_OF = LocalDate.of(2024, 6, 1);

  static Read fixture(String name) {
    return file(Golden.fixture(name));
  }

  static Read file(Path file) {
    return file(file, new ImportOptions(Optional.empty(), AS_OF));
  }

  static Read file(Path file, ImportOptions options) {
    List<Incoming> incoming = new ArrayList<>();
    List<BadLine> bad = new ArrayList<>();
    try {
      Tally tally = new Importer(options).read(file, incoming::add, bad::add);
      return new Read(incoming, bad, tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Imported> imported() {
    return incoming.stream().filter(Imported.class::isInstance).map(Imported.class::cast).toList();
  }

  Imported imported(int index) {
    return imported().get(index);
  }

  /** For a golden file: a block for each, then what went wrong. */
  String text() {
    StringBuilder text = new StringBuilder();
    incoming.forEach(each -> text.append(text(each)));
    bad.forEach(line -> text.append("BAD ").append(short_(line)).append('\n'));
    text.append("LEFT OUT ").append(tally.leftOut()).append('\n');
    text.append("FLAGS ").append(tally.flags()).append('\n');
    return text.toString();
  }

  private static String short_(BadLine line) {
    return line.toString().replaceFirst("^.*/", "");
  }

  private static String text(Incoming incoming) {
    if (!(incoming instanceof Imported row)) {
      return "WITHDRAWN " + incoming.origin().key() + " " + incoming.origin().version() + "\n";
    }
    Imported.Details details = row.details();
    return String.join(
            "\n  ",
            row.origin().key() + " version '" + row.origin().version() + "'",
            row.deed().type() + "/" + row.deed().mode() + " " + row.deed().intensity(),
            text(row.deed().source()) + " -> " + text(row.deed().target()),
            "day " + row.deed().day() + " known " + row.deed().known() + " " + details.date(),
            "place " + row.deed().place() + " '" + details.where() + "'",
            "code " + details.code() + " cameo " + details.cameo() + " " + details.contexts(),
            "directed " + details.directed() + " outlets " + row.deed().outlets(),
            "killed " + details.killed() + " " + details.low() + " " + details.high(),
            "url " + details.url() + " notes " + details.notes(),
            "flags " + row.flags())
        + "\n";
  }

  private static String text(Actor actor) {
    return String.join("|", actor.id(), actor.name(), actor.country(), actor.sector());
  }
}
