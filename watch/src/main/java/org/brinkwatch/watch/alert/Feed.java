package org.brinkwatch.watch.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Atom feed in a file, newest first; written anew and put in place whole. */
final class Feed implements Sink {
  private static final int MOST = 500;
  private static final String MARK = "<!-- alerts of brinkwatch -->";
  private static final Pattern ENTRY = Pattern.compile("<entry>.*?</entry>\n", Pattern.DOTALL);

  private final String name;
  private final Path file;

  Feed(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void send(Notice notice, Instant now) throws IOException {
    List<String> entries = entries();
    String id = "urn:brinkwatch:alert:" + notice.id();
    if (entries.stream().anyMatch(entry -> entry.contains(">" + id + "<"))) {
      return;
    }
    entries.add(0, entry(notice, id, now));
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(fresh, feed(entries, now), StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> entries() throws IOException {
    List<String> entries = new ArrayList<>();
    if (!Files.exists(file)) {
      return entries;
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (!text.contains(MARK)) {
      throw new IOException(file + " is no feed of this program; name another file");
    }
    Matcher entry = ENTRY.matcher(text);
    while (entry.find()) {
      entries.add(entry.group());
    }
    return entries;
  }

  private static String feed(List<String> entries, Instant now) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>urn:brinkwatch:alerts</id>
        <title>Red lines</title>
        <author><name>Brinkwatch</name></author>
        <updated>%s</updated>
        %s
        %s</feed>
        """,
        now,
        MARK,
        String.join("", entries.subList(0, Math.min(MOST, entries.size()))));
  }

  private static String entry(Notice notice, String id, Instant now) {
    return String.format(
        Locale.ROOT,
        """
        <entry>
        <id>%s</id>
        <title>%s</title>
        <updated>%s</updated>
        <content type="text">%s</content>
        </entry>
        """,
        id,
        escape(notice.subject()),
        now,
        escape(notice.text()));
  }

  /** Characters that XML does not know are left out. */
  private static String escape(String text) {
    return text.replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
