package org.brinkwatch.forecast.completion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/**
 * Asks of every link in a folder's test part who was its target and who its source, ranks all
 * entities, and tells how well, beside the recurrency baseline and what others have published.
 */
public final class CompletionBacktest {
  private final Options options;
  private final QuadFolder.Quads quads;
  private final Consumer<String> progress;

  /** What is known before the first question, and what is asked, in the order of time. */
  private final List<Link> known;

  private final List<Link> asked;

  private CompletionBacktest(Options options, QuadFolder.Quads quads, Consumer<String> progress) {
    this.options = options;
    this.quads = quads;
    this.progress = progress;
    List<Link> before = new ArrayList<>(quads.train());
    if (!options.onValid()) {
      before.addAll(quads.valid());
    }
    known = quads.past(before).links();
    asked = quads.past(options.onValid() ? quads.valid() : quads.test()).links();
  }

  /**
   * How it is run.
   *
   * @param onValid score on the valid part, and leave test unread
   * @param asOf a time of the folder at which the multi-step history stops; otherwise it stops with
   *     the part before
   * @param explained how many questions are answered with their reasons
   */
  public record Options(boolean onValid, OptionalInt asOf, int explained, long seed, int threads) {}

  /**
   * Runs.
   *
   * @param problems is told what is wrong with the folder; there is then no report
   * @throws IOException if a file cannot be read
   */
  public static Optional<CompletionReport> run(
      Path folder, Options options, Consumer<Problem> problems, Consumer<String> progress)
      throws IOException {
    Optional<QuadFolder.Quads> quads = QuadFolder.read(folder, problems);
    if (quads.isEmpty()) {
      return Optional.empty();
    }
    CompletionBacktest backtest = new CompletionBacktest(options, quads.get(), progress);
    Optional<Problem> mistake = backtest.mistake();
    mistake.ifPresent(problems);
    return mistake.isPresent() ? Optional.empty() : Optional.of(backtest.run());
  }

  private Optional<Problem> mistake() {
    int last = asked.get(asked.size() - 1).day();
    return options.asOf().stream()
        .filter(
            time ->
                time / quads.unit() < known.get(known.size() - 1).day()
                    || time / quads.unit() >= last)
        .mapToObj(
            time ->
                new Problem(
                    "--as-of",
                    0,
                    "time " + time + " leaves nothing to ask or cuts what was learnt from",
                    "expected one from "
                        + known.get(known.size() - 1).day() * quads.unit()
                        + " to "
                        + (last - 1) * quads.unit()))
        .findFirst();
  }

  private CompletionReport run() {
    List<CompletionReport.Row> rows = new ArrayList<>();
    try (Crew crew = new Crew(options.threads())) {
      progress.accept("baseline");
      List<List<Link>> steps = quads.past(asked).steps();
      rows.add(
          row("recurrency", "single", baseline(true, List.of(), crew).places(steps, true, crew)));
      Recurrency stopped = baseline(false, toHistory(), crew);
      rows.add(row("recurrency", "multi", stopped.places(later(), false, crew)));
      Past train = quads.past(quads.train());
      Model model =
          Training.model(train, steps.size(), Training.Effort.FULL, crew, options.seed(), progress);
      rows.add(row("brinkwatch", "single", places(model, Horizon.NEXT, crew)));
      rows.add(row("brinkwatch", "multi", places(model, Horizon.LATER, crew)));
      return new CompletionReport(about(), rows, Published.icews14(), explained(model));
    }
  }

  /**
   * The baseline, tuned on valid in the way it is asked, and brought up to where the asking begins.
   */
  private Recurrency baseline(boolean grows, List<Link> more, Crew crew) {
    Recurrency baseline = new Recurrency(quads.entities().size(), quads.relations().size());
    quads.train().forEach(baseline::add);
    baseline.tune(quads.past(quads.valid()).steps(), grows, crew);
    List<Link> rest = new ArrayList<>(known.subList(quads.train().size(), known.size()));
    rest.addAll(more);
    return baseline.with(rest);
  }

