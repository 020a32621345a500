package org.brinkwatch.code.actor;

import java.util.List;

/**
 * A noun that makes an actor of whoever bears it: "foreign minister", "troops", "separatist".
 *
 * @param phrase its lemmas, separated by blanks
 * @param sector CAMEO's; empty where the noun alone does not tell
 * @param bare whether it can be an actor where no country or name is by it
 * @param title whether it stands before names: "President Milanovic"
 * @param refers what "the ..." may point back to; empty for nothing
 * @param length in words, as found
 */
public record Role(
    String phrase,
    String sector,
    Bearer bearer,
    boolean bare,
    boolean title,
    List<Reference> refers,
    int length) {
  public Role {
    refers = List.copyOf(refers);
  }

  public boolean mayReferTo(Entry earlier) {
    return refers.stream().anyMatch(reference -> reference.fits(earlier));
  }

  Role found(int words) {
    return new Role(phrase, sector, bearer, bare, title, refers, words);
  }
}
