package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.watch.redline.RedLineFile;
import org.brinkwatch.watch.redline.RedLineFiles;
import org.brinkwatch.watch.redline.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where red lines and the events to hold them against come from: files, or a desk. */
final class LineInput {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|FOLDER",
      description = "Red lines, *.yml; with --desk those of the desk if not given.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "events.jsonl, a table, or a KEDS file; - for standard input.")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "The events of this desk's archive, and its folder redlines/.")
  private Optional<Path> desk = Optional.empty();

  Optional<DeskFolder> folder() {
    return desk.map(path -> new DeskFolder(path.normalize()));
  }

  List<RedLineFile> lines() throws IOException {
    if (!paths.isEmpty()) {
      return RedLineFiles.read(paths, new DeskNames());
    }
    DeskFolder folder =
        folder().orElseThrow(() -> mistake("which red lines? Name files or folders, or --desk"));
    Path lines =
        folder
            .redLines()
            .orElseThrow(() -> mistake("no red lines in " + folder.root() + "/redlines"));
    return RedLineFiles.read(List.of(lines), new DeskNames());
  }

  /** What was known when; empty if neither a file nor a desk is named. */
  Optional<List<Version>> events(Streams streams, InstantSource clock) throws IOException {
    if (events.isPresent() && desk.isPresent()) {
      throw mistake("give --events or --desk, not both");
    }
    if (desk.isPresent()) {
      return Optional.of(Version.of(ArchiveDeeds.of(folder().orElseThrow(), clock)));
    }
    return events.isEmpty() ? Optional.empty() : Optional.of(file(events.get(), streams));
  }

  /** The same; to name neither is a mistake. */
  List<Version> neededEvents(Streams streams, InstantSource clock) throws IOException {
    return events(streams, clock)
        .orElseThrow(() -> mistake("which events? Name a file with --events, or --desk"));
  }

  private static List<Version> file(Path file, Streams streams) throws IOException {
    DeedFile events = DeedFile.read(file.toString(), streams);
    events.tell(streams);
    return events.versions();
  }

  private ParameterException mistake(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
