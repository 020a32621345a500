package org.brinkwatch.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user meets it: arguments in, output, messages and an exit code out. */
class DeskTest {
  @TempDir private Path folder;
  private Inbox inbox;
  private Path out;

  @BeforeEach
  void openInbox() throws IOException {
    inbox = new Inbox(Files.createDirectory(folder.resolve("inbox")));
    out = folder.resolve("out");
  }

  @Nested
  class Help {
    @Test
    void isShownWithoutArguments() {
      assertThat(Run.of().out()).contains("Usage: brinkwatch", "review", "code");
      assertThat(Run.of().exit()).isEqualTo(Exit.OK);
    }

    @Test
    void showsExamplesBeforeOptions() {
      String help = Run.of("review", "--help").out();
      assertThat(help.indexOf("Examples:")).isPositive().isLessThan(help.indexOf("  --published"));
    }

    @Test
    void tellsTheVersion() {
      assertThat(Run.of("--version").out()).matches("brinkwatch \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }
  }

  @Nested
  class Usage {
    @Test
    void refusesAnUnknownOptionAndNamesTheHelp() {
      Run run = Run.of("review", "--colour", "x");
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("--colour", "brinkwatch review --help");
    }

    @Test
    void refusesADayThatIsNone() {
      Run run = Run.of("review", "--published", "30.11.2023", "x");
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("'30.11.2023' is no day; expected one like 2023-11-30");
    }

    @Test
    void refusesNoThreads() {
      Run run = Run.of("code", "--threads", 0, "x");
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("--threads", "1 or more");
    }

    @Test
    void refusesAFileForAFolder() throws IOException {
      Run run = Run.of("review", "--out", inbox.article(), inbox.missing());
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("--out", "good.txt");
    }

    @Test
    void tellsAllMistakesInACodebookAtOnceAndReadsNothing() throws IOException {
      Path book = Files.createDirectory(folder.resolve("codebook"));
      Files.writeString(
          book.resolve("verbs.tsv"),
          """
          trigger\ttype\tmode\twhen\ttarget
          frobnicate\tATTACK\t\t\t
          grumble\tASSAULT
          mumble\tASAULT\t\t\t
          tumble\tASSAULT\t\t\t\t\t
          """);
      Files.writeString(book.resolve("types.tsv"), "kind\tof\n");
      Run run = Run.of("review", "--codebook", book, "--out", out, inbox.article());
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines())
          .hasSizeGreaterThanOrEqualTo(5)
          .anyMatch(line -> line.contains("verbs.tsv:2:"))
          .anyMatch(line -> line.contains("verbs.tsv:3:"))
          .anyMatch(line -> line.contains("verbs.tsv:4:"))
          .anyMatch(line -> line.contains("verbs.tsv:5:"))
          .anyMatch(line -> line.contains("types.tsv:1:"));
    }

    @Test
    void tellsMistakesInTheActorsWithThoseInTheCodebook() throws IOException {
      Path actors = Files.writeString(folder.resolve("actors.tsv"), "nonsense\n");
      Path none = folder.resolve("none");
      Run run = Run.of("code", "--codebook", none, "--actors", actors, inbox.article());
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains(none.toString(), actors.toString());
    }
  }

  @Nested
  class Review {
    @Test
    void isPrintedAndWrittenWithItsData() throws IOException {
      Run run = Run.of("review", "--out", out, inbox.article());
      assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
      assertThat(run.out()).contains("ASSAULT", Inbox.ATTACK);
      assertThat(run.err()).contains(out.toString(), "review.html");
      assertThat(out.resolve("review.html")).content().contains("Falkland Islands");
      assertThat(Files.readAllLines(out.resolve("claims.jsonl"))).isNotEmpty();
      assertThat(Files.readAllLines(out.resolve("events.jsonl"))).isNotEmpty();
      assertThat(out.resolve("statements.jsonl")).exists();
      assertThat(out.resolve("appointments.jsonl")).exists();
    }

    @Test
    void ofAGoodArticleIsDoneWhateverLiesBesideIt() throws IOException {
      Run run =
          Run.of(
              "review",
              "--out",
              out,
              inbox.missing(),
              inbox.empty(),
              inbox.binary(),
              inbox.fiftyMegabytes(),
              inbox.pageWithoutArticle(),
              inbox.encryptedPdf(),
              inbox.article());
      assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PARTIAL);
      assertThat(run.out()).contains(Inbox.ATTACK);
      assertThat(run.err().lines())
          .anyMatch(line -> line.contains("missing.txt: no such file"))
          .anyMatch(line -> line.contains("empty.txt: is empty"))
          .anyMatch(line -> line.contains("noise.txt: "))
          .anyMatch(line -> line.contains("large.txt: is larger than"))
          .anyMatch(line -> line.contains("menu.html: "))
          .anyMatch(line -> line.contains("secret.pdf: "));
    }

    @Test
    void ofAPageInAnUnknownCharsetIsDone() throws IOException {
      Run run = Run.of("review", "--out", out, inbox.unknownCharset());
      assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
      assertThat(run.out()).contains("Falkland");
    }

    @Test
    void ofNothingFails() {
      Run run = Run.of("review", "--out", out, inbox.missing());
      assertThat(run.exit()).isEqualTo(Exit.FAILURE);
      assertThat(run.out()).isEmpty();
    }

