package org.brinkwatch.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Block.Kind;
import org.brinkwatch.event.Span;

/** Decides what part of the article each block is, from its words and its neighbours. */
final class Parts {
  /** In characters; whatever is longer is a paragraph. */
  private static final int LONGEST_LINE = 1000;

  private Parts() {}

  /** One block for each span; none is a title yet. */
  static List<Block> of(String text, List<Span> spans) {
    return refine(text, spans.stream().map(span -> new Block(Kind.PARAGRAPH, span)).toList());
  }

  /** The same blocks, where those that are only said to be paragraphs may turn out otherwise. */
  static List<Block> refine(String text, List<Block> blocks) {
    List<Kind> kinds = new ArrayList<>();
    for (Block block : blocks) {
      kinds.add(block.kind() == Kind.PARAGRAPH ? alone(block.span().of(text)) : block.kind());
    }
    markCaptions(text, blocks, kinds);
    markQuotes(text, blocks, kinds);
    if (!kinds.contains(Kind.PARAGRAPH)) {
      liftHeadings(text, blocks, kinds);
    }
    List<Block> refined = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      refined.add(new Block(kinds.get(i), blocks.get(i).span()));
    }
    return refined;
  }

  /** The same blocks, where what was taken for the title is a heading. */
  static List<Block> withoutTitle(List<Block> blocks) {
    return blocks.stream()
        .map(block -> block.kind() == Kind.TITLE ? new Block(Kind.HEADING, block.span()) : block)
        .toList();
  }

  private static Kind alone(String block) {
    if (block.length() > LONGEST_LINE) {
      return Kind.PARAGRAPH;
    }
    if (Lines.isFurniture(block) || Lines.isByLine(block) || Lines.isDateLine(block)) {
      return Kind.HEADING;
    }
    if (Lines.isCredit(block) || Lines.isCaption(block)) {
      return Kind.CAPTION;
    }
    return Lines.isHeading(block) ? Kind.HEADING : Kind.PARAGRAPH;
  }

  /** The short block before a credit is what the credit is for. */
  private static void markCaptions(String text, List<Block> blocks, List<Kind> kinds) {
    for (int i = 2; i < kinds.size(); i++) {
      String before = blocks.get(i - 1).span().of(text);
      if (kinds.get(i) == Kind.CAPTION
          && Lines.isCredit(blocks.get(i).span().of(text))
          && (kinds.get(i - 1) == Kind.PARAGRAPH || kinds.get(i - 1) == Kind.HEADING)
          && Lines.mayBeCaption(before)) {
        kinds.set(i - 1, Kind.CAPTION);
      }
    }
  }

  private static void markQuotes(String text, List<Block> blocks, List<Kind> kinds) {
    Set<Integer> quotes = PullQuotes.among(text, blocks.stream().map(Block::span).toList());
    for (int i : quotes) {
      if (kinds.get(i) == Kind.PARAGRAPH) {
        kinds.set(i, Kind.PULL_QUOTE);
      }
    }
  }

  /** A text of nothing but short lines without full stops, as in messages: they are its words. */
  private static void liftHeadings(String text, List<Block> blocks, List<Kind> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      String block = blocks.get(i).span().of(text);
      boolean bare = Lines.isFurniture(block) || Lines.isByLine(block) || Lines.isDateLine(block);
      if (blocks.get(i).kind() == Kind.PARAGRAPH && kinds.get(i) == Kind.HEADING && !bare) {
        kinds.set(i, Kind.PARAGRAPH);
      }
    }
  }
}
