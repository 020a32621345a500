package org.brinkwatch.code.actor;

/**
 * To what an earlier mention a role noun may point back: "the alliance" to an organisation.
 *
 * @param word must be among the words of that actor's name or title, unless empty
 */
public record Reference(Kind kind, String word) {
  boolean fits(Entry entry) {
    return entry.kind() == kind && (word.isEmpty() || says(entry));
  }

  private boolean says(Entry entry) {
    return Spelling.says(entry.actor().name(), word)
        || entry.offices().stream().anyMatch(office -> Spelling.says(office.title(), word));
  }
}
