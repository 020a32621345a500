package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A copy of the desk. */
@Command(
    name = "backup",
    description = {
      "Copies the desk into a folder that is new or empty: the archive in one whole state, whatever",
      "is written to it meanwhile, and your own files. The copy is a desk itself."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  brinkwatch backup /media/stick/desk-monday", ""})
final class BackupCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;

  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "DIR", description = "Where to.")
  private Path copy = Path.of(".");

  BackupCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    desk.folder().backup(copy, clock);
    streams.err().println("Copied to " + copy);
    return Exit.OK;
  }
}
