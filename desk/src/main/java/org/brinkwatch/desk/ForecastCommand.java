package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.event.Deed;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.ForecastReport;
import org.brinkwatch.forecast.Forecaster;
import org.brinkwatch.forecast.Ledger;
import org.brinkwatch.watch.Hostility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Events in, what is likely next out. */
@Command(
    name = "forecast",
    description = {
      "Says how probable hostile acts are in the 7 and 30 days after a day, for each pair of actors"
          + " with enough events, beside what plain forecasters say.",
      "",
      "With --ledger the forecasts are written down, and those whose day has come are scored;"
          + " with --desk always, in archive/forecasts.jsonl."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch forecast --as-of 1998-03-02 balkans.csv",
      "  brinkwatch forecast --desk gulf",
      "  brinkwatch forecast --ledger forecasts.jsonl archive/events.jsonl",
      ""
    })
final class ForecastCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "What became known later is not looked at; the last day of the file, or today at a desk,"
              + " if not given.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "JSON lines; forecasts and outcomes are added at its end.")
  private Optional<Path> ledger = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many dyads to show, the likeliest first; 20 if not given, 0 for all.")
  private int limit = 20;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What the trees begin with; 1 if not given.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Models learnt at once; as many as there are cores if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private DeedInput input = new DeedInput();

  ForecastCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (ledger.isPresent() && input.folder().isPresent()) {
      throw new ParameterException(
          command.commandLine(), "a desk has a ledger of its own; leave out --ledger");
    }
    DeedFile read = input.read(streams, clock);
    read.tell(streams);
    Optional<LocalDate> day = asOf.or(() -> lastDay(read));
    if (day.isEmpty()) {
      streams
          .err()
          .println("brinkwatch: " + input.name() + ": no events with a day, a source and a target");
      return Exit.FAILURE;
    }
    Hostility hostility = Hostility.MATERIAL_CONFLICT;
    List<Forecast> forecasts =
        new Forecaster(hostility, seed, Math.max(1, threads)).forecast(read.deeds(), day.get());
    Optional<Ledger> book = write(forecasts, read.deeds(), day.get());
    ForecastReport report = ForecastReport.of(day.get(), forecasts, read.deeds(), hostility, book);
    streams.out().write(json ? report.json(limit) : report.text(limit));
    streams.out().flush();
    return read.exit();
  }

  /** A desk is at today: what is written into its ledger has to be ahead. */
  private Optional<LocalDate> lastDay(DeedFile read) {
    boolean asksDesk = input.folder().isPresent() && !read.deeds().isEmpty();
    return asksDesk ? Optional.of(ArchiveDeeds.today(clock)) : read.lastDay();
  }

  private Optional<Ledger> write(List<Forecast> forecasts, List<Deed> deeds, LocalDate day)
      throws IOException {
    Optional<Path> file = input.folder().map(DeskFolder::forecasts).or(() -> ledger);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Ledger book = Ledger.open(file.get());
    book.problems().forEach(problem -> streams.err().println("brinkwatch: " + problem));
    if (book.latest().filter(day::isBefore).isPresent()) {
      throw new IOException(
          file.get()
              + ": holds forecasts of "
              + book.latest().get()
              + " already; those of "
              + day
              + " would come after their time");
    }
    int scored = book.score(deeds, day);
    int added = book.add(forecasts);
    streams.err().println(file.get() + ": " + added + " forecasts added, " + scored + " scored");
    return Optional.of(book);
  }
}
