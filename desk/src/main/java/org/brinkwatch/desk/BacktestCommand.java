package org.brinkwatch.desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Forecasts of the past, scored. */
@Command(
    name = "backtest",
    description = "Forecasts the past as if it were not known yet, and scores it.",
    synopsisSubcommandLabel = "COMMAND")
final class BacktestCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
