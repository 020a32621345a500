package org.brinkwatch.desk;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.FilterException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: what stands on it in, an exit code out. */
@Command(
    name = "brinkwatch",
    description = "Reads articles and keeps a dated and cited record of who did what to whom.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch review article.html",
      "  brinkwatch review --published 2023-11-30 monday/*.txt",
      "  brinkwatch code archive/ > claims.jsonl",
      "",
      "'brinkwatch COMMAND --help' says more about a command.",
    })
final class Desk implements Runnable {
  private final Streams streams;
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean version;

  Desk(Streams streams) {
    this(streams, InstantSource.system());
  }

  Desk(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
    this.spec = CommandSpec.create();
  }

  /** Runs one command; what it answers is one of {@link Exit}. */
  int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    line.addSubcommand(new ReviewCommand(streams, clock));
    line.addSubcommand(new CodeCommand(streams, clock));
    line.addSubcommand(new EvalCommand(streams));
    line.addSubcommand(new AddCommand(streams, clock));
    line.addSubcommand(new SearchCommand(streams, clock));
    line.addSubcommand(new CorrectCommand(streams, clock));
    line.addSubcommand(new RecodeCommand(streams, clock));
    line.addSubcommand(new BackupCommand(streams, clock));
    line.addSubcommand(new ImportCommand(streams, clock));
    line.addSubcommand(new ExportCommand(streams));
    line.addSubcommand(new ServeCommand(streams, clock));
    CommandLine codebook = new CommandLine(new CodebookCommand());
    codebook.addSubcommand(new CodebookCommand.Check(streams));
    line.addSubcommand(codebook);
    line.addSubcommand(new WatchCommand(streams, clock));
    CommandLine feeds = new CommandLine(new FeedsCommand());
    feeds.addSubcommand(new FeedsCommand.Add(streams));
    feeds.addSubcommand(new FeedsCommand.Show(streams));
    feeds.addSubcommand(new FeedsCommand.Remove(streams));
    feeds.addSubcommand(new FeedsCommand.Export(streams));
    line.addSubcommand(feeds);
    line.addSubcommand(new DyadsCommand(streams, clock));
    CommandLine forecast = new CommandLine(new ForecastCommand(streams, clock));
    forecast.addSubcommand(new ForecastNextCommand(streams, clock));
    line.addSubcommand(forecast);
    CommandLine backtest = new CommandLine(new BacktestCommand());
    backtest.addSubcommand(new BacktestKedsCommand(streams));
    backtest.addSubcommand(new BacktestTkgCommand(streams));
    line.addSubcommand(backtest);
    CommandLine redlines = new CommandLine(new RedlinesCommand());
    redlines.addSubcommand(new RedlinesCommand.Check(streams, clock));
    redlines.addSubcommand(new RedlinesCommand.Run(streams, clock));
    line.addSubcommand(redlines);
    line.setOut(new PrintWriter(streams.out(), true));
    line.setErr(streams.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    line.setParameterExceptionHandler((mistake, arguments) -> explain(mistake));
    line.setExecutionExceptionHandler((fault, failed, parsed) -> explain(fault));
    examplesFirst(line);
    return line;
  }

  private CommandLine.Help.Ansi ansi() {
    return streams.colored() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  private static void examplesFirst(CommandLine line) {
    List<String> sections = new ArrayList<>(line.getHelpSectionKeys());
    List<String> examples =
        List.of(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, UsageMessageSpec.SECTION_KEY_FOOTER);
    sections.removeAll(examples);
    sections.addAll(sections.indexOf(UsageMessageSpec.SECTION_KEY_DESCRIPTION) + 1, examples);
    line.setHelpSectionKeys(sections);
    new LinkedHashSet<>(line.getSubcommands().values()).forEach(Desk::examplesFirst);
  }

  private int explain(ParameterException mistake) {
    streams.err().println("brinkwatch: " + mistake.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, streams.err());
    streams
        .err()
        .println("Try '" + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return Exit.USAGE;
  }

  private int explain(Exception fault) {
    if (fault instanceof Mistakes) {
      streams.err().println(fault.getMessage());
      return Exit.USAGE;
    }
    if (fault instanceof FilterException) {
      streams.err().println("brinkwatch: the query cannot be understood\n" + fault.getMessage());
      return Exit.USAGE;
    }
    if (fault instanceof ArchiveException) {
      streams.err().println("brinkwatch: " + fault.getMessage());
      return Exit.FAILURE;
    }
    Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    return cause instanceof IOException failure ? explain(failure) : confess(fault);
  }

  private int explain(IOException failure) {
    if (isClosedPipe(failure)) {
      return Exit.OK;
    }
    streams.err().println("brinkwatch: cannot read or write: " + failure.getMessage());
    return Exit.FAILURE;
  }

  /** Not the user's mistake but ours: what it takes to find it, without the libraries' frames. */
  private int confess(Exception fault) {
    streams.err().println("brinkwatch: a fault of the program, please report it: " + fault);
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.brinkwatch.")) {
        streams.err().println("  at " + frame);
      }
    }
    return Exit.FAILURE;
  }

  /** Whether the reader of our output has seen enough, as {@code head} does. */
  private static boolean isClosedPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
