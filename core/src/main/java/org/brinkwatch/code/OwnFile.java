package org.brinkwatch.code;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;

/**
 * The file {@code own.txt} of a codebook folder: modes of one's own, each a "mode" line and below
 * it what it means, its triggers and its examples. docs/codebook.md describes it.
 */
final class OwnFile {
  static final String NAME = "own.txt";

  private static final Pattern MODE_NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final String KEYWORDS =
      "a line begins with mode, means, intensity, cameo, verb, noun, example or not";

  /** One mode as it stands in the file, its values not yet understood. */
  private static final class Draft {
    private final EventType type;
    private final String name;
    private final Exemplar.Line line;
    private String definition = "";
    private String intensity = "";
    private String cameo = "";
    private Exemplar.Line intensityLine;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Exemplar> examples = new ArrayList<>();
    private final List<Exemplar> counters = new ArrayList<>();

    Draft(EventType type, String name, Exemplar.Line line) {
      this.type = type;
      this.name = name;
      this.line = line;
      intensityLine = line;
    }

    private boolean isEmpty() {
      return triggers.isEmpty() && examples.isEmpty();
    }
  }

  /**
   * A trigger with its cells as verbs.tsv and nouns.tsv have them.
   *
   * @param words the words before the first bar
   * @param when conditions; "-" for none
   * @param target slots; "-" for none
   */
  record Trigger(Exemplar.Line line, boolean verb, String words, String when, String target) {
    /** The line as verbs.tsv or nouns.tsv would have it. */
    Sheet.Row row(EventType type, String mode) {
      return new Sheet.Row(
          line.file(), line.number(), List.of(words, type.name(), mode, when, target));
    }
  }

  /**
   * A mode that was read.
   *
   * @param weight its row as types.tsv would have it, the code and the intensity "-" where the file
   *     names none
   */
  record Entry(OwnMode mode, Sheet.Row weight, List<Trigger> triggers) {
    Entry {
      triggers = List.copyOf(triggers);
    }
  }

  private final String name;
  private final List<Problem> problems;
  private final List<Draft> drafts = new ArrayList<>();

