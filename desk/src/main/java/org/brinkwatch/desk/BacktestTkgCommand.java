package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.brinkwatch.event.Problem;
import org.brinkwatch.forecast.completion.CompletionBacktest;
import org.brinkwatch.forecast.completion.CompletionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who does what to whom next, on public data. */
@Command(
    name = "tkg",
    description = {
      "Asks of each event in test.txt who was its target and who its source, and says how high the"
          + " right one was ranked.",
      "",
      "FOLDER holds train.txt, valid.txt, test.txt, entity2id.txt and relation2id.txt, as"
          + " temporal knowledge graphs are shared. docs/backtest-tkg.md tells the method."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch backtest tkg icews14",
      "  brinkwatch backtest tkg --on-valid --explain 3 icews14",
      ""
    })
final class BacktestTkgCommand implements Callable<Integer> {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Streams streams;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--on-valid",
      description = "Score on valid.txt, for one who tunes; test.txt is only checked.")
  private boolean onValid;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "Where the history of the multi-step forecast stops, in the folder's own unit; with the"
              + " last of valid.txt if not given.")
  private Optional<Integer> asOf = Optional.empty();

  @Option(
      names = "--explain",
      paramLabel = "N",
      description =
          "How many questions to show with their first ten answers, the rule and the events behind"
              + " each; 1 if not given.")
  private int explain = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What sampling begins with; 1 if not given.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "All processors if not given; the result is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameters(paramLabel = "FOLDER", description = "Where the files are.")
  private Path folder = Path.of("");

  BacktestTkgCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    check("--threads", threads, 1);
    check("--explain", explain, 0);
    OptionalInt time = asOf.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    List<Problem> problems = new ArrayList<>();
    Optional<CompletionReport> report =
        CompletionBacktest.run(
            folder,
            new CompletionBacktest.Options(onValid, time, explain, seed, threads),
            problems::add,
            this::show);
    show("");
    if (report.isEmpty()) {
      throw new Mistakes(problems);
    }
    streams.out().write(json ? report.get().json() : report.get().text());
    streams.out().flush();
    return Exit.OK;
  }

  private void check(String option, int value, int least) {
    if (value < least) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '" + option + "': expected " + least + " or more");
    }
  }

  private void show(String words) {
    if (streams.watched()) {
      streams.err().print(CLEAR_LINE + words);
      streams.err().flush();
    }
  }
}
