package org.brinkwatch.code.actor;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.code.actor.Rows.Sheet;
import org.brinkwatch.event.Actor;

/** Rows of organisations, groups and people become names. */
final class ActorRows {
  static final String KINDS = "use STATE, ORGANISATION, GROUP, PERSON, PEOPLE";

  private final Names names;

  ActorRows(Names names) {
    this.names = names;
  }

  static Optional<Kind> kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name) && kind != Kind.OTHER) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  void addAll(List<Sheet> sheets) {
    sheets.forEach(sheet -> add(sheet.rows()));
  }

  /** All rows of one id: each tells of one office, the latest of which places the actor. */
  private void add(List<Row> rows) {
    List<Office> offices = rows.stream().map(ActorRows::office).toList();
    Office latest = Collections.max(offices, Entry.OLDEST_FIRST);
    Row row = rows.get(0);
    Optional<Kind> kind = kind(row.get("kind"));
    if (kind.isEmpty()) {
      row.problem("unknown kind '" + row.get("kind") + "'", KINDS);
    }
    Actor actor = new Actor(row.get("id"), row.required("name"), latest.country(), latest.sector());
    Entry entry = new Entry(Form.NAME, actor, kind.orElse(Kind.OTHER), offices);
    Set<String> spelled = new LinkedHashSet<>();
    rows.forEach(one -> spelled.add(one.get("name")));
    rows.forEach(one -> spelled.addAll(one.list("aliases")));
    if (entry.kind() == Kind.PERSON) {
      addPerson(entry, spelled);
    } else {
      spelled.forEach(name -> names.add(name, entry));
    }
  }

  private void addPerson(Entry entry, Set<String> spelled) {
    Entry full = entry.as(Form.PERSON_NAME);
    Entry alone = entry.as(Form.SURNAME);
    Set<String> surnames = new LinkedHashSet<>();
    spelled.forEach(name -> surnames.addAll(Surnames.of(name, entry.actor().country())));
    spelled.removeAll(surnames);
    spelled.forEach(name -> names.add(name, full));
    surnames.forEach(name -> names.add(name, alone));
  }

  private static Office office(Row row) {
    String country = row.country("country");
    return row.office(row.get("note"), row.sector(row.get("sector")), country);
  }
}
