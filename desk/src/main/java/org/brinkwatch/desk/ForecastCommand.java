package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.brinkwatch.forecast.ForecastReport;
import org.brinkwatch.forecast.Forecaster;
import org.brinkwatch.watch.Hostility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ForecastOptions options = new ForecastOptions();

  ForecastCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Hostility hostility = Hostility.MATERIAL_CONFLICT;
    return options.run(
        streams,
        clock,
        new Forecaster(hostility, options.seed(), options.threads())::forecast,
        (day, made, deeds, book) -> {
          ForecastReport report = ForecastReport.of(day, made, deeds, hostility, book);
          return options.isJson() ? report.json(options.limit()) : report.text(options.limit());
        });
  }
}
