package org.brinkwatch.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.event.Problem;
import org.brinkwatch.forecast.Backtest;
import org.brinkwatch.forecast.BacktestReport;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Turn;
import org.brinkwatch.watch.TurnFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A KEDS file in, forecasts of its past scored. */
@Command(
    name = "keds",
    description = {
      "Forecasts each week of a KEDS file from the weeks before it, and scores the forecasts beside"
          + " plain ones.",
      "",
      "docs/backtest-keds.md tells what each figure means."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch backtest keds --turns evaluation/turns/balkans.tsv balkans.csv",
      "  brinkwatch backtest keds --json region.csv > figures.json",
      ""
    })
final class BacktestKedsCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--train-until",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "The first day of the test, a Monday; 1997-01-06 if not given, or the middle of the file"
              + " where that day leaves too little on one side.")
  private Optional<LocalDate> trainUntil = Optional.empty();

  @Option(
      names = "--turns",
      paramLabel = "FILE",
      description = "A table of days, names and dyads: when was each first warned of?")
  private Optional<Path> turns = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What trees and intervals begin with; 1 if not given.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Models learnt at once; as many as there are cores if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameters(paramLabel = "FILE", description = "A KEDS file; - for standard input.")
  private String file = "-";

  BacktestKedsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Turn> known = turns();
    DeedFile read = DeedFile.rows(file, streams);
    read.tell(streams);
    try {
      BacktestReport report =
          new Backtest(Hostility.ON_THE_GROUND, seed, Math.max(1, threads))
              .run(read.deeds(), known, trainUntil);
      streams.out().write(json ? report.json() : report.text());
      streams.out().flush();
      return read.exit();
    } catch (Backtest.TooLittle e) {
      streams.err().println("brinkwatch: " + file + ": " + e.getMessage());
      return Exit.FAILURE;
    }
  }

  private List<Turn> turns() throws IOException {
    if (turns.isEmpty()) {
      return List.of();
    }
    List<Problem> mistakes = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(turns.get())) {
      List<Turn> read = TurnFile.read(turns.get().toString(), lines, mistakes::add);
      if (!mistakes.isEmpty()) {
        throw new Mistakes(mistakes);
      }
      return read;
    }
  }
}
