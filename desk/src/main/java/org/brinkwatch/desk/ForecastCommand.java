package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.ForecastReport;
import org.brinkwatch.forecast.Forecaster;
import org.brinkwatch.forecast.Ledger;
import org.brinkwatch.watch.Hostility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Events in, what is likely next out. */
@Command(
    name = "forecast",
    description = {
      "Says how probable hostile acts are in the 7 and 30 days after a day, for each pair of actors"
          + " with enough events, beside what plain forecasters say.",
      "",
      "With --ledger the forecasts are written down, and those whose day has come are scored;"
          + " with --desk always, in archive/forecasts.jsonl. As of a past day they are a replay:"
          + " marked and scored apart in a file, and left out of a desk's ledger."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch forecast --as-of 1998-03-02 balkans.csv",
      "  brinkwatch forecast --desk gulf",
      "  brinkwatch forecast --ledger forecasts.jsonl archive/events.jsonl",
      "  brinkwatch forecast next --actor SRB --desk gulf",
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
          "What became known later is not looked at; today with a ledger or a desk, else the last"
              + " day of the file, if not given.")
  private Optional<LocalDate> asOf = Optional.empty();

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

  @Mixin private DeedInput input = new DeedInput();
  @Mixin private LedgerOption ledger = new LedgerOption();

  ForecastCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ledger.check(input);
    DeedFile read = input.read(streams, clock);
    read.tell(streams);
    Optional<LocalDate> day = ledger.day(asOf, input, read, ArchiveDeeds.today(clock));
    if (day.isEmpty()) {
      streams
          .err()
          .println("brinkwatch: " + input.name() + ": no events with a day, a source and a target");
      return Exit.FAILURE;
    }
    Hostility hostility = Hostility.MATERIAL_CONFLICT;
    List<Forecast> forecasts =
        new Forecaster(hostility, seed, Math.max(1, threads)).forecast(read.deeds(), day.get());
    Optional<Ledger> book =
        ledger.write(forecasts, read.deeds(), day.get(), input, ArchiveDeeds.today(clock), streams);
    ForecastReport report = ForecastReport.of(day.get(), forecasts, read.deeds(), hostility, book);
    streams.out().write(json ? report.json(limit) : report.text(limit));
    streams.out().flush();
    return read.exit();
  }
}
