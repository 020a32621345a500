package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsTest {
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("type.f1", 0.895, 0, 1, Figure.Better.HIGHER),
          new Figure("calibration.ece", 0.105, 0, 1, Figure.Better.LOWER),
          new Figure("type.AID.f1", Double.NaN, 0, 1, Figure.Better.HIGHER));

  @TempDir private Path folder;
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void areMetWithinTheirTolerance() throws IOException {
    assertThat(shortfalls("type.f1\t0.9\t0.01\ncalibration.ece\t0.1\t0.01\n")).isEmpty();
    assertThat(shortfalls("type.f1\t0.5\t0\ncalibration.ece\t0.5\t0\n")).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void sayWhatFellShort() throws IOException {
    assertThat(shortfalls("type.f1\t0.9\t0\ncalibration.ece\t0.1\t0\n").lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("type\\.f1 +0\\.9000 +0\\.0000 +0\\.8950"))
        .anyMatch(line -> line.matches("calibration\\.ece +0\\.1000 +0\\.0000 +0\\.1050"));
  }

  @Test
  void areNotMetByAFigureThatIsNotThere() throws IOException {
    assertThat(shortfalls("typo.f1\t0.9\t0\n")).contains("typo.f1", "no such");
    assertThat(shortfalls("type.AID.f1\t0.9\t0\n")).contains("type.AID.f1", "NaN");
  }

  @Test
  void tellAllMistakesWithTheirLines() throws IOException {
    shortfalls("a\tx\t0\nb\t1\t-1\nc\t1\na\t1\tNaN\n");
    assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(2, 3, 4, 5, 5);
  }

  @Test
  void tellAMissingFileAndAnotherTable() throws IOException {
    Expectations.read(folder.resolve("none.tsv"), problems::add);
    Expectations.read(Files.writeString(folder.resolve("b.tsv"), "x\ty\n"), problems::add);
    assertThat(problems).hasSize(2);
  }

  private String shortfalls(String rows) throws IOException {
    Path file = folder.resolve("expected.tsv");
    Files.writeString(file, "name\tvalue\ttolerance\n" + rows);
    return Expectations.read(file, problems::add).shortfalls(FIGURES);
  }
}
