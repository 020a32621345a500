package org.brinkwatch.watch.redline;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML as red lines use it: one document of words, lists and keys, without tags or aliases. */
final class Yaml {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 24;

  private final Sheet sheet;
  private final LoadSettings settings =
      LoadSettings.builder()
          .setCodePointLimit(MOST_CHARACTERS)
          .setAllowDuplicateKeys(false)
          .setAllowRecursiveKeys(false)
          .setMaxAliasesForCollections(0)
          .build();

  private Yaml(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Empty, with a mistake, if it is none. */
  static Optional<Node> read(String text, Sheet sheet) {
    return new Yaml(sheet).node(text);
  }

  private Optional<Node> node(String text) {
    if (text.length() > MOST_CHARACTERS) {
      sheet.mistake(0, 0, "too long", "expected at most " + MOST_CHARACTERS + " characters");
      return Optional.empty();
    }
    try {
      if (!isPlain(text)) {
        return Optional.empty();
      }
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        sheet.mistake(0, 0, "nothing in it", "expected a red line");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      sheet.mistake(
          mark.map(place -> place.getLine() + 1).orElse(0),
          mark.map(place -> place.getColumn() + 1).orElse(0),
          "no YAML: " + e.getProblem().strip(),
          e.getContext() == null ? "" : e.getContext().strip());
    } catch (YamlEngineException e) {
      sheet.mistake(0, 0, "no YAML: " + e.getMessage(), "");
    }
    return Optional.empty();
  }

  /** Looked at before a tree is built of it, so that nothing can grow. */
  private boolean isPlain(String text) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        return refuse(event, "nested too deeply", "expected at most " + DEEPEST + " levels");
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        return refuse(event, "a second document", "write each red line in a file of its own");
      }
      if (event instanceof AliasEvent || anchored(event)) {
        return refuse(event, "an anchor or alias", "write it out, or declare a group");
      }
      if (tagged(event)) {
        return refuse(event, "a tag", "red lines need none");
      }
    }
    return true;
  }

  private static boolean anchored(Event event) {
    return event instanceof NodeEvent node && node.getAnchor().isPresent();
  }

  private static boolean tagged(Event event) {
    return (event instanceof ScalarEvent word && word.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
  }

  private boolean refuse(Event event, String found, String expected) {
    sheet.mistake(
        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0),
        event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0),
        found,
        expected);
    return false;
  }
}
