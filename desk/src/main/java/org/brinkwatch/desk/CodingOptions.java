package org.brinkwatch.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.annotate.English;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.code.Codebook;
import org.brinkwatch.code.CodebookException;
import org.brinkwatch.code.Coder;
import org.brinkwatch.code.actor.ActorFileException;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Problem;
import org.brinkwatch.fetch.Pages;
import org.brinkwatch.flow.Runner;
import org.brinkwatch.read.Inputs;
import org.brinkwatch.read.ReadOptions;
import org.brinkwatch.read.Reading;
import org.brinkwatch.relation.ClaimOpinion;
import org.brinkwatch.watch.redline.DeskSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands are told about how to code, and with what. */
final class CodingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "The day of publication (2023-11-30) of articles that do not carry one; 'last week' is"
              + " read against it.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--codebook",
      paramLabel = "FOLDER",
      description = "A codebook of your own; its files add to the built-in one or override it.")
  private Optional<Path> codebook = Optional.empty();

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Actors of your own, added to the built-in ones. May be given again.")
  private List<Path> actors = new ArrayList<>();

  @Option(
      names = "--careful",
      description =
          "Asks a small neural network for a second opinion: with pairs on each row of which the"
              + " frames are unsure, else on each claim, whose confidence it raises or lowers."
              + " More to be trusted, and several times slower.")
  private boolean careful;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to code at once; as many as there are cores if not given.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "Let pages and feeds be fetched from this host though its address is private. May be"
              + " given again.")
  private List<String> allowedHosts = new ArrayList<>();

  private Optional<English> english = Optional.empty();

  /**
   * Takes what the desk says where the command line says nothing: desk.yml first, then what lies in
   * the desk's folder under its usual name.
   *
   * @throws Mistakes in desk.yml
   */
  DeskSettings fill(DeskFolder desk) {
    DeskSettings settings = settings(desk);
    codebook = codebook.or(settings::codebook).or(desk::codebook);
    if (actors.isEmpty()) {
      actors = new ArrayList<>(settings.actors());
    }
    if (actors.isEmpty()) {
      actors = new ArrayList<>(desk.actors().stream().toList());
    }
    allowedHosts = new ArrayList<>(allowedHosts);
    allowedHosts.addAll(settings.allowedHosts());
    return settings;
  }

  private static DeskSettings settings(DeskFolder desk) {
    try {
      DeskSettings settings = DeskSettings.of(desk.root());
      if (!settings.mistakes().isEmpty()) {
        throw Mistakes.of(settings.mistakes());
      }
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a claim of this run was coded with. */
  CodingVersion version() {
    return CodingPrint.of(codebook.stream().toList(), actors);
  }

  /** Reads what the user wrote first, so that nothing is begun on a mistake. */
  Brinkwatch brinkwatch() {
    Runner runner = runner();
    return new Brinkwatch(english(), coder(), opinion(), runner);
  }

  /** Loaded once, and only where it is needed. */
  English english() {
    if (english.isEmpty()) {
      english = Optional.of(English.load());
    }
    return english.get();
  }

  /** What is asked about each claim. */
  UnaryOperator<Claim> opinion() {
    return careful ? ClaimOpinion.load()::weigh : UnaryOperator.identity();
  }

  boolean careful() {
    return careful;
  }

  /** The user's codebook and actors. */
  Coder coder() {
    List<Problem> mistakes = new ArrayList<>();
    Optional<Codebook> book = codebook(mistakes);
    Optional<Actors> cast = actors(mistakes);
    if (!mistakes.isEmpty()) {
      throw new Mistakes(mistakes);
    }
    return Coder.of(book.orElseThrow(), cast.orElseThrow());
  }

  /** The user's codebook alone, for pairs. */
  Codebook codebook() {
    List<Problem> mistakes = new ArrayList<>();
    return codebook(mistakes).orElseThrow(() -> new Mistakes(mistakes));
  }

  Optional<LocalDate> published() {
    return published;
  }

  Runner runner() {
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "Invalid value for option '--threads': expected 1 or more");
    }
    return new Runner(threads);
  }

  /** Files and folders first, then what is on the web. */
  Iterator<Reading> read(List<String> arguments, InputStream standardInput, InstantSource clock) {
    ReadOptions options = new ReadOptions(published, ReadOptions.DEFAULT_MAX_BYTES);
    List<String> files = arguments.stream().filter(name -> !Pages.isAddress(name)).toList();
    List<String> addresses = arguments.stream().filter(Pages::isAddress).toList();
    Pages pages = new Pages(Set.copyOf(allowedHosts), clock, published);
    return new Joined<>(
        new Inputs(options).open(files, standardInput), () -> pages.read(addresses));
  }

  List<String> allowedHosts() {
    return allowedHosts;
  }

  private Optional<Codebook> codebook(List<Problem> mistakes) {
    try {
      return Optional.of(
          codebook
              .map(folder -> Codebook.with(folder).taught(this::english))
              .orElseGet(Codebook::builtIn));
    } catch (CodebookException e) {
      mistakes.addAll(e.problems());
      return Optional.empty();
    }
  }

  private Optional<Actors> actors(List<Problem> mistakes) {
    try {
      return Optional.of(actors.isEmpty() ? Actors.builtIn() : Actors.of(actors));
    } catch (ActorFileException e) {
      mistakes.addAll(e.problems());
      return Optional.empty();
    }
  }
}
