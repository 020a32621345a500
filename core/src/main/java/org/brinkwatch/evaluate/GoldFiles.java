package org.brinkwatch.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Problem;

/** Finds and reads the gold of some files and folders; what is wrong is gathered, not thrown. */
public final class GoldFiles {
  private static final Set<GoldFormat> WHOLE_CLAIMS =
      EnumSet.of(GoldFormat.GOLD, GoldFormat.GOLDEN);

  private final Optional<GoldFormat> wanted;
  private final List<Problem> problems = new ArrayList<>();
  private final List<GoldText> texts = new ArrayList<>();
  private final List<GoldPair> pairs = new ArrayList<>();
  private final List<GoldStory> stories = new ArrayList<>();
  private final Set<GoldFormat> formats = EnumSet.noneOf(GoldFormat.class);
  private final Notes notes = new Notes();

  private GoldFiles(Optional<GoldFormat> wanted) {
    this.wanted = wanted;
  }

  /**
   * All gold of the files, and of what is gold in the folders, in the order given and within a
   * folder by name.
   *
   * @param wanted empty to tell each file's format by what it is
   */
  public static Gold read(List<Path> paths, Optional<GoldFormat> wanted) {
    GoldFiles files = new GoldFiles(wanted);
    paths.forEach(files::path);
    return files.gold(paths);
  }

  private Gold gold(List<Path> paths) {
    boolean mixed = formats.size() > 1 && !WHOLE_CLAIMS.containsAll(formats);
    if (mixed) {
      problems.add(
          new Problem(
              "gold",
              0,
              "found " + formats,
              "expected one kind at a time; see docs/evaluation.md"));
    }
    return new Gold(
        paths.stream().map(Path::toString).collect(Collectors.joining(", ")),
        formats.stream().findFirst().map(GoldFormat::convention).orElse(Convention.CLAIMS),
        texts,
        pairs,
        stories,
        notes.of(formats),
        problems);
  }

  private void path(Path path) {
    if (Files.isDirectory(path)) {
      folder(path);
      return;
    }
    Optional<GoldFormat> format = wanted.or(() -> GoldFormat.of(path));
    if (format.isPresent()) {
      read(path, format.get());
    } else if (Files.exists(path)) {
      problem(path, "is of no known format", "name it with --format");
    } else {
      problem(path, "no such file", "check the name");
    }
  }

  private void folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      Set<Path> files =
          walk.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
      files.forEach(this::fileInFolder);
      lonely(files).forEach(file -> problem(file, "has no claims", "expected " + claims(file)));
    } catch (IOException e) {
      problem(folder, "cannot be read: " + e.getMessage(), "");
    }
  }

  private void fileInFolder(Path file) {
    Optional<GoldFormat> format = GoldFormat.of(file);
    boolean article = format.filter(GoldFormat.GOLD::equals).isPresent();
    boolean twice = article && !file.toString().endsWith(GoldArticle.CLAIMS);
    if (format.isPresent() && !twice && wanted.map(format.get()::equals).orElse(true)) {
      read(file, format.get());
    }
  }

  /** Articles without claims, beside others that have some. */
  private static List<Path> lonely(Set<Path> files) {
    Set<Path> gold =
        files.stream()
            .filter(file -> file.toString().endsWith(GoldArticle.CLAIMS))
            .map(Path::getParent)
            .collect(Collectors.toSet());
    return files.stream()
        .filter(
            file -> file.toString().endsWith(GoldArticle.TEXT) && gold.contains(file.getParent()))
        .filter(file -> !files.contains(claims(file)))
        .toList();
  }

  private void read(Path file, GoldFormat format) {
    formats.add(format);
    switch (format) {
      case GOLD -> article(file);
      case GOLDEN -> sheet(file).map(GoldenLines::read).ifPresent(texts::addAll);
      case PAIRS -> sheet(file).map(PairTable::read).ifPresent(pairs::addAll);
      case REPEATS -> sheet(file).map(StoryTable::read).ifPresent(stories::add);
      case PLOVER ->
          sheet(file)
              .map(sheet -> PloverRecords.read(sheet, notes::leftOut))
              .ifPresent(texts::addAll);
      case PETRARCH ->
          sheet(file)
              .map(sheet -> PetrarchRecords.read(sheet, notes::leftOut))
              .ifPresent(texts::addAll);
    }
  }

  private void article(Path file) {
    String name = file.toString();
    boolean claims = name.endsWith(GoldArticle.CLAIMS);
    Path text =
        claims
            ? Path.of(
                name.substring(0, name.length() - GoldArticle.CLAIMS.length()) + GoldArticle.TEXT)
            : file;
    Optional<Sheet> article = sheet(text);
    Optional<Sheet> told = sheet(claims(text));
    if (article.isPresent() && told.isPresent()) {
      GoldArticle.read(article.get(), told.get()).ifPresent(texts::add);
    }
  }

  static Path claims(Path article) {
    String name = article.toString();
    String stem =
        name.endsWith(GoldArticle.TEXT)
            ? name.substring(0, name.length() - GoldArticle.TEXT.length())
            : name;
    return Path.of(stem + GoldArticle.CLAIMS);
  }

  private Optional<Sheet> sheet(Path file) {
    return Sheet.read(file, problems::add);
  }

  private void problem(Path where, String what, String remedy) {
    problems.add(new Problem(where.toString(), 0, what, remedy));
  }
}