  private OwnFile(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The modes of a file, in its order. */
  static List<Entry> read(Path path, List<Problem> problems) {
    OwnFile file = new OwnFile(path.toString(), problems);
    try {
      List<String> lines = Files.readString(path).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        file.read(new Exemplar.Line(file.name, i + 1), unmarked(lines.get(i)).strip());
      }
    } catch (MalformedInputException e) {
      problems.add(new Problem(file.name, 0, "is not text in UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      problems.add(new Problem(file.name, 0, "cannot be read: " + e.getMessage(), ""));
    }
    return file.drafts.stream().map(file::entry).toList();
  }

  /** Some editors begin a file with a mark of its byte order. */
  private static String unmarked(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  private void read(Exemplar.Line line, String text) {
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    String[] parts = text.split("\\s+", 2);
    String value = parts.length > 1 ? parts[1] : "";
    if (parts[0].equals("mode")) {
      begin(line, value);
    } else if (!isKeyword(parts[0])) {
      problems.add(line.problem("unknown keyword '" + parts[0] + "'", KEYWORDS));
    } else if (value.isEmpty()) {
      problems.add(line.problem("'" + parts[0] + "' says nothing", "write its value behind it"));
    } else if (!drafts.isEmpty()) {
      fill(drafts.get(drafts.size() - 1), line, parts[0], value);
    } else if (problems.isEmpty()) {
      String remedy = "begin with a line such as: mode PROTEST flag-burning";
      problems.add(line.problem("'" + parts[0] + "' stands before any mode", remedy));
    }
  }

  private static boolean isKeyword(String word) {
    return List.of("means", "intensity", "cameo", "verb", "noun", "example", "not").contains(word);
  }

  private void begin(Exemplar.Line line, String value) {
    String[] words = value.split("\\s+", -1);
    Optional<EventType> type =
        Arrays.stream(EventType.values())
            .filter(known -> known.name().equals(words[0]))
            .findFirst();
    if (type.isEmpty()) {
      String known = "one of " + Arrays.toString(EventType.values());
      problems.add(line.problem("unknown parent type '" + words[0] + "'", known));
    }
    String mode = words.length == 2 ? words[1] : "";
    if (!MODE_NAME.matcher(mode).matches()) {
      String what = "'" + value + "' is not a parent type and a name";
      problems.add(line.problem(what, "write a name in small letters: mode PROTEST flag-burning"));
    }
    boolean again =
        drafts.stream()
            .anyMatch(one -> one.name.equals(mode) && Optional.of(one.type).equals(type));
    if (again && !mode.isEmpty()) {
      problems.add(line.problem("second declaration of '" + value + "'", "keep one of them"));
    }
    // what stands below is read all the same, so that its mistakes are told as well
    drafts.add(new Draft(type.orElse(EventType.CONSULT), mode, line));
  }

  private void fill(Draft draft, Exemplar.Line line, String keyword, String value) {
    switch (keyword) {
      case "means" -> draft.definition = value;
      case "cameo" -> {
        draft.cameo = value;
        if (!value.matches("\\d{2,4}")) {
          problems.add(line.problem("'" + value + "' is no CAMEO code", "write 2 to 4 digits"));
        }
      }
      case "intensity" -> {
        draft.intensity = value;
        draft.intensityLine = line;
      }
      case "verb" -> draft.triggers.add(trigger(line, true, value));
      case "noun" -> draft.triggers.add(trigger(line, false, value));
      case "example" ->
          Exemplar.read(draft.type, draft.name, line, value, problems)
              .ifPresent(draft.examples::add);
      case "not" -> draft.counters.add(counter(draft, line, value));
      default -> throw new IllegalArgumentException(keyword);
    }
  }

  private static Exemplar counter(Draft draft, Exemplar.Line line, String value) {
    String plain = value.replaceAll("\\[[ST] |[\\[\\]{}]", "");
    return new Exemplar(draft.type, draft.name, line, plain, List.of(), List.of(), List.of());
  }

  /** "burn | obj=flag | obj.poss": the words, then conditions and slots if need be. */
  private Trigger trigger(Exemplar.Line line, boolean verb, String value) {
    String[] cells = value.split("\\|", -1);
    if (cells.length > 3) {
      String remedy = "write: words | conditions | slots of the target";
      problems.add(line.problem((cells.length - 1) + " bars, expected two at most", remedy));
    }
    String usual = verb ? "obj" : "of on against";
    String when = cells.length > 1 ? cells[1].strip() : verb ? "actor" : "-";
    String target = cells.length > 2 ? cells[2].strip() : usual;
    return new Trigger(line, verb, spaced(cells[0]), filled(when), filled(target));
  }

  private static String spaced(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private static String filled(String cell) {
    return cell.isEmpty() ? "-" : spaced(cell);
  }

  private Entry entry(Draft draft) {
    if (draft.definition.isEmpty()) {
      String remedy = "add a line: means what it is, in one sentence";
      problems.add(draft.line.problem("'" + draft.name + "' has no definition", remedy));
    }
    if (draft.isEmpty()) {
      String remedy = "add lines with example, verb or noun";
      problems.add(
          draft.line.problem("'" + draft.name + "' has neither triggers nor examples", remedy));
    }
    OwnMode mode =
        new OwnMode(
            draft.type,
            draft.name,
            draft.definition,
            draft.line,
            draft.triggers.stream().map(Trigger::line).toList(),
            draft.examples,
            draft.counters);
    Sheet.Row weight =
        new Sheet.Row(
            name,
            draft.intensityLine.number(),
            List.of(draft.type.name(), draft.name, draft.cameo, draft.intensity, draft.definition));
    return new Entry(mode, weight, draft.triggers);
  }
}
