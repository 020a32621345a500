package org.brinkwatch.forecast.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionBacktestTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    names("entity2id.txt", Invented.names());
    names("relation2id.txt", List.of("visits", "watches", "accuses", "answers"));
    links("train.txt", 0, 40);
    links("valid.txt", 40, 44);
    links("test.txt", 44, 50);
  }

  private void names(String file, List<String> names) throws IOException {
    Files.writeString(
        folder.resolve(file),
        IntStream.range(0, names.size())
            .mapToObj(id -> names.get(id) + "\t" + id + "\n")
            .collect(Collectors.joining()));
  }

  private void links(String file, int from, int to) throws IOException {
    Files.writeString(
        folder.resolve(file),
        Invented.links(50, 3).stream()
            .filter(link -> link.day() >= from && link.day() < to)
            .map(CompletionBacktestTest::line)
            .collect(Collectors.joining()));
  }

  private static String line(Link link) {
    return String.join(
        "\t",
        List.of(
            "" + link.source(), "" + link.relation(), "" + link.target(), link.day() * 24 + "\n"));
  }

  private CompletionReport run(OptionalInt asOf, int threads) throws IOException {
    return CompletionBacktest.run(
            folder,
            new CompletionBacktest.Options(false, asOf, 2, 1, threads),
            problem -> {},
            words -> {})
        .orElseThrow();
  }

  @Test
  void learnsTheHabitsOfAWorld() throws IOException {
    CompletionReport report = run(OptionalInt.empty(), 2);
    assertThat(report.score("brinkwatch", "single").mrr()).isGreaterThan(60);
    assertThat(report.score("brinkwatch", "multi").mrr()).isGreaterThan(50);
    assertThat(report.text()).contains("recurrency", "pessimistic", "DNCL", "; without: -");
  }

  @Test
  void oneAndTwoThreadsGiveTheSameBytes() throws IOException {
    CompletionReport one = run(OptionalInt.empty(), 1);
    CompletionReport two = run(OptionalInt.empty(), 2);
    assertThat(one.json()).isEqualTo(two.json());
    assertThat(one.text()).isEqualTo(two.text());
  }

  @Test
  void stopsTheHistoryWhereItIsTold() throws IOException {
    int whole = questions(run(OptionalInt.empty(), 2));
    int rest = questions(run(OptionalInt.of(46 * 24), 2));
    assertThat(rest).isLessThan(whole).isPositive();
  }

  private static int questions(CompletionReport report) {
    String json = report.json();
    int multi = json.indexOf("\"setting\" : \"multi\"");
    String after = json.substring(json.indexOf("\"questions\" : ", multi) + 14);
    return Integer.parseInt(after.substring(0, after.indexOf(',')));
  }

  @Test
  void refusesATimeOutsideTheQuestions() throws IOException {
    List<Problem> problems = new ArrayList<>();
    CompletionBacktest.run(
        folder,
        new CompletionBacktest.Options(false, OptionalInt.of(24), 0, 1, 1),
        problems::add,
        words -> {});
    assertThat(problems).hasSize(1).first().asString().contains("--as-of");
  }
}
