package org.brinkwatch.desk;

import java.nio.file.Path;
import org.brinkwatch.archive.DeskFolder;
import picocli.CommandLine.Option;

/** Which desk a command works on. */
final class DeskOption {
  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "The folder of the desk; the current one if not given.")
  private Path desk = Path.of(".");

  DeskFolder folder() {
    return new DeskFolder(desk.normalize());
  }
}
