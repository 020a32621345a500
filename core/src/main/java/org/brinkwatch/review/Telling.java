package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** Who did what to whom, as a sentence; what has not happened is never said in the past tense. */
record Telling(List<Part> parts) {
  private static final Pattern BLANKS = Pattern.compile("[…~]");

  /** Words of the sentence; those that name actors are strong. */
  record Part(String text, boolean isStrong) {}

  Telling {
    parts = List.copyOf(parts);
  }

  static Telling of(
      Coding coding, Optional<Act> act, Status status, List<Actor> sources, List<Actor> targets) {
    // an act about its own kind says nothing more: "asked for a demand"
    Optional<Act> other = act.filter(about -> about.type() != coding.type());
    return new Draft(coding, other, sources, targets).told(status);
  }

  /** Whether the same act on both sides: a meeting, a fight. */
  static boolean areTogether(List<Actor> sources, List<Actor> targets) {
    return ids(sources).size() > 1 && ids(sources).equals(ids(targets));
  }

  private static Set<String> ids(List<Actor> actors) {
    return actors.stream().map(Actor::id).collect(Collectors.toSet());
  }

  String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining(" "));
  }

  /** A sentence being written. */
  private static final class Draft {
    private final Coding coding;
    private final Optional<Act> act;
    private final Phrases.Phrase phrase;
    private final String first;
    private final String second;
    private final List<Part> parts = new ArrayList<>();

    Draft(Coding coding, Optional<Act> act, List<Actor> sources, List<Actor> targets) {
      boolean together = areTogether(sources, targets);
      this.coding = coding;
      this.act = act;
      phrase = Phrases.of(coding.type(), coding.mode());
      first = together ? Wording.joined(sources, " ↔ ") : Wording.actors(sources);
      second = together ? "" : Wording.actors(targets);
    }

    Telling told(Status status) {
      if (status == Status.ACTUAL && !first.isEmpty()) {
        strong(first);
        past();
      } else {
        named(status);
      }
      return new Telling(parts);
    }

    private void past() {
      Optional<Phrases.Phrase> about =
          act.flatMap(other -> Phrases.about(coding.type(), coding.mode()));
      Phrases.Phrase told = about.orElse(phrase);
      fill(second.isEmpty() ? told.alone() : told.to());
      if (about.isEmpty()) {
        act.ifPresent(other -> plain("over " + noun(other)));
      }
    }

    private void fill(String template) {
      int from = 0;
      for (var blank : BLANKS.matcher(template).results().toList()) {
        plain(template.substring(from, blank.start()));
        if (blank.group().equals("~")) {
          plain(act.map(this::noun).orElse(""));
        } else {
          strong(second);
        }
        from = blank.end();
      }
      plain(template.substring(from));
    }

    private void named(Status status) {
      strong(first);
      String lead = lead(status);
      plain((first.isEmpty() ? "" : "· ") + lead + (lead.isEmpty() ? "" : ":"));
      plain(phrase.noun());
      if (!second.isEmpty()) {
        plain(phrase.on());
        strong(second);
      }
      act.ifPresent(other -> plain("about " + noun(other)));
      if (first.isEmpty() && status != Status.NEGATED) {
        plain("· by whom: not said");
      }
      parts.set(0, new Part(capital(parts.get(0)), parts.get(0).isStrong()));
    }

    private static String lead(Status status) {
      return switch (status) {
        case ACTUAL -> "";
        case INTENDED -> "planned";
        case HYPOTHETICAL -> "only supposed";
        case NEGATED -> "said not to have happened";
      };
    }

    private static String capital(Part part) {
      return part.isStrong()
          ? part.text()
          : Character.toUpperCase(part.text().charAt(0)) + part.text().substring(1);
    }

    private String noun(Act other) {
      String noun = Phrases.of(other.type(), other.mode()).noun();
      boolean undone = other.status() == Status.NEGATED && coding.type() != EventType.REJECT;
      return undone ? noun + " (not done)" : noun;
    }

    private void strong(String words) {
      add(words, true);
    }

    private void plain(String words) {
      add(words, false);
    }

    private void add(String words, boolean strong) {
      if (!words.isBlank()) {
        parts.add(new Part(words.strip(), strong));
      }
    }
  }
}
