package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  @Mixin private ForecastOptions options = new ForecastOptions();

  ForecastNextCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    return options.run(
        streams,
        clock,
        new NextForecaster(options.seed(), options.threads())::forecast,
        (day, made, deeds, book) -> {
          NextReport report = NextReport.of(day, made, deeds, actor, book);
          return options.isJson() ? report.json(options.limit()) : report.text(options.limit());
        });
  }
}