  /** What the multi-step history has beyond the part before. */
  private List<Link> toHistory() {
    return asked.stream().filter(link -> link.day() <= lastKnown()).toList();
  }

  private List<List<Link>> later() {
    return quads.past(asked.stream().filter(link -> link.day() > lastKnown()).toList()).steps();
  }

  private int lastKnown() {
    return options.asOf().isPresent()
        ? options.asOf().getAsInt() / quads.unit()
        : known.get(known.size() - 1).day();
  }

  private List<Place> places(Model model, Horizon horizon, Crew crew) {
    boolean grows = horizon == Horizon.NEXT;
    History history = quads.past(known).before(Integer.MAX_VALUE);
    if (!grows) {
      toHistory().forEach(history::add);
    }
    List<Scorer> scorers =
        crew.workers(number -> new Scorer(history, model.rules(), model.judge(horizon)));
    List<Place> all = new ArrayList<>();
    List<List<Link>> steps = grows ? quads.past(asked).steps() : later();
    for (List<Link> step : steps) {
      progress.accept("asking: time " + step.get(0).day() * quads.unit());
      List<Question> questions = Question.of(step, quads.relations().size());
      Place[][] places = new Place[questions.size()][];
      crew.each(
          places.length,
          scorers,
          (scorer, number) -> places[number] = scorer.places(questions.get(number)));
      Arrays.stream(places).forEach(some -> all.addAll(List.of(some)));
      if (grows) {
        step.forEach(history::add);
      }
    }
    return all;
  }

  private static CompletionReport.Row row(String model, String setting, List<Place> places) {
    Map<Ties, Score> scores = new EnumMap<>(Ties.class);
    for (Ties ties : Ties.values()) {
      scores.put(ties, Score.of(places, ties));
    }
    return new CompletionReport.Row(model, setting, places.size(), scores);
  }

  private List<CompletionReport.Explained> explained(Model model) {
    Past all = quads.past(known).with(asked);
    Explainer explainer = new Explainer(model, all, Horizon.NEXT, new FolderWords(quads));
    List<Link> links = asked;
    List<CompletionReport.Explained> explained = new ArrayList<>();
    for (int number = 0; number < options.explained(); number++) {
      progress.accept("explaining: " + (number + 1));
      Link link = links.get((int) ((number + 0.5) * links.size() / options.explained()));
      explained.add(explained(model, explainer, all, link));
    }
    return explained;
  }

  private CompletionReport.Explained explained(
      Model model, Explainer explainer, Past all, Link link) {
    FolderWords words = new FolderWords(quads);
    Question question =
        new Question(link.source(), link.relation(), new int[] {link.target()}, link.day());
    Judge judge = model.judge(Horizon.NEXT);
    Standing standing = new Scorer(all.before(link.day()), model.rules(), judge).stand(question);
    List<CompletionReport.Because> answers = new ArrayList<>();
    for (int at : standing.best(10)) {
      int entity = standing.candidates()[at];
      Case reason = explainer.explain(question, entity);
      answers.add(
          new CompletionReport.Because(
              words.entity(entity),
              standing.chance(at),
              entity == link.target(),
              reason.rule(),
              reason.events().stream().map(words::link).toList(),
              reason.loss()));
    }
    String asked = words.entity(link.source()) + " | " + words.relation(link.relation()) + " | ?";
    return new CompletionReport.Explained(asked, link.day() * quads.unit(), answers);
  }

  private Map<String, Integer> about() {
    Map<String, Integer> about = new LinkedHashMap<>();
    about.put("entities", quads.entities().size());
    about.put("relations", quads.relations().size());
    about.put("train", quads.train().size());
    about.put("valid", quads.valid().size());
    about.put("asked", asked.size());
    about.put("unit", quads.unit());
    return about;
  }
}
