package org.brinkwatch.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.brinkwatch.annotate.English;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;

/**
 * What counts as an act, and as which: types with their modes, verb and noun frames, operators,
 * word classes, verbs of speech, light verbs and hedges. All of it is read from text files; see
 * SOURCE.md beside the built-in ones for their columns.
 */
public final class Codebook {
  private static final List<String> FRAME = List.of("trigger", "type", "mode", "when", "target");
  private static final Map<String, List<String>> FILES =
      Map.of(
          "classes.tsv", List.of("class", "lemma"),
          "types.tsv", List.of("type", "mode", "cameo", "intensity", "definition"),
          "verbs.tsv", FRAME,
          "nouns.tsv", FRAME,
          "operators.tsv", List.of("word", "pos", "governs", "status", "cooperation", "conflict"),
          "speech.tsv", List.of("verb", "kind"),
          "lights.tsv", List.of("verb", "subject"),
          "hedges.tsv", List.of("word", "kind"),
          "topics.tsv", List.of("clue", "weight"));

  /** Files that others refer to come first. */
  private static final List<String> ORDER =
      List.of(
          "classes.tsv",
          "types.tsv",
          "verbs.tsv",
          "nouns.tsv",
          "operators.tsv",
          "speech.tsv",
          "lights.tsv",
          "hedges.tsv",
          "topics.tsv");

  private static final List<String> SPEECH_KINDS = List.of("report", "view");
  private static final List<String> LIGHT_PARTS = List.of("source", "target", "event", "cause");
  private static final List<String> HEDGE_KINDS =
      List.of(
          "adjective", "adverb", "condition", "denial", "generic", "hearsay", "intent", "modal");

  /** Files of the built-in folder that a copy of it may hold, though none is read from there. */
  private static final Set<String> BESIDE = Set.of("contexts.tsv", "exemplars.tsv", "sureness.tsv");

  private record Kind(EventType type, String mode) {}

  private record Weight(String cameo, double intensity) {}

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<Kind, Weight> kinds = new HashMap<>();
  private final Map<String, List<Frame>> verbs = new HashMap<>();
  private final Map<String, List<Frame>> nouns = new HashMap<>();
  private final Map<String, List<Operator>> operators = new HashMap<>();
  private final Map<String, String> speech = new HashMap<>();
  private final Map<String, Set<String>> lights = new HashMap<>();
  private final Map<String, Set<String>> hedges = new HashMap<>();
  private final Map<String, Double> topics = new HashMap<>();

  /** The slots that the built-in frames use: what a user's frames may use as well. */
  private final Set<String> slots = new HashSet<>();

  private final List<OwnMode> own;

  private boolean custom;

  private Codebook() {
    own = new ArrayList<>();
  }

  /** The same with some frames before all others. */
  private Codebook(Codebook book, List<Learnt> learnt) {
    topics.putAll(book.topics);
    classes.putAll(book.classes);
    kinds.putAll(book.kinds);
    operators.putAll(book.operators);
    speech.putAll(book.speech);
    lights.putAll(book.lights);
    hedges.putAll(book.hedges);
    slots.addAll(book.slots);
    own = book.own;
    custom = book.custom;
    book.verbs.forEach((key, frames) -> frames(verbs, key).addAll(own(frames, true)));
    book.nouns.forEach((key, frames) -> frames(nouns, key).addAll(own(frames, true)));
    learnt.forEach(one -> add(one.isVerb() ? verbs : nouns, one));
    book.verbs.forEach((key, frames) -> frames(verbs, key).addAll(own(frames, false)));
    book.nouns.forEach((key, frames) -> frames(nouns, key).addAll(own(frames, false)));
  }

  /** Those that stand as lines of own.txt, or those that do not. */
  private List<Frame> own(List<Frame> frames, boolean wanted) {
    Set<String> lines = new HashSet<>();
    own.forEach(mode -> mode.triggers().forEach(line -> lines.add(line.toString())));
    return frames.stream().filter(frame -> lines.contains(frame.line()) == wanted).toList();
  }

  private static void add(Map<String, List<Frame>> frames, Learnt learnt) {
    Frame frame = learnt.frame();
    List<String> words = frame.trigger();
    frames(frames, words.get(learnt.isVerb() ? 0 : words.size() - 1)).add(frame);
  }

