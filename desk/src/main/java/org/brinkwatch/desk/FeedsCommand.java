package org.brinkwatch.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.brinkwatch.event.Problem;
import org.brinkwatch.fetch.Feed;
import org.brinkwatch.fetch.FeedState;
import org.brinkwatch.fetch.FeedStates;
import org.brinkwatch.fetch.NotFetched;
import org.brinkwatch.fetch.Opml;
import org.brinkwatch.fetch.Pages;
import org.brinkwatch.fetch.WebAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done with the list of feeds. */
@Command(
    name = "feeds",
    description = "Looks after the list of feeds that 'brinkwatch watch' follows.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch feeds add https://example.org/world.rss",
      "  brinkwatch feeds add subscriptions.opml",
      "  brinkwatch feeds list",
      "  brinkwatch feeds export > feeds.opml",
      ""
    })
final class FeedsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Puts feeds on the list. */
  @Command(
      name = "add",
      description = {
        "Adds feeds to the list, by their address or from another list (OPML).",
        "",
        "Nothing is fetched yet; 'brinkwatch watch --once' does that."
      })
  static final class Add implements Callable<Integer> {
    private final Streams streams;
    @Mixin private FeedList list = new FeedList();

    @Option(names = "--title", paramLabel = "TITLE", description = "What to call the feed.")
    private String title = "";

    @Parameters(arity = "1..*", paramLabel = "URL|FILE", description = "Addresses or OPML files.")
    private List<String> arguments = new ArrayList<>();

    Add(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      list.read(); // a list with a mistake in it is told as one
      int added = list.subscriptions().add(asked()).size();
      streams.err().println("brinkwatch: " + added + " feeds added to " + list.file());
      return Exit.OK;
    }

    /** All of them, or all mistakes in them. */
    private List<Feed> asked() throws IOException {
      List<Feed> asked = new ArrayList<>();
      List<Problem> mistakes = new ArrayList<>();
      for (String argument : arguments) {
        List<Feed> some =
            Pages.isAddress(argument)
                ? List.of(new Feed(title, argument.strip()))
                : FeedList.read(Path.of(argument));
        for (Feed feed : some) {
          try {
            asked.add(new Feed(feed.title(), WebAddress.of(feed.url()).toString()));
          } catch (NotFetched e) {
            mistakes.add(new Problem(feed.url(), 0, e.why(), ""));
          }
        }
      }
      if (!mistakes.isEmpty()) {
        throw new Mistakes(mistakes);
      }
      return asked;
    }
  }

  /** Shows the list, with how each feed fares. */
  @Command(name = "list", description = "Shows the feeds and how they fare.")
  static final class Show implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();
    private final Streams streams;
    @Mixin private FeedList list = new FeedList();

    @Option(names = "--json", description = "As JSON lines.")
    private boolean json;

    Show(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      FeedStates states = list.states();
      for (Feed feed : list.read()) {
        FeedState state = states.of(feed.url());
        streams.out().write((json ? json(feed, state) : words(feed, state)) + "\n");
      }
      streams.out().flush();
      return Exit.OK;
    }

    private static String words(Feed feed, FeedState state) {
      String condition = state.condition().name().toLowerCase(Locale.ROOT);
      return String.format(
          Locale.ROOT,
          "%-9s  %-20s  %s%s%s",
          condition,
          moment(state.polled()),
          feed.title().isEmpty() ? "" : feed.title() + "  ",
          feed.url(),
          state.reason().isEmpty() ? "" : "\n           " + state.reason());
    }

    private static String json(Feed feed, FeedState state) throws IOException {
      StringWriter out = new StringWriter();
      try (JsonGenerator line = JSON.createGenerator(out)) {
        line.writeStartObject();
        line.writeStringField("title", feed.title());
        line.writeStringField("url", feed.url());
        line.writeStringField("state", state.condition().name());
        line.writeStringField("reason", state.reason());
        line.writeStringField("polled", moment(state.polled()));
        line.writeStringField("good", moment(state.good()));
        line.writeStringField("not_before", moment(state.notBefore()));
        line.writeNumberField("failures", state.failures());
        line.writeEndObject();
      }
      return out.toString();
    }

    private static String moment(Instant moment) {
      return moment.equals(Instant.EPOCH) ? "" : moment.toString();
    }
  }

  /** Takes feeds off the list. */
  @Command(
      name = "remove",
      description = "Takes feeds off the list; the articles that they brought stay.")
  static final class Remove implements Callable<Integer> {
    private final Streams streams;
    @Mixin private FeedList list = new FeedList();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "As 'feeds list' shows them.")
    private List<String> urls = new ArrayList<>();

    Remove(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      List<String> feeds = list.read().stream().map(Feed::url).toList();
      List<Problem> mistakes = new ArrayList<>();
      for (String url : urls) {
        if (!feeds.contains(url)) {
          mistakes.add(new Problem(url, 0, "is not on the list", "see 'brinkwatch feeds list'"));
        }
      }
      if (!mistakes.isEmpty()) {
        throw new Mistakes(mistakes);
      }
      for (String url : urls) {
        list.subscriptions().remove(url);
      }
      streams.err().println("brinkwatch: " + list.read().size() + " feeds left in " + list.file());
      return Exit.OK;
    }
  }

  /** Prints the list for other programs. */
  @Command(name = "export", description = "Prints the list as OPML, which feed readers import.")
  static final class Export implements Callable<Integer> {
    private final Streams streams;
    @Mixin private FeedList list = new FeedList();

    Export(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      streams.out().write(Opml.write(list.read()));
      streams.out().flush();
      return Exit.OK;
    }
  }
}
