package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.watch.redline.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where deeds come from: a file, or the archive of a desk. */
final class DeedInput {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "Read the archive of this desk, and no file.")
  private Optional<Path> desk = Optional.empty();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "events.jsonl, a table or a KEDS file; - for standard input.")
  private Optional<String> file = Optional.empty();

  Optional<DeskFolder> folder() {
    return desk.map(path -> new DeskFolder(path.normalize()));
  }

  String name() {
    return desk.map(Path::toString).or(() -> file).orElse("-");
  }

  DeedFile read(Streams streams, InstantSource clock) throws IOException {
    if (desk.isPresent() && file.isPresent()) {
      throw new ParameterException(command.commandLine(), "give a FILE or --desk, not both");
    }
    return folder().isPresent()
        ? new DeedFile(
            Version.of(ArchiveDeeds.pairs(ArchiveDeeds.of(folder().get(), clock))), List.of())
        : DeedFile.read(file.orElse("-"), streams);
  }
}
