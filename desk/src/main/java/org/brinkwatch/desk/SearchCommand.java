package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the archive knows of something. */
@Command(
    name = "search",
    description = {
      "Finds events of the archive, newest first. A query is made of fields and words:",
      "  actor: source: target: dyad: type: quad: status: from: to: place: outlet: outlets: in:",
      "Values of one field are alternatives; fields and words must all hold."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch search dyad:SRB-XKX type:ASSAULT from:2023-09",
      "  brinkwatch search --json 'outlet:\"Radio Free Europe\" gas pipeline'",
      ""
    })
final class SearchCommand implements Callable<Integer> {
  private static final int PAGE = 500;
  private final Streams streams;
  private final InstantSource clock;

  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--json", description = "Prints JSON lines.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many; 0 for all; ${DEFAULT-VALUE} if not given.",
      defaultValue = "50")
  private int limit = 50;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to find; all, if empty.")
  private List<String> query = new ArrayList<>();

  SearchCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Filter filter = Filter.parse(String.join(" ", query));
    int most = limit <= 0 ? Integer.MAX_VALUE : limit;
    try (Archive archive = desk.folder().openExisting(clock)) {
      Optional<Found> last = Optional.empty();
      boolean more = true;
      for (int printed = 0; more && printed < most; ) {
        Matches page = archive.events().search(filter, last, Math.min(PAGE, most - printed));
        for (Found found : page.deeds()) {
          streams.out().write((json ? found.line() : row(found)) + "\n");
        }
        printed += page.deeds().size();
        more = page.more();
        last = page.deeds().stream().reduce((one, next) -> next);
      }
      streams.out().flush();
    }
    return Exit.OK;
  }

  private static String row(Found found) {
    Deed deed = found.deed();
    return String.format(
        Locale.ROOT,
        "%s  %-9s %-12s %s > %s%s  %+.1f  %s  %s",
        deed.day(),
        deed.type(),
        deed.status(),
        name(deed.source()),
        name(deed.target()),
        deed.place().map(Place::name).map(place -> ", " + place).orElse(""),
        deed.intensity(),
        found.isOwn() ? String.join(", ", deed.outlets()) : found.dataset() + ", machine-coded",
        deed.event());
  }

  private static String name(Actor actor) {
    return actor.id().isEmpty() ? "?" : actor.id();
  }
}