    @Test
    void isPrintedAsAsked() throws IOException {
      Path article = inbox.article();
      assertThat(Run.of("review", "--out", out, "--format", "html", article).out())
          .isEqualTo(Files.readString(out.resolve("review.html")));
      assertThat(Run.of("review", "--out", out, "--format", "md", article).out()).startsWith("#");
      assertThat(Run.of("review", "--out", out, "--format", "json", article).out()).startsWith("{");
    }
  }

  @Nested
  class Code {
    @Test
    void printsWhatTheReviewWrites() throws IOException {
      Path article = inbox.article();
      Run.of("review", "--out", out, article);
      assertThat(Run.of("code", article).lines())
          .isEqualTo(Files.readAllLines(out.resolve("claims.jsonl")));
    }

    @Test
    void readsStandardInput() {
      Run run = Run.with(Inbox.ATTACK + "\n", "code", "-");
      assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
      assertThat(run.lines()).anyMatch(line -> line.contains("\"ASSAULT\""));
    }

    @Test
    void keepsTheOrderOfTheArticlesOnAnyNumberOfThreads() throws IOException {
      for (int i = 10; i < 60; i++) {
        Files.writeString(inbox.folder().resolve(i + ".txt"), Inbox.ATTACK + "\n");
      }
      Run alone = Run.of("code", "--threads", 1, inbox.folder());
      assertThat(alone.lines()).hasSizeGreaterThanOrEqualTo(50);
      assertThat(Run.of("code", "--threads", 4, inbox.folder()).out()).isEqualTo(alone.out());
    }

    @Test
    void changesNothingButConfidenceWhereItIsCareful() throws IOException {
      Path article = inbox.article();
      Run careful = Run.of("code", "--careful", article);
      assertThat(careful.exit()).as(careful.err()).isEqualTo(Exit.OK);
      assertThat(careful.out()).isNotEqualTo(Run.of("code", article).out());
      assertThat(withoutConfidence(careful)).isEqualTo(withoutConfidence(Run.of("code", article)));
    }

    private static List<String> withoutConfidence(Run run) {
      return run.lines().stream()
          .map(line -> line.replaceAll("\"confidence\":[0-9.]+", ""))
          .toList();
    }

    @Test
    void stopsQuietlyWhenItsReaderHasGone() throws IOException {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Streams streams = Streams.of(InputStream.nullInputStream(), new ClosedPipe(), err);
      assertThat(new Desk(streams).run("code", inbox.article().toString())).isEqualTo(Exit.OK);
      assertThat(err.toString(UTF_8)).isEmpty();
    }
  }

  @Nested
  class PairsOfActors {
    @Test
    void areNamedRowByRow() throws IOException {
      Path table =
          table(
              "uid\tnote\ttarget\tsource\tsentence",
              "a1\t\"x\tBritain\tArgentina\tArgentina attacked Britain.",
              "a2\t\tArgentina\tPeru\tPeru held talks with Argentina.");
      Run run = Run.of("code", "--pairs", table);
      assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
      assertThat(run.lines()).hasSize(2);
      assertThat(run.lines().get(0)).matches("a1\tASSAULT\t[01]\\.\\d{3}");
      assertThat(run.lines().get(1)).matches("a2\tCONSULT\t[01]\\.\\d{3}");
    }

    @Test
    void areNamedCarefullyWhereNoFrameFits() throws IOException {
      Path table =
          table(
              "uid\tsentence\tsource\ttarget",
              "a1\tWarplanes of Aruba reduced a harbour in Belize to rubble.\tAruba\tBelize");
      Run run = Run.of("code", "--careful", "--pairs", table);
      assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
      assertThat(run.lines()).singleElement().asString().matches("a1\tASSAULT\t[01]\\.\\d{3}");
    }

    @Test
    void withARowTooShortAreNamedWithoutIt() throws IOException {
      Path table =
          table(
              "uid\tsentence\tsource\ttarget",
              "a1\tArgentina attacked Britain.\tArgentina\tBritain",
              "a2\tArgentina attacked Britain.",
              "a3\tArgentina attacked Britain.\tArgentina\tBritain");
      Run run = Run.of("code", "--pairs", table);
      assertThat(run.exit()).isEqualTo(Exit.PARTIAL);
      assertThat(run.lines()).hasSize(2);
      assertThat(run.err()).contains("pairs.tsv:3: has no source");
    }

    @Test
    void withoutAHeaderFail() throws IOException {
      Run run = Run.of("code", "--pairs", table("a1\tb\tc\td"));
      assertThat(run.exit()).isEqualTo(Exit.FAILURE);
      assertThat(run.err()).contains("pairs.tsv:1: expected a header with the columns uid");
    }

    @Test
    void inNoFileFail() {
      Run run = Run.of("code", "--pairs", folder.resolve("none.tsv"));
      assertThat(run.exit()).isEqualTo(Exit.FAILURE);
      assertThat(run.err()).contains("none.tsv: no such file");
    }

    private Path table(String... lines) throws IOException {
      return Files.write(folder.resolve("pairs.tsv"), List.of(lines));
    }
  }

  /** A pipe whose reader has gone. */
  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