  private static List<Frame> frames(Map<String, List<Frame>> all, String key) {
    return all.computeIfAbsent(key, word -> new ArrayList<>());
  }

  /** The project's own codebook. */
  public static Codebook builtIn() {
    return load(Optional.empty());
  }

  /**
   * The built-in codebook with a folder's files on top: a file of the same name adds its lines, and
   * its frames for a trigger replace the built-in ones for that trigger.
   *
   * @throws CodebookException with every mistake in the folder's files
   */
  public static Codebook with(Path folder) {
    return load(Optional.of(folder));
  }

  /**
   * This codebook with the frames that its own examples teach; the same where it has none. Frames
   * of one's own are looked at before others, so that of two that fit as well theirs is taken.
   *
   * @param english asked only where there are examples
   */
  public Codebook taught(Supplier<English> english) {
    return own.stream().allMatch(mode -> mode.examples().isEmpty())
        ? this
        : new Codebook(this, Learnt.merged(lessons(english.get())));
  }

  /** This codebook without weights of topics. */
  Codebook withoutTopics() {
    Codebook copy = new Codebook(this, List.of());
    copy.topics.clear();
    return copy;
  }

  /** What each own example teaches. */
  List<Lesson> lessons(English english) {
    Teacher teacher = new Teacher(english, this);
    return own.stream().flatMap(mode -> mode.examples().stream()).map(teacher::lesson).toList();
  }

  /** Whether a user's folder is in it. */
  boolean isCustom() {
    return custom;
  }

  /** The modes that the user added. */
  List<OwnMode> own() {
    return List.copyOf(own);
  }

  private static Codebook load(Optional<Path> folder) {
    List<Problem> problems = new ArrayList<>();
    Codebook codebook = new Codebook();
    for (String file : ORDER) {
      List<String> header = FILES.getOrDefault(file, List.of());
      codebook.read(file, Sheet.builtIn(file, header, problems), problems);
    }
    folder.ifPresent(place -> codebook.overlay(place, problems));
    if (!problems.isEmpty()) {
      throw new CodebookException(problems);
    }
    return codebook;
  }

