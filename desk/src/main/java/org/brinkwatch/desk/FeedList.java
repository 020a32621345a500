package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.event.Problem;
import org.brinkwatch.fetch.Feed;
import org.brinkwatch.fetch.FeedStates;
import org.brinkwatch.fetch.Opml;
import org.brinkwatch.fetch.Subscriptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a desk keeps its feeds, and what it knows of them. */
final class FeedList {
  @Mixin private DeskOption desk = new DeskOption();

  @Option(
      names = "--opml",
      paramLabel = "FILE",
      description = "The list of feeds; feeds.opml in the desk's folder if not given.")
  private Optional<Path> opml = Optional.empty();

  Path file() {
    return opml.orElseGet(() -> folder().root().resolve("feeds.opml"));
  }

  DeskFolder folder() {
    return desk.folder();
  }

  /** What the program keeps for itself. */
  Path kept(String name) {
    return folder().database().resolveSibling(name);
  }

  /** The feeds; none if there is no list yet. */
  List<Feed> read() throws IOException {
    return Files.exists(file()) ? read(file()) : List.of();
  }

  /** The feeds of any list; a list that is none is a mistake of the user's. */
  static List<Feed> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new Mistakes(List.of(new Problem(file.toString(), 0, "no such file", "")));
    }
    try {
      return Opml.read(file);
    } catch (IOException e) {
      String what = String.valueOf(e.getMessage()).replace(file + ": ", "");
      throw new Mistakes(List.of(new Problem(file.toString(), 0, what, "")));
    }
  }

  Subscriptions subscriptions() {
    return new Subscriptions(file(), kept(".").normalize());
  }

  FeedStates states() throws IOException {
    return subscriptions().states();
  }
}
