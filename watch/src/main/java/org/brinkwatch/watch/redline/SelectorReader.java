package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads which deeds are meant. */
final class SelectorReader {
  private static final List<String> WHO = List.of("source", "target", "actor", "dyad");
  private static final List<String> WHAT = List.of("type", "mode", "quad", "intensity", "outlets");
  private static final Set<String> SECTORS =
      Set.of(
          "AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "IGO",
          "IMG", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "NGM", "NGO", "OPP", "PTY", "RAD", "REB",
          "REF", "REL", "SEP", "SET", "SPY", "UAF", "*");
  private static final Set<String> COUNTRIES = countries();

  private final Sheet sheet;
  private final Names names;
  private final Map<String, List<ActorPattern>> groups = new LinkedHashMap<>();

  SelectorReader(Sheet sheet, Names names) {
    this.sheet = sheet;
    this.names = names;
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

  /** A whole selector, with nothing taken over from another. */
  Optional<Selector> read(Node node) {
    return read(node, Selector.ANY, true);
  }

  /**
   * A selector inside a line, which takes over what it does not say: who, unless it names anyone;
   * where, if {@code placed} and it names no one; what, unless it says what. A type by itself will
   * do.
   */
  Optional<Selector> read(Node node, Selector outer, boolean placed) {
    if (node instanceof ScalarNode) {
      return type(node).map(type -> inherited(outer, placed).with(Selector.What.of(type)));
    }
    return Keys.of(sheet, node, "what to select, as {type: ASSAULT}")
        .map(keys -> read(keys, outer, placed));
  }

  private static Selector inherited(Selector outer, boolean placed) {
    return new Selector(
        outer.who(), outer.what(), placed ? outer.where() : Selector.Where.ANY, outer.statuses());
  }

  private Selector read(Keys keys, Selector outer, boolean placed) {
    boolean ownWho = WHO.stream().anyMatch(keys::has);
    boolean ownWhat = WHAT.stream().anyMatch(keys::has);
    boolean ownWhere = keys.has("near") || keys.has("country");
    Selector.Who who = who(keys);
    Selector.What what = what(keys);
    Selector.Where where = where(keys);
    Set<Status> statuses = keys.get("status").map(this::statuses).orElse(outer.statuses());
    keys.finish();
    boolean takesWhere = placed && !ownWho;
    return new Selector(
        ownWho ? who : outer.who(),
        ownWhat ? what : outer.what(),
        ownWhere ? where : takesWhere ? outer.where() : Selector.Where.ANY,
        statuses);
  }

  private Selector.Who who(Keys keys) {
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
    if (names.isActor(word)) {
      return;
    }
    int dot = word.indexOf('.');
    String head = dot < 0 ? word : word.substring(0, dot);
    String tail = dot < 0 ? "*" : word.substring(dot + 1);
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

  private boolean isCountry(String code) {
    return COUNTRIES.contains(code) || names.isActor(code);
  }

  private String countryHint(String code) {
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

  private Selector.What what(Keys keys) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    keys.get("type")
        .ifPresent(node -> Sheet.items(node).forEach(item -> type(item).ifPresent(types::add)));
    Set<Quad> quads = EnumSet.noneOf(Quad.class);
    keys.get("quad")
        .ifPresent(node -> Sheet.items(node).forEach(item -> quad(item).ifPresent(quads::add)));
    Set<String> modes = new LinkedHashSet<>();
    keys.get("mode").ifPresent(node -> modes.addAll(sheet.texts(node)));
    Optional<Bound> intensity = keys.get("intensity").flatMap(this::bound);
    int outlets = (int) keys.number("outlets", 1, 1000).orElse(0);
    return new Selector.What(types, modes, quads, intensity, outlets);
  }

  Optional<EventType> type(Node node) {
    Map<String, EventType> known = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      known.put(type.name(), type);
    }
    return sheet
        .text(node)
        .flatMap(
            word -> {
              Optional<EventType> type = Optional.ofNullable(known.get(word));
              if (type.isEmpty()) {
                sheet.mistake(
                    node, "unknown event type '" + word + "'", Nearest.hint(word, known.keySet()));
              }
              return type;
            });
  }

  private Optional<Quad> quad(Node node) {
    Optional<String> word = sheet.text(node);
    Optional<Quad> quad =
        word.flatMap(
            text ->
                Arrays.stream(Quad.values())
                    .filter(
                        one ->
                            text.equals(Integer.toString(one.code()))
                                || one.name().equalsIgnoreCase(text.replace(' ', '_')))
                    .findFirst());
    if (word.isPresent() && quad.isEmpty()) {
      sheet.mistake(
          node,
          "unknown quad '" + word.get() + "'",
          "expected 1 (verbal cooperation), 2 (material cooperation), 3 (verbal conflict) or 4"
              + " (material conflict)");
    }
    return quad;
  }

  private Set<Status> statuses(Node node) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    List<String> known = Arrays.stream(Status.values()).map(Status::name).toList();
    for (Node item : Sheet.items(node)) {
      sheet
          .text(item)
          .ifPresent(
              word -> {
                String name = word.toUpperCase(Locale.ROOT);
                if (known.contains(name)) {
                  statuses.add(Status.valueOf(name));
                } else {
                  sheet.mistake(item, "unknown status '" + word + "'", Nearest.hint(word, known));
                }
              });
    }
    return statuses;
  }

