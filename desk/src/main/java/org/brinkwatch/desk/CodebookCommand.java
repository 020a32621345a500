package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.annotate.English;
import org.brinkwatch.code.Codebook;
import org.brinkwatch.code.CodebookCheck;
import org.brinkwatch.code.CodebookException;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.explain.CodebookReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done with a codebook itself. */
@Command(
    name = "codebook",
    description = "Looks after a codebook of your own.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {"  brinkwatch codebook check my-codebook", ""})
final class CodebookCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Codes the examples and tells of clashes. */
  @Command(
      name = "check",
      description = {
        "Codes the example sentences of a codebook: how many of the built-in ones are right, what"
            + " each of your own codes to and why, and where they clash with others.",
        "",
        "Exits with 1 if something clashes."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  brinkwatch codebook check",
        "  brinkwatch codebook check examples/codebook-hostile-acts",
        ""
      })
  static final class Check implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
        arity = "0..1",
        paramLabel = "FOLDER",
        description = "A codebook of your own; the built-in one alone if not given.")
    private Optional<Path> folder = Optional.empty();

    Check(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      CodebookReport report = CodebookCheck.of(codebook(), Actors.builtIn(), English.load());
      streams.out().write(report.text());
      streams.out().flush();
      return report.clashes().isEmpty() ? Exit.OK : Exit.FAILURE;
    }

    private Codebook codebook() {
      try {
        return folder.map(Codebook::with).orElseGet(Codebook::builtIn);
      } catch (CodebookException e) {
        throw new Mistakes(e.problems());
      }
    }
  }
}
