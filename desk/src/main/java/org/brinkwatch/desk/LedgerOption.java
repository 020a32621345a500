package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.event.Deed;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.Ledger;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where forecasts are written down: a file, or the ledger of a desk. */
final class LedgerOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "JSON lines; forecasts and outcomes are added at its end.")
  private Optional<Path> file = Optional.empty();

  void check(DeedInput input) {
    if (file.isPresent() && input.folder().isPresent()) {
      throw mistake("a desk has a ledger of its own; leave out --ledger");
    }
  }

  /** What is written down has to be ahead, so a ledger is at today. */
  Optional<LocalDate> day(
      Optional<LocalDate> asked, DeedInput input, DeedFile read, LocalDate today) {
    boolean writes = file.isPresent() || input.folder().isPresent();
    if (writes && asked.filter(today::isBefore).isPresent()) {
      throw mistake("--as-of " + asked.get() + " has not come yet; today is " + today);
    }
    return asked.or(() -> writes && !read.deeds().isEmpty() ? Optional.of(today) : read.lastDay());
  }

  /** Scores what is over, and adds what is said now. A desk keeps no replays. */
  Optional<Ledger> write(
      List<Forecast> forecasts,
      List<Deed> deeds,
      LocalDate day,
      DeedInput input,
      LocalDate today,
      Streams streams)
      throws IOException {
    Optional<Path> path = input.folder().map(DeskFolder::forecasts).or(() -> file);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Ledger book = Ledger.open(path.get());
    book.problems().forEach(problem -> streams.err().println("brinkwatch: " + problem));
    boolean isReplay = day.isBefore(today);
    if (isReplay && input.folder().isPresent()) {
      streams
          .err()
          .println("brinkwatch: as of a past day: a replay, not written into the desk's ledger");
      return Optional.of(book);
    }
    int scored = book.score(deeds, day);
    int added = book.add(forecasts, today);
    streams
        .err()
        .println(
            path.get()
                + ": "
                + added
                + (isReplay ? " replayed (as of a past day), " : " forecasts added, ")
                + scored
                + " scored");
    return Optional.of(book);
  }

  private ParameterException mistake(String words) {
    return new ParameterException(command.commandLine(), words);
  }
}
