package org.brinkwatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
  @TempDir private Path folder;

  private List<Feed> read(String text) throws IOException {
    return Opml.read(Files.writeString(folder.resolve("list.opml"), text));
  }

  @Test
  void readsWhatItWrites() throws IOException {
    List<Feed> feeds =
        List.of(
            new Feed("Daily \"News\" & 3 < 4 für alle", "https://a.org/feed?x=1&y=2"),
            new Feed("", "https://b.org/rss"));
    Path file = folder.resolve("desk").resolve("feeds.opml");
    Opml.write(file, feeds);
    assertThat(Opml.read(file)).isEqualTo(feeds);
  }

  @Test
  void readsFoldersAndOtherSpellingsAndDropsRepeats() throws IOException {
    assertThat(
            read(
                "\uFEFF<?xml version='1.0'?><opml version='1.0'><head/><body><outline text='F'>"
                    + "<outline title='&lt;b&gt;A&lt;/b&gt;' xmlurl='http://a.org/f'/>"
                    + "<outline text='B' xmlURL=' http://b.org/f '/></outline>"
                    + "<outline text='A again' xmlUrl='http://a.org/f'/></body></opml>"))
        .containsExactly(new Feed("A", "http://a.org/f"), new Feed("B", "http://b.org/f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<opml><body>",
        "<rss/>",
        "<!DOCTYPE opml [<!ENTITY a 'x'>]><opml><body><outline text='&a;' xmlUrl='b'/></body></opml>",
        "<!DOCTYPE opml SYSTEM 'file:///etc/passwd'><opml><body/></opml>",
      })
  void refusesWhatIsNoneOrDangerous(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("list.opml: is no OPML");
  }

  @Test
  void refusesDepth() {
    assertThatThrownBy(() -> read("<opml>" + "<outline>".repeat(100_000)))
        .isInstanceOf(IOException.class);
  }
}
