package org.brinkwatch.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.code.explain.Explained;
import org.brinkwatch.code.explain.JsonExplanation;
import org.brinkwatch.code.explain.TextExplanation;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.brinkwatch.flow.Stage;
import org.brinkwatch.store.ArticleLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles in, claims out, one after the other. */
@Command(
    name = "code",
    description = {
      "Codes articles and prints their claims as JSON lines, in the order of the articles.",
      "",
      "With --pairs it names the relation between two given actors of a sentence instead; with",
      "--explain it says why each claim was coded and what stopped the rest."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch code archive/ > claims.jsonl",
      "  cat articles.jsonl | brinkwatch code - | head",
      "  brinkwatch code --pairs pairs.tsv > types.tsv",
      "  brinkwatch code --careful --pairs pairs.tsv > types.tsv",
      "  echo 'Norway condemned the attack on Kharkiv.' | brinkwatch code --explain",
      ""
    })
final class CodeCommand implements Callable<Integer> {
  private final Streams streams;
  private final InstantSource clock;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private CodingOptions coding = new CodingOptions();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = {
        "A table with the columns uid, sentence, source and target, separated by tabs, without"
            + " quoting. Prints uid, type (or NONE) and confidence for each row."
      })
  private Optional<Path> pairs = Optional.empty();

  @Option(
      names = "--explain",
      description = {
        "Prints each sentence with its claims and the reasons for them: the line of the codebook,"
            + " the sides, the status, date and place; and what stopped the words that gave none."
            + " Reads standard input if no articles are given."
      })
  private boolean explain;

  @Option(names = "--json", description = "With --explain: JSON lines, one for each sentence.")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "ARTICLE",
      description = "Files, folders, patterns or web addresses; - for standard input.")
  private List<String> articles = new ArrayList<>();

  CodeCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (json && !explain) {
      throw new ParameterException(command.commandLine(), "--json goes with --explain");
    }
    if (explain) {
      return explainArticles();
    }
    if (pairs.isPresent() == !articles.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Expected articles, or --pairs with a file");
    }
    return pairs.isPresent() ? codePairs(pairs.get()) : codeArticles();
  }

  private int codeArticles() {
    Progress progress = new Progress(streams);
    coding
        .brinkwatch()
        .code(
            coding.read(articles, streams.in(), clock),
            coded -> {
              print(coded);
              progress.done();
            },
            progress::failed);
    progress.end();
    return progress.exit();
  }

  private int explainArticles() {
    if (pairs.isPresent()) {
      throw new ParameterException(command.commandLine(), "--explain goes with articles");
    }
    Progress progress = new Progress(streams);
    List<String> asked = articles.isEmpty() ? List.of("-") : articles;
    coding
        .brinkwatch()
        .explain(
            coding.read(asked, streams.in(), clock),
            explained -> {
              print(explained);
              progress.done();
            },
            progress::failed);
    progress.end();
    return progress.exit();
  }

  private void print(Explained explained) {
    if (json) {
      JsonExplanation.lines(explained).forEach(this::print);
    } else {
      print(TextExplanation.write(explained).stripTrailing() + "\n");
    }
    flush();
  }

  private int codePairs(Path file) throws IOException {
    Progress progress = new Progress(streams);
    PairNaming relations = PairNaming.load(coding.codebook(), coding.careful());
    try (PairTable table = PairTable.open(file, progress::failed)) {
      Stage<PairRow, String> naming = (row, out) -> out.accept(answer(row, relations));
      coding
          .runner()
          .run(
              table.rows(),
              naming,
              line -> {
                print(line);
                progress.done();
              });
      streams.out().flush();
    } catch (NoSuchFileException e) {
      progress.failed(new Problem(file.toString(), 0, "no such file", "check the name"));
    }
    progress.end();
    return progress.exit();
  }

  private static String answer(PairRow row, PairNaming relations) {
    PairNaming.Named named = relations.name(row.article(), row.source(), row.target());
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%.3f",
        row.uid(),
        named.type().map(EventType::name).orElse("NONE"),
        named.confidence());
  }

  private void print(Coded coded) {
    ArticleLines lines = new ArticleLines(coded.article());
    coded.claims().forEach(claim -> print(lines.claim(claim)));
    flush();
  }

  private void print(String line) {
    try {
      streams.out().write(line);
      streams.out().write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      streams.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
