package org.brinkwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of golden/read holds an input and what is expected of it. With {@code
 * -Dgolden.write=true} the expected files are written anew: read the difference before you keep it.
 */
final class GoldenTest {
  private static final Path CASES = Path.of("src/test/resources/golden/read");

  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(cases).isNotEmpty();
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + "", () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    StringBuilder shown = new StringBuilder();
    for (Path input : inputs(folder)) {
      new Inputs(ReadOptions.DEFAULT)
          .open(List.of(input.toString()), InputStream.nullInputStream())
          .forEachRemaining(reading -> shown.append(Shown.of(reading)));
    }
    String actual = shown.toString().replace(folder + "/", "");
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static List<Path> inputs(Path folder) throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> !file.endsWith("expected.txt")).forEach(inputs::add);
    }
    inputs.sort(Comparator.naturalOrder());
    return inputs;
  }
}
