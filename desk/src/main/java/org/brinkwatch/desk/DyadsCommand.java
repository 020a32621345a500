package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.watch.DyadsReport;
import org.brinkwatch.watch.Hostility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Events in, where each pair of actors stands out. */
@Command(
    name = "dyads",
    description = {
      "Says where each pair of actors stands on a day: better or worse and by which rule, what is"
          + " unusual, and what is overlooked.",
      "",
      "docs/escalation.md tells what each figure means."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch dyads brinkwatch-review/events.jsonl",
      "  brinkwatch dyads --desk gulf",
      "  brinkwatch dyads --as-of 1998-03-09 --limit 20 balkans.csv",
      ""
    })
final class DyadsCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "What became known later is not looked at; the last day with news if not given.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many dyads to show, the worst first; 20 if not given, 0 for all.")
  private int limit = 20;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private DeedInput input = new DeedInput();

  DyadsCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    DeedFile read = input.read(streams, clock);
    read.tell(streams);
    if (read.deeds().isEmpty()) {
      streams
          .err()
          .println("brinkwatch: " + input.name() + ": no events with a day, a source and a target");
      return Exit.FAILURE;
    }
    DyadsReport report =
        DyadsReport.of(
            List.copyOf(read.deeds()),
            Hostility.MATERIAL_CONFLICT,
            asOf.or(read::lastDay).orElseThrow());
    streams.out().write(json ? report.json(limit) : report.text(limit));
    streams.out().flush();
    return read.exit();
  }
}
