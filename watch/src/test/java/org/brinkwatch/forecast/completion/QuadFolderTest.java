package org.brinkwatch.forecast.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadFolderTest {
  @TempDir private Path folder = Path.of("");

  private final Map<String, String> files =
      new TreeMap<>(
          Map.of(
              "entity2id.txt", "A\t0\nB\t1\n",
              "relation2id.txt", "meets\t0\n",
              "train.txt", "0\t0\t1\t0\t-1\n1\t0\t0\t24\t-1\n",
              "valid.txt", "0\t0\t1\t48\n",
              "test.txt", "0\t0\t1\t72\n"));

  private List<String> problems() throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    List<Problem> problems = new ArrayList<>();
    QuadFolder.read(folder, problems::add);
    return problems.stream()
        .map(one -> folder.relativize(Path.of(one.where())) + ":" + one.line() + " " + one.what())
        .toList();
  }

  @Test
  void findsOutTheStepOfTime() throws IOException {
    assertThat(problems()).isEmpty();
    QuadFolder.Quads quads = QuadFolder.read(folder, problem -> {}).orElseThrow();
    assertThat(quads.unit()).isEqualTo(24);
    assertThat(quads.test()).containsExactly(new Link(0, 0, 1, 3));
  }

  @Test
  void namesFileLineAndField() throws IOException {
    files.put("train.txt", "0\t0\t1\t0\n0\t0\t9\t0\n0\t0\n0\tx\t1\t0\n");
    assertThat(problems())
        .containsExactly(
            "train.txt:2 field 3 (target): '9'",
            "train.txt:3 field 3 (target) missing",
            "train.txt:4 field 2 (relation): 'x'");
  }

  @Test
  void refusesATestThatBeginsBeforeValidEnds() throws IOException {
    files.put("test.txt", "0\t0\t1\t48\n");
    assertThat(problems()).hasSize(1).first().asString().startsWith("test.txt:0 begins at time 48");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    files.remove("valid.txt");
    assertThat(problems()).containsExactly("valid.txt:0 no such file");
  }
}
