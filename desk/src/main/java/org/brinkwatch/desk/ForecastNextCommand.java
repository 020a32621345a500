package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.Ledger;
import org.brinkwatch.forecast.NextForecaster;
import org.brinkwatch.forecast.NextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Events in, who does what to whom next out. */
@Command(
    name = "next",
    description = {
      "Says who does what to whom in the 7 days after a day, the likeliest first, each with the past"
          + " events that speak for it.",
      "",
      "docs/forecast-next.md tells how, and how well. The ledger is that of 'brinkwatch forecast'."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch forecast next --desk gulf",
      "  brinkwatch forecast next --actor SRB --as-of 1995-06-30 balkans.csv",
      ""
    })
final class ForecastNextCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;

  @Option(
      names = "--actor",
      paramLabel = "ID",
      description = "Only what this actor does and what is done to it.")
  private Optional<String> actor = Optional.empty();

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
      description = "How many to show, the likeliest first; 20 if not given, 0 for all.")
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
      description = "Threads to learn with; as many as there are cores if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private DeedInput input = new DeedInput();
  @Mixin private LedgerOption ledger = new LedgerOption();

  ForecastNextCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ledger.check(input);
    DeedFile read = input.read(streams, clock);
    read.tell(streams);
    LocalDate today = ArchiveDeeds.today(clock);
    Optional<LocalDate> day = ledger.day(asOf, input, read, today);
    if (day.isEmpty()) {
      streams
          .err()
          .println("brinkwatch: " + input.name() + ": no events with a day, a source and a target");
      return Exit.FAILURE;
    }
    List<Forecast> forecasts =
        new NextForecaster(seed, Math.max(1, threads)).forecast(read.deeds(), day.get());
    Optional<Ledger> book = ledger.write(forecasts, read.deeds(), day.get(), input, today, streams);
    NextReport report = NextReport.of(day.get(), forecasts, read.deeds(), actor, book);
    streams.out().write(json ? report.json(limit) : report.text(limit));
    streams.out().flush();
    return read.exit();
  }
}
