package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.forecast.LineSignals;
import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.AlertJson;
import org.brinkwatch.watch.redline.CheckReport;
import org.brinkwatch.watch.redline.Mistake;
import org.brinkwatch.watch.redline.RedLine;
import org.brinkwatch.watch.redline.RedLineFile;
import org.brinkwatch.watch.redline.RedLines;
import org.brinkwatch.watch.redline.Version;
import org.brinkwatch.watch.redline.Watched;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is done with red lines. */
@Command(
    name = "redlines",
    description = "Checks red lines, and watches events for them.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch redlines check redlines/ --events events.jsonl",
      "  brinkwatch redlines run redlines/ --events events.jsonl",
      ""
    })
final class RedlinesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static Watched watch(
      List<RedLine> lines, List<Version> told, RedLines.Period period, int threads) {
    LineSignals signals = new LineSignals(() -> told, period.last());
    return RedLines.watch(lines, told, signals, period, threads);
  }

  static List<RedLine> lines(List<RedLineFile> files) {
    return files.stream().flatMap(file -> file.line().stream()).toList();
  }

  /** Says what lines mean and whether they do what their authors expect. */
  @Command(
      name = "check",
      description = {
        "Checks red lines before they are armed: all mistakes with their places, each line in plain"
            + " English, how its own tests went, and, over the events given, when it would have"
            + " rung and for what.",
        "",
        "Exits with 2 if a file has mistakes, with 1 if a test fails."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  brinkwatch redlines check examples/redlines",
        "  brinkwatch redlines check gas.yml --events events.jsonl",
        "  brinkwatch redlines check --desk gulf",
        ""
      })
  static final class Check implements Callable<Integer> {
    private final Streams streams;
    private final InstantSource clock;

    @Mixin private LineInput input = new LineInput();

    @Option(
        names = "--hindsight",
        description = "Count each event as known on its day, with what is known at the end.")
    private boolean hindsight;

    @Option(names = "--json", description = "A line of JSON for each file.")
    private boolean json;

    Check(Streams streams, InstantSource clock) {
      this.streams = streams;
      this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
      List<RedLineFile> files = input.lines();
      Optional<List<Version>> told =
          input.events(streams, clock).map(read -> hindsight ? RedLines.inHindsight(read) : read);
      Optional<RedLines.Period> period =
          told.filter(versions -> !versions.isEmpty()).map(RedLines.Period::of);
      List<RedLine> lines = RedlinesCommand.lines(files);
      List<Alert> alerts =
          period
              .map(days -> RedlinesCommand.watch(lines, told.orElseThrow(), days, 1).alerts())
              .orElse(List.of());
      for (RedLineFile file : files) {
        write(file, alerts, period);
      }
      streams.out().flush();
      return exit(files);
    }

    private void write(RedLineFile file, List<Alert> all, Optional<RedLines.Period> period)
        throws IOException {
      List<Alert> alerts =
          all.stream()
              .filter(
                  alert -> file.line().filter(one -> one.name().equals(alert.line())).isPresent())
              .toList();
      if (json) {
        streams.out().write(AlertJson.file(file, alerts) + "\n");
        return;
      }
      streams.out().write(CheckReport.of(file));
      if (file.line().isPresent() && period.isPresent()) {
        streams.out().write(CheckReport.preview(file.line().get(), alerts, period.get()));
      }
      streams.out().write("\n");
    }

    private static int exit(List<RedLineFile> files) {
      boolean mistaken = files.stream().anyMatch(file -> !file.mistakes().isEmpty());
      boolean sound = files.stream().allMatch(RedLineFile::isSound);
      return mistaken ? Exit.USAGE : sound && !files.isEmpty() ? Exit.OK : Exit.FAILURE;
    }
  }

  /** Watches events. */
  @Command(
      name = "run",
      description = {
        "Watches events for red lines: how each line stands, what rang, and on what evidence.",
        "",
        "Exits with 10 if a line is crossed on the last day."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  brinkwatch redlines run redlines/ --events events.jsonl",
        "  brinkwatch redlines run --desk gulf",
        "  brinkwatch redlines run redlines/ --events events.jsonl --as-of 2023-11-30 --json",
        "  brinkwatch redlines run redlines/ --events events.jsonl --alerts alerts.yml",
        ""
      })
  static final class Run implements Callable<Integer> {
    private static final int RECENT = 30;

    private final Streams streams;
    private final InstantSource clock;

    @Mixin private LineInput input = new LineInput();

    @Option(
        names = "--as-of",
        paramLabel = "DAY",
        converter = Day.class,
        description =
            "What was known on that day; the last day of the events, or today at a desk, if not"
                + " given.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
        names = "--since",
        paramLabel = "DAY",
        converter = Day.class,
        description = "Show and send what rang from that day on; 30 days back if not given.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(
        names = "--alerts",
        paramLabel = "FILE",
        description = "Where alerts are sent to, see docs/redlines.md; each once.")
    private Optional<Path> sinks = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "One if not given.")
    private int threads = 1;

    @Option(names = "--json", description = "A line of JSON for each alert and each standing.")
    private boolean json;

    Run(Streams streams, InstantSource clock) {
      this.streams = streams;
      this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
      List<RedLineFile> files = input.lines();
      List<Mistake> mistakes = files.stream().flatMap(file -> file.mistakes().stream()).toList();
      if (!mistakes.isEmpty()) {
        mistakes.forEach(mistake -> streams.err().println(mistake));
        return Exit.USAGE;
      }
      Optional<AlertDelivery> delivery = AlertDelivery.of(sinks, clock, streams);
      List<Version> told = input.neededEvents(streams, clock);
      Optional<LocalDate> day = asOf.or(this::today);
      if (told.isEmpty() && day.isEmpty()) {
        streams.err().println("brinkwatch: no events; say with --as-of which day to look at");
        return Exit.FAILURE;
      }
      RedLines.Period period = period(told, day);
      Watched watched = RedlinesCommand.watch(lines(files), told, period, threads);
      LocalDate from = since.orElse(period.last().minusDays(RECENT));
      List<Alert> recent =
          watched.alerts().stream().filter(alert -> !alert.rung().isBefore(from)).toList();
      new WatchedText(streams.out(), json).write(watched, recent);
      boolean sent = delivery.isEmpty() || delivery.get().send(recent);
      return watched.isAnyCrossed() ? Exit.CROSSED : sent ? Exit.OK : Exit.PARTIAL;
    }

    /** A desk is at today: where nothing is told any more, nothing is known. */
    private Optional<LocalDate> today() {
      return input.folder().map(desk -> ArchiveDeeds.today(clock));
    }

    private static RedLines.Period period(List<Version> told, Optional<LocalDate> day) {
      LocalDate last = day.orElseGet(() -> RedLines.Period.of(told).last());
      LocalDate first =
          told.stream()
              .map(Version::known)
              .filter(known -> known.isBefore(last))
              .min(LocalDate::compareTo)
              .orElse(last);
      return new RedLines.Period(first, last);
    }
  }
}
