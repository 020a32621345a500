package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTkgTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void mistakesInTheFolderAreToldAndNothingIsDone() throws IOException {
    Files.writeString(folder.resolve("entity2id.txt"), "A\t0\n");
    Files.writeString(folder.resolve("relation2id.txt"), "meets\t0\n");
    Files.writeString(folder.resolve("train.txt"), "0\t0\tB\t0\n");
    Run run = Run.of("backtest", "tkg", folder);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("train.txt:1: field 3 (target): 'B'", "test.txt: no such file");
  }

  @Test
  void threadsMustBeOneOrMore() {
    assertThat(Run.of("backtest", "tkg", "--threads", "0", folder).exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void backtestAloneShowsItsHelp() {
    assertThat(Run.of("backtest").out()).contains("tkg");
  }
}
