package org.brinkwatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedStatesTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void readsWhatItWrites() throws IOException {
    FeedState state =
        FeedState.fresh("http://a.org/f")
            .read(NOON, false, new Validators("W/\"1\"", "then"), Set.of("ab"), Map.of("cd", 2))
            .failed(NOON, java.time.Duration.ofMinutes(1), java.time.Duration.ZERO, "why \"so\"");
    Path file = folder.resolve("archive").resolve("feeds.jsonl");
    FeedStates states = FeedStates.open(file);
    states.put(state);
    states.save();
    assertThat(FeedStates.open(file).of("http://a.org/f")).isEqualTo(state);
    assertThat(FeedStates.open(file).of("http://b.org/"))
        .isEqualTo(FeedState.fresh("http://b.org/"));
  }

  @Test
  void saysWhichLineIsBroken() throws IOException {
    Path file = Files.writeString(folder.resolve("feeds.jsonl"), "{\"url\":\"a\"}\n");
    assertThatThrownBy(() -> FeedStates.open(file)).hasMessageContaining("feeds.jsonl:1: ");
  }

  @Test
  void forgetsTheOldestOfManyKeys() {
    FeedState state = FeedState.fresh("u");
    for (int i = 0; i < 6; i++) {
      Set<String> keys = new TreeSet<>();
      for (int k = 0; k < 1000; k++) {
        keys.add(i + "-" + k);
      }
      state = state.read(NOON, false, Validators.NONE, keys, Map.of());
    }
    assertThat(state.seen()).hasSize(2000).contains("5-999").doesNotContain("0-0");
  }
}
