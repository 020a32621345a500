package org.brinkwatch.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The feeds that a desk follows, and what is known of them.
 *
 * @param list the user's list, in OPML; need not be there
 * @param kept the folder in which the program keeps the states and the log
 */
public record Subscriptions(Path list, Path kept) {
  /** The feeds; none if there is no list yet. */
  public List<Feed> feeds() throws IOException {
    return Files.exists(list) ? Opml.read(list) : List.of();
  }

  /**
   * Puts feeds on the list that are not on it.
   *
   * @return those that are new
   */
  public List<Feed> add(List<Feed> more) throws IOException {
    Map<String, Feed> feeds = new LinkedHashMap<>();
    feeds().forEach(feed -> feeds.put(feed.url(), feed));
    List<Feed> added = new ArrayList<>();
    for (Feed feed : more) {
      if (feeds.putIfAbsent(feed.url(), feed) == null) {
        added.add(feed);
      }
    }
    if (!added.isEmpty()) {
      Opml.write(list, List.copyOf(feeds.values()));
    }
    return added;
  }

  /** Takes a feed off the list and forgets how it fared; false if it is not on it. */
  public boolean remove(String url) throws IOException {
    List<Feed> feeds = new ArrayList<>(feeds());
    if (!feeds.removeIf(feed -> feed.url().equals(url))) {
      return false;
    }
    Opml.write(list, feeds);
    states().remove(url);
    return true;
  }

  /** How each feed fared. */
  public FeedStates states() throws IOException {
    return FeedStates.open(kept.resolve("feeds.jsonl"));
  }

  /** What was fetched, skipped and why. */
  public Path log() {
    return kept.resolve("fetch.log.jsonl");
  }
}
