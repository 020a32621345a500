package org.brinkwatch.watch.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskSettingsTest {
  @TempDir private Path desk;

  private DeskSettings read(String text) throws IOException {
    Files.writeString(desk.resolve("desk.yml"), text);
    return DeskSettings.of(desk);
  }

  @Test
  void readsWhatADeskIsToBe() throws IOException {
    Files.createDirectories(desk.resolve("book"));
    Files.createFile(desk.resolve("people"));
    DeskSettings settings =
        read(
            """
            name: Balkans desk
            codebook: book
            actors: [people]
            allow_hosts: [news.lan, 10.0.0.7]
            watch: {interval: 30m, gap: 5s, pages: no}
            """);
    assertThat(settings.mistakes()).isEmpty();
    assertThat(settings.name()).isEqualTo("Balkans desk");
    assertThat(settings.codebook()).contains(desk.resolve("book"));
    assertThat(settings.actors()).containsExactly(desk.resolve("people"));
    assertThat(settings.allowedHosts()).containsExactly("news.lan", "10.0.0.7");
    assertThat(settings.interval()).contains(Duration.ofMinutes(30));
    assertThat(settings.gap()).contains(Duration.ofSeconds(5));
    assertThat(settings.pages()).isFalse();
  }

  @Test
  void needsNothing() throws IOException {
    assertThat(DeskSettings.of(desk).mistakes()).isEmpty();
    assertThat(read("").mistakes()).isEmpty();
    assertThat(read("# nothing yet\n").pages()).isTrue();
  }

  @Test
  void tellsAllMistakesWithTheirLines() throws IOException {
    assertThat(
            read("""
                    nmae: Desk
                    codebook: none
                    allow_hosts: ["a b"]
                    watch:
                      interval: 5s
                      often: yes
                    """)
                .mistakes())
        .extracting(mistake -> mistake.line() + " " + mistake.found())
        .containsExactlyInAnyOrder(
            "1 unknown key 'nmae'",
            "2 there is no " + desk.resolve("none"),
            "3 'a b' is no name of a host",
            "5 '5s' is no such time",
            "6 unknown key 'often'");
  }
}
