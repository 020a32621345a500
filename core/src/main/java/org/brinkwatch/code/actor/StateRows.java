package org.brinkwatch.code.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.code.actor.Rows.Sheet;
import org.brinkwatch.event.Actor;

/** Rows of states and peoples become names. */
final class StateRows {
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("GOV", "government"),
          Map.entry("MIL", "military"),
          Map.entry("COP", "police"),
          Map.entry("LEG", "parliament"),
          Map.entry("SPY", "intelligence"),
          Map.entry("JUD", "judiciary"),
          Map.entry("OPP", "opposition"),
          Map.entry("MED", "media"),
          Map.entry("REB", "rebels"),
          Map.entry("CVL", "civilians"),
          Map.entry("BUS", "business"));

  private final Names names;
  private final Map<String, Actor> states = new LinkedHashMap<>();
  private final Map<String, String> adjectives = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  StateRows(Names names) {
    this.names = names;
  }

  Map<String, Actor> states() {
    return states;
  }

  /** That part of a state: {@code SRB.MIL}, "Serbian military". */
  Actor part(Actor state, String sector) {
    String adjective = adjectives.getOrDefault(state.country(), state.name());
    String noun = PARTS.getOrDefault(sector, sector);
    return new Actor(
        state.country() + "." + sector, adjective + " " + noun, state.country(), sector);
  }

  void addStates(List<Sheet> sheets) {
    sheets.forEach(sheet -> addState(sheet.rows().get(0)));
  }

  private void addState(Row row) {
    String iso3 = row.country("iso3");
    Actor state = new Actor(iso3, row.required("name"), iso3, "");
    states.put(iso3, state);
    row.list("adjectives").stream().findFirst().ifPresent(first -> adjectives.put(iso3, first));
    List<Office> time = List.of(row.office("", "", iso3));
    Entry entry = new Entry(Form.NAME, state, Kind.STATE, time);
    names.add(state.name(), entry);
    row.list("aliases").forEach(name -> names.add(name, entry));
    addTaken(row.list("adjectives"), entry.as(Form.ADJECTIVE));
    addTaken(row.list("nationals"), entry.as(Form.NATIONALS));
    Entry capital = new Entry(Form.CAPITAL, part(state, "GOV"), Kind.STATE, time);
    row.list("capital").forEach(name -> names.add(name, capital));
    row.list("seats").forEach(seat -> addSeat(row, state, seat, time));
  }

  private void addTaken(List<String> words, Entry entry) {
    words.forEach(word -> names.add(word, entry));
    taken.addAll(words);
  }

  private void addSeat(Row row, Actor state, String seat, List<Office> time) {
    int colon = seat.indexOf(':');
    String sector = row.sector(colon < 0 ? "GOV" : seat.substring(colon + 1).strip());
    String name = colon < 0 ? seat : seat.substring(0, colon);
    names.add(name, new Entry(Form.SEAT, part(state, sector), Kind.STATE, time));
  }

  /** After the states: "Serbs" alone are citizens, "ethnic Serbs" the people. */
  void addPeoples(List<Sheet> sheets) {
    sheets.forEach(sheet -> addPeople(sheet.rows().get(0)));
  }

  private void addPeople(Row row) {
    Actor people = new Actor(row.get("id"), row.required("name"), row.country("country"), "CVL");
    Entry members = new Entry(Form.PEOPLE, people, Kind.PEOPLE, List.of());
    List<String> forms = new ArrayList<>(row.list("forms"));
    forms.add(people.name());
    forms.forEach(form -> addUnlessTaken(form, members));
    row.list("adjectives").forEach(form -> addUnlessTaken(form, members.as(Form.ADJECTIVE)));
  }

  private void addUnlessTaken(String form, Entry entry) {
    if (!form.startsWith("ethnic ")) {
      names.add("ethnic " + form, entry);
    }
    if (!taken.contains(form)) {
      names.add(form, entry);
    }
  }

  /** Namesakes are found so that a reader can choose, and are no actors. */
  void addNamesakes(List<Sheet> sheets) {
    for (Sheet sheet : sheets) {
      Row row = sheet.rows().get(0);
      Actor other = new Actor(row.get("id"), row.required("name"), row.country("country"), "");
      Office what =
          new Office(row.get("note"), "", other.country(), Optional.empty(), Optional.empty());
      names.add(other.name(), new Entry(Form.NAMESAKE, other, Kind.OTHER, List.of(what)));
    }
  }
}