  private void overlay(Path folder, List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      String remedy = "give a folder with files such as verbs.tsv";
      problems.add(new Problem(folder.toString(), 0, "no such folder", remedy));
      return;
    }
    boolean any = false;
    custom = true;
    unknownFiles(folder, problems);
    for (String file : ORDER) {
      Path path = folder.resolve(file);
      if (Files.isRegularFile(path)) {
        any = true;
        Sheet sheet = Sheet.read(path, FILES.getOrDefault(file, List.of()), problems);
        forget(file, sheet);
        read(file, sheet, problems);
      }
    }
    Path ownFile = folder.resolve(OwnFile.NAME);
    if (Files.isRegularFile(ownFile)) {
      any = true;
      OwnFile.read(ownFile, problems).forEach(entry -> readOwn(entry, problems));
    }
    if (!any) {
      String remedy = "it may hold " + OwnFile.NAME + ", " + String.join(", ", ORDER);
      problems.add(new Problem(folder.toString(), 0, "holds no codebook file", remedy));
    }
  }

  private void readOwn(OwnFile.Entry entry, List<Problem> problems) {
    OwnMode mode = entry.mode();
    Kind kind = new Kind(mode.type(), mode.name());
    if (kinds.containsKey(kind) && own.stream().noneMatch(one -> one.kind().equals(mode.kind()))) {
      String what = "'" + mode.kind() + "' is a mode of the codebook already";
      problems.add(mode.line().problem(what, "give yours another name"));
    }
    Weight parent = kinds.getOrDefault(new Kind(mode.type(), ""), new Weight("", 0));
    Sheet.Row row = entry.weight();
    String cameo = row.cell(2).isEmpty() ? parent.cameo() : row.cell(2);
    if (row.cell(3).isEmpty()) {
      kinds.put(kind, new Weight(cameo, parent.intensity()));
    } else {
      intensity(row, problems).ifPresent(value -> kinds.put(kind, new Weight(cameo, value)));
    }
    kinds.putIfAbsent(kind, parent); // so that its triggers are read in spite of a mistake
    own.add(mode);
    Map<String, List<Frame>> ownVerbs = new HashMap<>();
    Map<String, List<Frame>> ownNouns = new HashMap<>();
    for (OwnFile.Trigger trigger : entry.triggers()) {
      Sheet.Row frame = trigger.row(mode.type(), mode.name());
      if (trigger.verb()) {
        readFrame(frame, ownVerbs, first(trigger.words()), problems);
      } else {
        readFrame(frame, ownNouns, lastWord(trigger.words()), problems);
      }
    }
    ownVerbs.forEach((key, frames) -> frames(verbs, key).addAll(0, frames));
    ownNouns.forEach((key, frames) -> frames(nouns, key).addAll(0, frames));
  }

  private static void unknownFiles(Path folder, List<Problem> problems) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".tsv"))
          .filter(file -> !BESIDE.contains(String.valueOf(file.getFileName())))
          .filter(file -> !ORDER.contains(String.valueOf(file.getFileName())))
          .sorted()
          .forEach(
              file ->
                  problems.add(
                      new Problem(
                          file.toString(),
                          0,
                          "no file of a codebook has this name",
                          "it may hold " + String.join(", ", ORDER))));
    } catch (IOException e) {
      problems.add(new Problem(folder.toString(), 0, "cannot be read: " + e.getMessage(), ""));
    }
  }

  private void forget(String file, Sheet sheet) {
    for (Sheet.Row row : sheet.rows()) {
      String key = row.cell(0);
      switch (file) {
        case "verbs.tsv" -> drop(verbs, first(key), key);
        case "nouns.tsv" -> drop(nouns, lastWord(key), key);
        case "operators.tsv" -> operators.remove(operatorKey(key, row.cell(1)));
        default -> {}
      }
    }
  }

  private static void drop(Map<String, List<Frame>> frames, String key, String trigger) {
    frames.computeIfPresent(
        key,
        (word, all) ->
            all.stream()
                .filter(frame -> !String.join(" ", frame.trigger()).equals(trigger))
                .collect(ArrayList::new, List::add, List::addAll));
  }

  private void read(String file, Sheet sheet, List<Problem> problems) {
    for (Sheet.Row row : sheet.rows()) {
      switch (file) {
        case "classes.tsv" -> put(classes, row.cell(0), row.cell(1));
        case "types.tsv" -> readType(row, problems);
        case "verbs.tsv" -> readFrame(row, verbs, first(row.cell(0)), problems);
        case "nouns.tsv" -> readFrame(row, nouns, lastWord(row.cell(0)), problems);
        case "operators.tsv" -> readOperator(row, problems);
        case "speech.tsv" -> {
          if (isKnown(row, SPEECH_KINDS, problems)) {
            speech.put(row.cell(0), row.cell(1));
          }
        }
        case "lights.tsv" -> {
          if (isKnown(row, LIGHT_PARTS, problems)) {
            put(lights, row.cell(1), row.cell(0));
          }
        }
        case "hedges.tsv" -> {
          if (isKnown(row, HEDGE_KINDS, problems)) {
            put(hedges, row.cell(1), row.cell(0));
          }
        }
        case "topics.tsv" -> number(row, 1, problems).ifPresent(w -> topics.put(row.cell(0), w));
        default -> throw new IllegalArgumentException(file);
      }
    }
  }

  /** All frames of the codebook. */
  List<Frame> frames() {
    return Stream.of(verbs, nouns)
        .flatMap(all -> all.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isKnown(Sheet.Row row, List<String> kinds, List<Problem> problems) {
    if (kinds.contains(row.cell(1))) {
      return true;
    }
    String what = "unknown kind '" + row.cell(1) + "'";
    problems.add(row.problem(what, "one of " + String.join(", ", kinds)));
    return false;
  }

  private static void put(Map<String, Set<String>> sets, String key, String word) {
    sets.computeIfAbsent(key, name -> new HashSet<>()).add(word);
  }

  private static String first(String trigger) {
    int blank = trigger.indexOf(' ');
    return blank < 0 ? trigger : trigger.substring(0, blank);
  }

  private static String lastWord(String trigger) {
    return trigger.substring(trigger.lastIndexOf(' ') + 1);
  }

  private void readType(Sheet.Row row, List<Problem> problems) {
    Optional<EventType> type = type(row, row.cell(0), problems);
    Optional<Double> intensity = intensity(row, problems);
    if (type.isPresent() && intensity.isPresent()) {
      Weight weight = new Weight(row.cell(2), intensity.get());
      kinds.put(new Kind(type.get(), row.cell(1)), weight);
    }
  }

  private static Optional<Double> number(Sheet.Row row, int column, List<Problem> problems) {
    try {
      return Optional.of(Double.parseDouble(row.cell(column)));
    } catch (NumberFormatException e) {
      problems.add(row.problem("'" + row.cell(column) + "' is not a number", "write one as 1.5"));
      return Optional.empty();
    }
  }

  private static Optional<Double> intensity(Sheet.Row row, List<Problem> problems) {
    try {
      double intensity = Double.parseDouble(row.cell(3));
      if (!(intensity >= -10 && intensity <= 10)) {
        problems.add(row.problem("intensity " + intensity + " is not within -10 and 10", ""));
      }
      return Optional.of(intensity);
    } catch (NumberFormatException e) {
      String what = "intensity '" + row.cell(3) + "' is not a number";
      problems.add(row.problem(what, "write a number from -10 (conflict) to 10 (cooperation)"));
      return Optional.empty();
    }
  }

  private void readFrame(
      Sheet.Row row, Map<String, List<Frame>> frames, String key, List<Problem> problems) {
    Optional<EventType> type = type(row, row.cell(1), problems);
    if (type.isPresent() && !kinds.containsKey(new Kind(type.get(), row.cell(2)))) {
      String what = "unknown mode '" + row.cell(2) + "' of " + type.get();
      problems.add(row.problem(what, "modes of " + type.get() + ": " + modes(type.get())));
    }
    if (row.cell(0).isEmpty()) {
      problems.add(row.problem("no trigger", "write the verb or noun in the first column"));
    }
    List<Frame.Condition> conditions = new ArrayList<>();
    boolean reciprocal = false;
    boolean actorOnly = false;
    for (String word : row.words(3)) {
      if (word.equals("reciprocal")) {
        reciprocal = true;
      } else if (word.equals("actor")) {
        actorOnly = true;
      } else {
        conditions.add(condition(row, word, problems));
      }
    }
    checkSlots(row, conditions, problems);
    if (type.isPresent()) {
      Frame frame =
          new Frame(
              List.of(row.cell(0).split(" ", -1)),
              type.get(),
              row.cell(2),
              conditions,
              reciprocal,
              actorOnly,
              row.words(4),
              row.where());
      frames.computeIfAbsent(key, word -> new ArrayList<>()).add(frame);
    }
  }

  private void checkSlots(Sheet.Row row, List<Frame.Condition> conditions, List<Problem> problems) {
    Set<String> used = new TreeSet<>(row.words(4));
    conditions.forEach(condition -> used.add(condition.slot()));
    if (!custom) {
      slots.addAll(used);
      return;
    }
    used.removeIf(this::isSlot);
    for (String slot : used) {
      String known = String.join(", ", new TreeSet<>(slots));
      problems.add(row.problem("unknown slot '" + slot + "'", "slots: " + known));
    }
  }

  /** A slot that the built-in frames use, or one inside another: "over" behind "with". */
  private boolean isSlot(String slot) {
    int dot = slot.indexOf('.');
    return slots.contains(slot)
        || (dot > 0 && slots.contains(slot.substring(0, dot)) && isInner(slot.substring(dot + 1)));
  }

  private boolean isInner(String slot) {
    return slot.equals("poss") || slot.equals("mod") || slots.contains(slot);
  }

  private Frame.Condition condition(Sheet.Row row, String text, List<Problem> problems) {
    boolean absent = text.startsWith("!");
    String[] parts = text.substring(absent ? 1 : 0).split("=", 2);
    String slot = parts[0].startsWith("prep:") ? parts[0].substring(5) : parts[0];
    Set<String> words = new HashSet<>();
    if (parts.length == 2) {
      for (String word : parts[1].split("/", -1)) {
        if (!word.startsWith("@")) {
          words.add(word);
        } else if (classes.containsKey(word.substring(1))) {
          words.add(word);
          words.addAll(wordsOf(word.substring(1)));
        } else {
          String known = String.join(", ", classes.keySet().stream().sorted().toList());
          problems.add(row.problem("unknown word class '" + word + "'", "classes: " + known));
        }
      }
    }
    return new Frame.Condition(slot, words, absent, text);
  }

  private List<String> wordsOf(String wordClass) {
    return classes.getOrDefault(wordClass, Set.of()).stream().sorted().toList();
  }

  private void readOperator(Sheet.Row row, List<Problem> problems) {
    Optional<Operator.Effect> effect = effect(row, problems);
    Optional<EventType> cooperation =
        row.cell(4).isEmpty() ? Optional.empty() : type(row, row.cell(4), problems);
    Optional<EventType> conflict =
        row.cell(5).isEmpty() ? Optional.empty() : type(row, row.cell(5), problems);
    if (!Set.of("verb", "noun", "adjective").contains(row.cell(1))) {
      String what = "unknown part of speech '" + row.cell(1) + "'";
      problems.add(row.problem(what, "write verb, noun or adjective"));
    }
    if (effect.isPresent()) {
      Operator operator =
          new Operator(
              row.cell(0),
              Set.copyOf(row.words(2)),
              effect.get(),
              cooperation,
              conflict,
              row.where());
      String key = operatorKey(row.cell(0), row.cell(1));
      operators.computeIfAbsent(key, word -> new ArrayList<>()).add(operator);
    }
  }

  private static Optional<Operator.Effect> effect(Sheet.Row row, List<Problem> problems) {
    for (Operator.Effect effect : Operator.Effect.values()) {
      if (effect.name().equals(row.cell(3))) {
        return Optional.of(effect);
      }
    }
    String known = Arrays.toString(Operator.Effect.values());
    problems.add(row.problem("unknown status '" + row.cell(3) + "'", "one of " + known));
    return Optional.empty();
  }

  private static String operatorKey(String word, String pos) {
    return pos + " " + word;
  }

  private static Optional<EventType> type(Sheet.Row row, String name, List<Problem> problems) {
    for (EventType type : EventType.values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    String known = Arrays.toString(EventType.values());
    problems.add(row.problem("unknown event type '" + name + "'", "one of " + known));
    return Optional.empty();
  }

  private String modes(EventType type) {
    return kinds.keySet().stream()
        .filter(kind -> kind.type() == type)
        .map(kind -> kind.mode().isEmpty() ? "-" : kind.mode())
        .sorted()
        .toList()
        .toString();
  }

  /** The frames whose trigger begins with this verb, in the order of the file. */
  List<Frame> verbs(String lemma) {
    return Collections.unmodifiableList(verbs.getOrDefault(lemma, List.of()));
  }

  /** The frames whose trigger ends with this noun. */
  List<Frame> nouns(String lemma) {
    return Collections.unmodifiableList(nouns.getOrDefault(lemma, List.of()));
  }

  /** What this word ("rule out" with its particle) makes of what stands in that slot. */
  Optional<Operator> operator(String word, String pos, String slot) {
    return operators.getOrDefault(operatorKey(word, pos), List.of()).stream()
        .filter(operator -> operator.governs().contains(slot))
        .findFirst();
  }

  boolean isIn(String lemma, String wordClass) {
    return classes.getOrDefault(wordClass, Set.of()).contains(lemma);
  }

  /** How much a clue speaks for sport and the like; below zero for public affairs. */
  double topicWeight(String clue) {
    return topics.getOrDefault(clue, 0.0);
  }

  boolean isSpeech(String lemma) {
    return speech.containsKey(lemma);
  }

  /** Whether the verb reports words ("said") rather than a view ("believes"). */
  boolean isReport(String lemma) {
    return "report".equals(speech.get(lemma));
  }

  /** Whether a verb lends its subject to an event noun in that part: source, target or event. */
  boolean isLight(String verb, String part) {
    return lights.getOrDefault(part, Set.of()).contains(verb);
  }

  /** Whether a word hedges in that way; the kinds are those of hedges.tsv. */
  boolean isHedge(String word, String kind) {
    return hedges.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** The coding of an act, with the type's own weight where the mode has none. */
  Coding coding(EventType type, String mode, List<String> contexts) {
    Weight weight = kinds.get(new Kind(type, mode));
    if (weight == null) {
      weight = kinds.getOrDefault(new Kind(type, ""), new Weight("", 0));
    }
    return new Coding(type, mode, contexts, weight.cameo(), weight.intensity());
  }
}
