package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples as a newcomer runs them. */
class ExamplesTest {
  private static final Path STORY = Path.of("..", "examples", "karabakh-2023");

  /** Not beside the articles, where it would be read as one of them. */
  private static final Path GOLDEN = Path.of("..", "docs", "example-review.md");

  @TempDir private Path out;

  /** Run with {@code -Dgolden.write=true} to write the review anew; then read the difference. */
  @Test
  void giveTheReviewThatTheDocumentsShow() throws IOException {
    Run run = Run.of("review", "--format", "md", "--out", out, STORY);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, run.out());
    }
    assertThat(run.out()).as("%s", GOLDEN).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void areTenArticlesEachWithItsTitleOutletAndDay() throws IOException {
    assertThat(
            Files.readAllLines(GOLDEN).stream().filter(line -> line.startsWith("- **")).limit(10))
        .hasSize(10)
        .allSatisfy(line -> assertThat(line).matches("- \\*\\*.+\\*\\* · .+ · \\d+ \\w+ 2023"));
  }
}
