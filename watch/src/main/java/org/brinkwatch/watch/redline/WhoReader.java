package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads who is meant, on which side, and which groups a file declares. */
final class WhoReader {
  private static final List<String> KEYS = List.of("source", "target", "actor", "dyad");
  private static final Set<String> SECTORS =
      Set.of(
          "AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "IGO",
          "IMG", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "NGM", "NGO", "OPP", "PTY", "RAD", "REB",
          "REF", "REL", "SEP", "SET", "SPY", "UAF", "*");
  private static final Set<String> COUNTRIES = countries();

  private final Sheet sheet;
  private final Names names;
  private final Map<String, List<ActorPattern>> groups = new LinkedHashMap<>();

  WhoReader(Sheet sheet, Names names) {
    this.sheet = sheet;
    this.names = names;
  }

  static boolean isSaid(Keys keys) {
    return KEYS.stream().anyMatch(keys::has);
  }

  /** Groups are read first; one may hold another that stands above it. */
  void groups(Node node) {
    Keys.of(sheet, node, "names of groups, each with its actors")
        .ifPresent(
            keys -> {
              for (var tuple : ((MappingNode) node).getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                  groups.put(name.getValue(), actors(tuple.getValueNode()));
                }
              }
            });
  }

  Selector.Who read(Keys keys) {
    Optional<Node> source = keys.get("source");
    Optional<Node> target = keys.get("target");
    Optional<Node> actor = keys.get("actor");
    Optional<Node> dyad = keys.get("dyad");
    List<Pair> pairs = dyad.map(this::dyads).orElse(List.of());
    List<String> words = new ArrayList<>();
    source.ifPresent(node -> words.add("by " + names(node)));
    target.ifPresent(
        node -> words.add((source.isPresent() ? "towards " : "done to ") + names(node)));
    actor.ifPresent(node -> words.add("involving " + names(node)));
    if (!pairs.isEmpty()) {
      words.add(pairs.stream().map(Pair::read).collect(Collectors.joining(" or ")));
    }
    return new Selector.Who(
        source.map(this::actors).orElse(List.of()),
        target.map(this::actors).orElse(List.of()),
        actor.map(this::actors).orElse(List.of()),
        pairs,
        String.join(" ", words));
  }

  private static String names(Node node) {
    return Sheet.items(node).stream()
        .map(item -> item instanceof ScalarNode word ? word.getValue() : "?")
        .collect(Collectors.joining(" or "));
  }

  List<ActorPattern> actors(Node node) {
    List<ActorPattern> patterns = new ArrayList<>();
    for (Node item : Sheet.items(node)) {
      sheet.text(item).ifPresent(word -> patterns.addAll(side(item, word)));
    }
    return patterns;
  }

  private List<ActorPattern> side(Node at, String word) {
    List<ActorPattern> group = groups.get(word);
    if (group != null) {
      return group;
    }
    checkActor(at, word);
    return List.of(new ActorPattern(word));
  }

  /** Codes are checked; names of groups and persons may be anyone's. */
  private void checkActor(Node at, String word) {
    int dot = word.indexOf('.');
    String head = dot < 0 ? word : word.substring(0, dot);
    String tail = dot < 0 ? "*" : word.substring(dot + 1);
    // the actor files are only read for what is no plain code
    if ((COUNTRIES.contains(head) && SECTORS.contains(tail)) || names.isActor(word)) {
      return;
    }
    if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
      sheet.mistake(at, "'" + word + "' is no actor's id", "expected one like SRB or SRB.MIL");
    } else if (ActorPattern.isCountry(head) && !isCountry(head)) {
      sheet.mistake(at, "no country has the code '" + head + "'", countryHint(head));
    } else if (isCode(head) && !SECTORS.contains(tail)) {
      sheet.mistake(at, "no sector is called '" + tail + "'", Nearest.hint(tail, sorted(SECTORS)));
    }
  }

  private boolean isCode(String head) {
    return head.equals("*") || isCountry(head);
  }

  boolean isCountry(String code) {
    return COUNTRIES.contains(code) || names.isActor(code);
  }

  String countryHint(String code) {
    List<String> known = new ArrayList<>(groups.keySet());
    known.addAll(COUNTRIES);
    return Nearest.find(code, known)
        .map(meant -> "did you mean " + meant + "?")
        .orElse("expected an ISO 3166 code of three letters, or a group that the file declares");
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private List<Pair> dyads(Node node) {
    List<Pair> pairs = new ArrayList<>();
    for (Node item : Sheet.items(node)) {
      dyad(item).ifPresent(pairs::add);
    }
    return pairs;
  }

  Optional<Pair> dyad(Node node) {
    return sheet.text(node).flatMap(words -> dyad(node, words));
  }

  private Optional<Pair> dyad(Node at, String words) {
    boolean both = words.contains("<>");
    boolean directed = !both && words.contains(">");
    String[] sides = words.split(both ? "<>" : directed ? ">" : "-", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      sheet.mistake(
          at,
          "'" + words + "' is no dyad",
          "expected SRB-XKX (either way) or SRB>XKX (one way); with hyphens in a name, a <> b");
      return Optional.empty();
    }
    String one = sides[0].strip();
    String other = sides[1].strip();
    String read = one + (directed ? ">" : "-") + other;
    return Optional.of(new Pair(side(at, one), side(at, other), directed, read));
  }

  private static Set<String> countries() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    // states that are gone, and Kosovo by the code in common use
    codes.addAll(List.of("CSK", "DDR", "SCG", "SUN", "VDR", "XKX", "YMD", "YUG", "ZAR"));
    return codes;
  }
}
