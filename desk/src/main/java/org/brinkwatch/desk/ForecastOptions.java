package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Deed;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.Ledger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every forecast is asked with: of which events, as of which day, into which ledger. */
final class ForecastOptions {
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

  /** Makes the forecasts of a day from the past before it. */
  interface Maker {
    List<Forecast> make(List<Deed> deeds, LocalDate day);
  }

  /** What is printed of them: as JSON or as words, that many. */
  interface Teller {
    String tell(LocalDate day, List<Forecast> made, List<Deed> deeds, Optional<Ledger> book);
  }

  long seed() {
    return seed;
  }

  int threads() {
    return Math.max(1, threads);
  }

  int limit() {
    return limit;
  }

  boolean isJson() {
    return json;
  }

  /** Reads the events, forecasts, writes into the ledger and prints; gives the exit code. */
  int run(Streams streams, InstantSource clock, Maker maker, Teller teller) throws IOException {
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
    List<Forecast> made = maker.make(read.deeds(), day.get());
    Optional<Ledger> book = ledger.write(made, read.deeds(), day.get(), input, today, streams);
    streams.out().write(teller.tell(day.get(), made, read.deeds(), book));
    streams.out().flush();
    return read.exit();
  }
}
