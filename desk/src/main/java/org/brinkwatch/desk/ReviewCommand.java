package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.review.HtmlReview;
import org.brinkwatch.review.JsonReview;
import org.brinkwatch.review.MarkdownReview;
import org.brinkwatch.review.Review;
import org.brinkwatch.review.TerminalReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, the review out. */
@Command(
    name = "review",
    description = {
      "Writes the review of articles: who did what to whom, where and when, and who says so.",
      "",
      "The review is printed; review.html and the data it rests on (events, claims, statements and",
      "appointments as JSON lines) are written into a folder."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch review article.html",
      "  brinkwatch review --published 2023-11-30 --out monday monday/*.txt",
      "  pbpaste | brinkwatch review --format md - > review.md",
      ""
    })
final class ReviewCommand implements Callable<Integer> {
  /** What is printed. */
  enum Format {
    text,
    html,
    md,
    json
  }

  private final Streams streams;
  private final InstantSource clock;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private CodingOptions coding = new CodingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.",
      defaultValue = "text")
  private Format format = Format.text;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where to write the files; made if it is not there; ${DEFAULT-VALUE} if not given.",
      defaultValue = "brinkwatch-review")
  private Path out = Path.of("brinkwatch-review");

  @Option(names = "--no-color", description = "Print without colours, as with NO_COLOR set.")
  private boolean noColor;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Files, folders, patterns or web addresses; - for standard input.")
  private List<String> articles = new ArrayList<>();

  ReviewCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    makeFolder();
    Progress progress = new Progress(streams);
    Brinkwatch brinkwatch = coding.brinkwatch();
    Review review =
        brinkwatch.review(
            coding.read(articles, streams.in(), clock), coded -> progress.done(), progress::failed);
    progress.end();
    if (progress.anyDone()) {
      new ReviewFolder(out).write(review);
      print(review);
    }
    return progress.exit();
  }

  private void makeFolder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--out': cannot make the folder " + e.getMessage());
    }
  }

  private void print(Review review) throws IOException {
    streams.out().write(document(review));
    streams.out().flush();
    streams.err().println("Written to " + out + ": " + String.join(", ", ReviewFolder.FILES));
  }

  private String document(Review review) {
    return switch (format) {
      case text -> new TerminalReview(streams.width(), colors()).write(review);
      case html -> new HtmlReview().write(review);
      case md -> new MarkdownReview().write(review);
      case json -> new JsonReview().write(review);
    };
  }

  private boolean colors() {
    return streams.colored() && !noColor;
  }
}
