package org.brinkwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void writesEachLineWithALineFeed() throws IOException {
    Path file = folder.resolve("claims.jsonl");
    new WholeFile(file).lines(Stream.of("{\"a\":\"ж🚨\"}", "{}"));
    assertThat(file).hasContent("{\"a\":\"ж🚨\"}\n{}\n");
    assertThat(left()).containsExactly(file);
  }

  @Test
  void keepsWhatWasThereWhenTheLinesEndInAnError() throws IOException {
    Path file = folder.resolve("claims.jsonl");
    new WholeFile(file).write("before");
    Stream<String> broken =
        Stream.of(1, 2, 0)
            .map(
                each -> {
                  if (each == 0) {
                    throw new IllegalStateException("the third line");
                  }
                  return "x".repeat(100_000);
                });
    assertThatThrownBy(() -> new WholeFile(file).lines(broken)).hasMessage("the third line");
    assertThat(file).hasContent("before");
    assertThat(left()).containsExactly(file);
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    Path file = folder.resolve("review.html");
    new WholeFile(file).write("a longer text than the next");
    new WholeFile(file).write("next");
    assertThat(file).hasContent("next");
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
