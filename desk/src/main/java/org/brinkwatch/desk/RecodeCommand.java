package org.brinkwatch.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.archive.Recode;
import org.brinkwatch.archive.Recode.Difference;
import org.brinkwatch.archive.Recode.Kind;
import org.brinkwatch.event.Claim;
import org.brinkwatch.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The archive coded again. */
@Command(
    name = "recode",
    description = {
      "Codes the archive again, after the codebook or the actors were changed, and shows how the",
      "claims differ. Nothing is changed unless --keep is given; then all of it is, at once.",
      "What people corrected stays corrected."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  brinkwatch recode", "  brinkwatch recode --keep", ""})
final class RecodeCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;

  @Mixin private CodingOptions coding = new CodingOptions();

  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--keep", description = "Keeps the new claims instead of the old ones.")
  private boolean keep;

  RecodeCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try (Archive archive = desk.folder().openExisting(clock)) {
      coding.fill(desk.folder());
      Brinkwatch brinkwatch = coding.brinkwatch();
      CodingVersion version = coding.version();
      Progress progress = new Progress(streams);
      Recode recode = archive.recode();
      Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
      brinkwatch.code(
          readings(archive),
          coded -> {
            for (Difference difference : recode.lay(coded, version)) {
              counts.merge(difference.kind(), 1, Integer::sum);
              print(line(difference));
            }
            progress.done();
          },
          progress::failed);
      progress.end();
      finish(recode, counts);
      return progress.exit();
    }
  }

  private void finish(Recode recode, Map<Kind, Integer> counts) {
    String summary =
        counts.getOrDefault(Kind.NEW, 0)
            + " claims new, "
            + counts.getOrDefault(Kind.GONE, 0)
            + " gone, "
            + counts.getOrDefault(Kind.CHANGED, 0)
            + " changed";
    if (keep) {
      streams.err().println(summary + "; kept for " + recode.keep("recode") + " articles");
    } else {
      recode.drop();
      streams.err().println(summary + "; nothing was changed, --keep would");
    }
  }

  private static Iterator<Reading> readings(Archive archive) {
    return archive.articles().ids().stream()
        .<Reading>map(id -> new Reading.Ok(archive.articles().article(id).orElseThrow().article()))
        .iterator();
  }

  private static String line(Difference difference) {
    Claim claim = difference.after().or(difference::before).orElseThrow();
    String changes =
        difference.kind() == Kind.CHANGED
            ? String.join("; ", difference.changes())
            : claim.coding().type().name();
    return String.join(
        "\t",
        difference.kind().name(),
        claim.article().id(),
        claim.evidence().triggerText(),
        changes,
        claim.evidence().text().replaceAll("\\s+", " "));
  }

  private void print(String line) {
    try {
      streams.out().write(line + "\n");
      streams.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