  /** A number is "at least that". */
  Optional<Bound> bound(Node node) {
    if (node instanceof ScalarNode) {
      OptionalDouble value = sheet.number(node);
      return value.isPresent() ? Optional.of(Bound.atLeast(value.getAsDouble())) : Optional.empty();
    }
    Optional<Keys> keys = Keys.of(sheet, node, "a threshold, as {gte: 3}");
    Optional<Bound> bound = keys.flatMap(this::bound);
    keys.ifPresent(Keys::finish);
    return bound;
  }

  /** The one threshold among keys. */
  Optional<Bound> bound(Keys keys) {
    List<Bound> bounds = new ArrayList<>();
    for (Bound.Relation relation : Bound.Relation.values()) {
      keys.get(relation.key())
          .ifPresent(
              node ->
                  sheet.number(node).ifPresent(value -> bounds.add(new Bound(relation, value))));
    }
    boolean given = Stream.of(Bound.Relation.values()).anyMatch(one -> keys.has(one.key()));
    if (bounds.size() > 1 || !given) {
      sheet.mistake(
          keys.place(),
          bounds.isEmpty() ? "no threshold" : "more than one threshold",
          "expected one of gte, gt, lte, lt, as {gte: 3}");
    }
    return bounds.stream().findFirst();
  }

  private Selector.Where where(Keys keys) {
    List<Area> areas = new ArrayList<>();
    keys.get("near")
        .ifPresent(node -> Sheet.items(node).forEach(item -> area(item).ifPresent(areas::add)));
    Set<String> countries = new TreeSet<>();
    keys.get("country")
        .ifPresent(
            node -> Sheet.items(node).forEach(item -> country(item).ifPresent(countries::add)));
    return new Selector.Where(areas, countries);
  }

  private Optional<String> country(Node node) {
    Optional<String> code = sheet.text(node);
    if (code.isPresent() && !isCountry(code.get())) {
      sheet.mistake(node, "no country has the code '" + code.get() + "'", countryHint(code.get()));
    }
    return code;
  }

  private Optional<Area> area(Node node) {
    Optional<Keys> keys = Keys.of(sheet, node, "{place: NAME, km: 60} or {lat: 1, lon: 2, km: 60}");
    Optional<Area> area = keys.flatMap(this::area);
    keys.ifPresent(Keys::finish);
    return area;
  }

  private Optional<Area> area(Keys keys) {
    OptionalDouble km = keys.number("km", 0.1, 20_000);
    Optional<String> name = keys.text("place");
    Optional<String> country = keys.text("country");
    OptionalDouble lat = keys.number("lat", -90, 90);
    OptionalDouble lon = keys.number("lon", -180, 180);
    if (!keys.has("km")) {
      sheet.mistake(keys.place(), "'km' is missing", "expected how near, as km: 60");
    }
    if (km.isEmpty()) {
      return Optional.empty();
    }
    if (lat.isPresent() && lon.isPresent()) {
      String words = Bound.number(lat.getAsDouble()) + ", " + Bound.number(lon.getAsDouble());
      return Optional.of(
          new Area(name.orElse(words), lat.getAsDouble(), lon.getAsDouble(), km.getAsDouble()));
    }
    if (name.isEmpty()) {
      sheet.mistake(keys.place(), "no place", "expected place, or lat and lon");
      return Optional.empty();
    }
    Optional<Place> place = names.place(name.get(), country);
    if (place.isEmpty()) {
      sheet.mistake(
          keys.valueOf("place"),
          "no one place is called '" + name.get() + "'",
          "add its country, or give lat and lon");
    }
    return place.map(found -> new Area(name.get(), found.lat(), found.lon(), km.getAsDouble()));
  }

  private static Set<String> countries() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    // states that are gone, and Kosovo by the code in common use
    codes.addAll(List.of("CSK", "DDR", "SCG", "SUN", "VDR", "XKX", "YMD", "YUG", "ZAR"));
    return codes;
  }
}
