package org.brinkwatch.fetch;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinkwatch.fetch.NotFetched.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS and Atom become items. Document types are refused, and with them entities of any kind. */
final class FeedReader {
  /** Of one feed, at one time; the newest usually come first. */
  static final int MOST_ITEMS = 500;

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_SUMMARY = 5000;

  private FeedReader() {}

  /**
   * What the feed holds.
   *
   * @throws NotFetched if it is no feed
   */
  static FeedContent read(Fetched fetched) throws NotFetched {
    String xml =
        fetched.received().text().orElseThrow(() -> unfit("is in a charset that nobody knows"));
    if (xml.isBlank()) {
      throw unfit("is empty");
    }
    try {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false);
      return content(input.build(new StringReader(xml)), fetched.address());
    } catch (FeedException | IllegalArgumentException e) {
      throw unfit(what(xml, fetched.address(), e));
    } catch (StackOverflowError e) {
      throw unfit("is nested too deep to be read");
    }
  }

  private static FeedContent content(SyndFeed feed, WebAddress address) {
    List<Item> items = new ArrayList<>();
    List<SyndEntry> entries = feed.getEntries();
    for (SyndEntry entry : entries.subList(0, Math.min(entries.size(), MOST_ITEMS))) {
      items.add(item(entry, address));
    }
    return new FeedContent(
        text(feed.getTitle(), LONGEST_TITLE), items, entries.size() - items.size());
  }

  private static Item item(SyndEntry entry, WebAddress address) {
    String guid = words(entry.getUri());
    SyndContent description = entry.getDescription();
    String summary = description == null ? "" : html(description);
    String body =
        Stream.concat(Stream.of(summary), entry.getContents().stream().map(FeedReader::html))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return new Item(
        guid,
        link(words(entry.getLink()), guid, address),
        text(entry.getTitle(), LONGEST_TITLE),
        text(summary, LONGEST_SUMMARY),
        body,
        day(entry));
  }

  /** The entry's link, or its guid where that is one. */
  private static Optional<WebAddress> link(String link, String guid, WebAddress base) {
    String chosen = link.isBlank() && guid.startsWith("http") ? guid : link;
    try {
      return chosen.isBlank()
          ? Optional.empty()
          : Optional.of(Links.canonical(base.resolve(chosen)));
    } catch (NotFetched e) {
      return Optional.empty(); // "javascript:" and the like lead nowhere
    }
  }

  private static Optional<LocalDate> day(SyndEntry entry) {
    Date published = entry.getPublishedDate();
    Date date = published == null ? entry.getUpdatedDate() : published;
    return Optional.ofNullable(date)
        .map(some -> LocalDate.ofInstant(some.toInstant(), ZoneOffset.UTC));
  }

  private static String html(SyndContent content) {
    String value = words(content.getValue());
    // Atom's plain text may hold a "<" that is no tag
    return "text".equals(content.getType()) || "text/plain".equals(content.getType())
        ? value.replace("&", "&amp;").replace("<", "&lt;")
        : value;
  }

  /** HTML as one line of text, without what steers a terminal or the direction of writing. */
  static String text(@Nullable String html, int longest) {
    String line =
        Jsoup.parse(words(html))
            .text()
            .replaceAll("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]", "")
            .strip();
    return line.length() <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, longest) - 1)) + "…";
  }

  private static String words(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** Why it is no feed, and where one is if this is a page that says so. */
  private static String what(String xml, WebAddress address, Exception fault) {
    String head = xml.substring(0, Math.min(xml.length(), 2000)).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<!doctype html")) {
      Element link =
          Jsoup.parse(xml, address.toString())
              .selectFirst(
                  "link[rel~=(?i)alternate][type~=(?i)application/(rss|atom)\\+xml][href]");
      return "is a web page, not a feed"
          + (link == null ? "" : "; its feed is " + link.absUrl("href"));
    }
    if (head.contains("<!doctype")) {
      return "has a document type, which is not read from strangers";
    }
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    return "is no RSS or Atom feed: " + text(String.valueOf(cause.getMessage()), 200);
  }

  private static NotFetched unfit(String why) {
    return new NotFetched(Kind.UNFIT, why);
  }
}
