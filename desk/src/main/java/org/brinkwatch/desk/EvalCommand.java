package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.English;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.code.Coder;
import org.brinkwatch.evaluate.ClaimEvaluation;
import org.brinkwatch.evaluate.Expectations;
import org.brinkwatch.evaluate.Gold;
import org.brinkwatch.evaluate.GoldFiles;
import org.brinkwatch.evaluate.GoldFormat;
import org.brinkwatch.evaluate.GoldPair;
import org.brinkwatch.evaluate.GoldStory;
import org.brinkwatch.evaluate.GoldText;
import org.brinkwatch.evaluate.PairEvaluation;
import org.brinkwatch.evaluate.RepeatEvaluation;
import org.brinkwatch.evaluate.Report;
import org.brinkwatch.evaluate.ReportOptions;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Span;
import org.brinkwatch.flow.Stage;
import org.brinkwatch.resolve.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gold in, figures out. */
@Command(
    name = "eval",
    description = {
      "Codes texts whose claims are known and says how much of it is right.",
      "",
      "docs/evaluation.md tells what each figure means."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch eval evaluation/gold/dev",
      "  brinkwatch eval --by file --errors 50 my-gold/",
      "  brinkwatch eval --json pairs.tsv > figures.json",
      ""
    })
final class EvalCommand implements Callable<Integer> {
  private static final String AUTO = "auto";
  private static final String FILE = "file";

  private final Streams streams;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private CodingOptions coding = new CodingOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "auto (the default), gold, golden, pairs, repeats, plover or petrarch.")
  private String format = AUTO;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "How many of the worst errors to show; 10 if not given.")
  private int errors = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What the resampling for the intervals begins with; 1 if not given.")
  private long seed = 1;

  @Option(
      names = "--by",
      paramLabel = "file",
      description = "'file' adds a table with a row for each file.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--expect",
      paramLabel = "FILE",
      description =
          "A table of name, value and tolerance; a figure that falls short of it is told and the"
              + " exit code is 1.")
  private Optional<Path> expect = Optional.empty();

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Files or folders.")
  private List<Path> paths = new ArrayList<>();

  EvalCommand(Streams streams) {
    this.streams = streams;
  }

  /** What the coder makes of a text. */
  private record CodedText(GoldText text, List<Claim> claims, List<Span> sentences) {}

  private record CodedStory(GoldStory story, List<Claim> claims) {}

  private record NamedPair(GoldPair pair, PairNaming.Named named) {}

  @Override
  public Integer call() throws IOException {
    ReportOptions options = options();
    Gold gold = GoldFiles.read(paths, format());
    List<Problem> mistakes = new ArrayList<>(gold.problems());
    Optional<Expectations> expected = expect.map(file -> Expectations.read(file, mistakes::add));
    if (!mistakes.isEmpty()) {
      throw new Mistakes(mistakes);
    }
    if (gold.isEmpty()) {
      streams.err().println("brinkwatch: no gold in " + gold.name());
      return Exit.FAILURE;
    }
    Report report = report(gold, options);
    streams.out().write(json ? report.json() : report.text());
    streams.out().flush();
    return expected.map(all -> compare(all, report)).orElse(Exit.OK);
  }

  private Report report(Gold gold, ReportOptions options) {
    if (gold.isOfPairs()) {
      return ofPairs(gold, options);
    }
    return gold.isOfStories() ? ofStories(gold, options) : ofTexts(gold, options);
  }

  private int compare(Expectations expected, Report report) {
    String shortfalls = expected.shortfalls(report.figures());
    streams.err().print(shortfalls);
    streams.err().flush();
    return shortfalls.isEmpty() ? Exit.OK : Exit.FAILURE;
  }

  private Report ofTexts(Gold gold, ReportOptions options) {
    Coder coder = coding.coder();
    UnaryOperator<Claim> opinion = coding.opinion();
    English english = coding.english();
    ClaimEvaluation evaluation = new ClaimEvaluation(gold);
    run(
        gold.texts(),
        (text, out) -> out.accept(code(text, english, coder, opinion)),
        (CodedText coded) -> evaluation.add(coded.text(), coded.claims(), coded.sentences()));
    return evaluation.report(options);
  }

  private CodedText code(
      GoldText text, English english, Coder coder, UnaryOperator<Claim> opinion) {
    Annotated annotated = english.annotate(text.article(coding.published()));
    List<Span> sentences = annotated.sentences().stream().map(Sentence::span).toList();
    return new CodedText(text, coder.code(annotated).withClaims(opinion).claims(), sentences);
  }

  private Report ofStories(Gold gold, ReportOptions options) {
    Coder coder = coding.coder();
    UnaryOperator<Claim> opinion = coding.opinion();
    English english = coding.english();
    RepeatEvaluation evaluation = new RepeatEvaluation(gold);
    run(
        gold.stories(),
        (story, out) -> out.accept(code(story, english, coder, opinion)),
        (CodedStory coded) ->
            evaluation.add(coded.story(), coded.claims(), new Resolver().resolve(coded.claims())));
    return evaluation.report(options);
  }

  private static CodedStory code(
      GoldStory story, English english, Coder coder, UnaryOperator<Claim> opinion) {
    List<Claim> claims =
        story.articles().stream()
            .flatMap(article -> coder.code(english.annotate(article)).claims().stream())
            .map(opinion)
            .toList();
    return new CodedStory(story, claims);
  }

  private Report ofPairs(Gold gold, ReportOptions options) {
    PairNaming naming = PairNaming.load(coding.codebook(), coding.careful());
    PairEvaluation evaluation = new PairEvaluation(gold);
    run(
        gold.pairs(),
        (pair, out) -> out.accept(name(pair, naming)),
        (NamedPair answer) ->
            evaluation.add(answer.pair(), answer.named().type(), answer.named().confidence()));
    return evaluation.report(options);
  }

  private static NamedPair name(GoldPair pair, PairNaming naming) {
    return new NamedPair(pair, naming.name(pair.article(), pair.source(), pair.target()));
  }

  private <I, O> void run(List<I> inputs, Stage<I, O> stage, Consumer<O> results) {
    Progress progress = new Progress(streams);
    coding
        .runner()
        .run(
            inputs.iterator(),
            stage,
            result -> {
              results.accept(result);
              progress.done();
            });
    progress.end();
  }

  private ReportOptions options() {
    if (by.filter(word -> !word.equals(FILE)).isPresent()) {
      throw refused("--by", by.get(), FILE);
    }
    if (errors < 0) {
      throw refused("--errors", Integer.toString(errors), "0 or more");
    }
    return new ReportOptions(errors, seed, by.isPresent());
  }

  private Optional<GoldFormat> format() {
    Optional<GoldFormat> known =
        Arrays.stream(GoldFormat.values()).filter(one -> one.toString().equals(format)).findFirst();
    if (known.isEmpty() && !format.equals(AUTO)) {
      throw refused(
          "--format", format, AUTO + " or one of " + Arrays.toString(GoldFormat.values()));
    }
    return known;
  }

  private ParameterException refused(String option, String value, String expected) {
    return new ParameterException(
        command.commandLine(),
        "Invalid value for option '" + option + "': '" + value + "'; expected " + expected);
  }
}
