package org.brinkwatch.watch.redline;

import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Status;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads which deeds are meant. */
final class SelectorReader {
  private final Sheet sheet;
  private final WhoReader who;
  private final WhatReader what;
  private final WhereReader where;
  private final BoundReader bounds;

  SelectorReader(Sheet sheet, Names names) {
    this.sheet = sheet;
    bounds = new BoundReader(sheet);
    who = new WhoReader(sheet, names);
    what = new WhatReader(sheet, bounds);
    where = new WhereReader(sheet, names, who);
  }

  WhoReader who() {
    return who;
  }

  WhatReader what() {
    return what;
  }

  BoundReader bounds() {
    return bounds;
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
      return what.type(node).map(type -> inherited(outer, placed).with(Selector.What.of(type)));
    }
    return Keys.of(sheet, node, "what to select, as {type: ASSAULT}")
        .map(keys -> read(keys, outer, placed));
  }

  private static Selector inherited(Selector outer, boolean placed) {
    return new Selector(
        outer.who(), outer.what(), placed ? outer.where() : Selector.Where.ANY, outer.statuses());
  }

  private Selector read(Keys keys, Selector outer, boolean placed) {
    boolean ownWho = WhoReader.isSaid(keys);
    boolean ownWhat = WhatReader.isSaid(keys);
    boolean ownWhere = WhereReader.isSaid(keys);
    Selector.Who ofWhom = who.read(keys);
    Selector.What ofKind = what.read(keys);
    Selector.Where placedIn = where.read(keys);
    Set<Status> statuses = keys.get("status").map(what::statuses).orElse(outer.statuses());
    keys.finish();
    boolean takesWhere = placed && !ownWho;
    return new Selector(
        ownWho ? ofWhom : outer.who(),
        ownWhat ? ofKind : outer.what(),
        ownWhere ? placedIn : takesWhere ? outer.where() : Selector.Where.ANY,
        statuses);
  }
}
