package org.brinkwatch.code.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.code.actor.Rows.Sheet;

/** Role nouns, found by their lemmas. */
final class Roles {
  private final Map<String, Role> byPhrase = new HashMap<>();
  private final Set<String> firstPieces = new HashSet<>();
  private int longest;

  void addAll(List<Sheet> sheets) {
    sheets.forEach(sheet -> add(sheet.rows().get(0)));
  }

  private void add(Row row) {
    Role role =
        new Role(
            row.required("role"),
            row.sector(row.get("sector")),
            bearer(row),
            row.yes("bare"),
            row.yes("title"),
            references(row),
            1);
    put(row.get("role"), role);
    row.list("variants").forEach(variant -> put(variant, role));
  }

  private void put(String phrase, Role role) {
    List<String> pieces = Spelling.piecesOf(Spelling.words(phrase));
    longest = Math.max(longest, pieces.size());
    firstPieces.add(Spelling.folded(pieces.isEmpty() ? "" : pieces.get(0)));
    byPhrase.put(Spelling.folded(String.join(" ", pieces)), role);
  }

  Optional<Role> longest(List<String> lemmas, int start) {
    List<String> pieces = new ArrayList<>();
    Optional<Role> found = Optional.empty();
    for (int at = start; at < Math.min(lemmas.size(), start + longest); at++) {
      pieces.addAll(Spelling.pieces(lemmas.get(at)));
      boolean known = pieces.isEmpty() || firstPieces.contains(Spelling.folded(pieces.get(0)));
      if (pieces.size() > longest || !known) {
        return found;
      }
      int length = at - start + 1;
      Role role = byPhrase.get(Spelling.folded(String.join(" ", pieces)));
      found = role == null ? found : Optional.of(role.found(length));
    }
    return found;
  }

  private static Bearer bearer(Row row) {
    for (Bearer bearer : Bearer.values()) {
      if (bearer.name().equals(row.get("class"))) {
        return bearer;
      }
    }
    row.problem("unknown class '" + row.get("class") + "'", "use PERSON, COLLECTIVE, INSTITUTION");
    return Bearer.PERSON;
  }

  /** "ORGANISATION:alliance" or "STATE". */
  private static List<Reference> references(Row row) {
    List<Reference> references = new ArrayList<>();
    for (String refers : row.list("refers")) {
      int colon = refers.indexOf(':');
      String kind = colon < 0 ? refers : refers.substring(0, colon);
      String word = colon < 0 ? "" : refers.substring(colon + 1);
      ActorRows.kind(kind)
          .ifPresentOrElse(
              known -> references.add(new Reference(known, word)),
              () -> row.problem("refers to unknown kind '" + kind + "'", ActorRows.KINDS));
    }
    return references;
  }
}
