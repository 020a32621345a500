package org.brinkwatch.desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Forecasts held against what came. */
@Command(
    name = "backtest",
    description = "Forecasts the past and says how well, beside baselines and published figures.",
    synopsisSubcommandLabel = "COMMAND")
final class BacktestCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
