package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples as a newcomer runs them. */
class ExamplesTest {
  private static final Path STORY = Path.of("..", "examples", "karabakh-2023");

  @TempDir private Path out;

  /** Run with {@code -Dgolden.write=true} to write the review anew; then read the difference. */
  @Test
  void giveTheReviewThatStandsBesideThem() throws IOException {
    Run run = Run.of(arguments());
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    Path golden = STORY.resolve("review.md");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, run.out());
    }
    assertThat(run.out()).as("%s", golden).isEqualTo(Files.readString(golden));
  }

  @Test
  void areTenDatedArticles() throws IOException {
    Run.of(arguments());
    String page = Files.readString(out.resolve("review.html"));
    assertThat(page).contains("<p class=\"counts\">10 articles, ");
    assertThat(page.split("no sentence cited", -1)).hasSize(1);
  }

  /** The articles by name, for the review lies in their folder. */
  private Object[] arguments() throws IOException {
    try (Stream<Path> files = Files.list(STORY)) {
      Stream<Path> articles =
          files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*")).sorted();
      Stream<Object> options = Stream.of("review", "--format", "md", "--out", out);
      return Stream.concat(options, articles).toArray();
    }
  }
}
