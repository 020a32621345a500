package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/** Sentences with rough tags and no tree, for the date grammar's tests. */
final class Words {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Mrs|Mr|Ms)\\."
              + "|[ap]\\.m\\.|'s\\b|\\d+(?:[.,:]\\d+)+|[\\p{L}\\p{N}/-]+(?=n't)|n't"
              + "|[\\p{L}\\p{N}]+(?:[/–-][\\p{L}\\p{N}]+)*|\\S");
  private static final Set<String> PAST =
      Set.of(
          "was",
          "were",
          "had",
          "did",
          "said",
          "met",
          "began",
          "fell",
          "took",
          "struck",
          "left",
          "held",
          "broke",
          "went",
          "rose",
          "hit",
          "came",
          "told",
          "fought",
          "shot",
          "won",
          "spoke",
          "fled",
          "lost",
          "ran",
          "led",
          "made",
          "sent",
          "ended",
          "withdrew");
  private static final Set<String> PRESENT =
      Set.of("is", "are", "has", "have", "do", "does", "says", "remains", "plans", "wants");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "these", "every", "each", "some", "no");
  private static final Set<String> ADJECTIVES =
      Set.of(
          "last",
          "next",
          "late",
          "early",
          "recent",
          "due",
          "deadly",
          "first",
          "russian",
          "terror",
          "scheduled",
          "upcoming",
          "following",
          "previous",
          "few",
          "several",
          "many",
          "military");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "on",
          "at",
          "by",
          "of",
          "from",
          "since",
          "until",
          "till",
          "before",
          "after",
          "for",
          "with",
          "during",
          "between",
          "over",
          "about",
          "as",
          "into",
          "within",
          "through",
          "near",
          "against",
          "around",
          "amid",
          "ago",
          "while",
          "if",
          "following",
          "throughout");
  private static final Set<String> OTHER =
      Set.of(
          "and",
          "or",
          "but",
          "it",
          "they",
          "he",
          "she",
          "we",
          "not",
          "now",
          "again",
          "there",
          "later",
          "earlier",
          "early",
          "soon",
          "today",
          "yesterday",
          "recently",
          "so",
          "far");
  private static final Set<String> BARE_VERBS = Set.of("attack", "meet", "vote", "strike", "march");

  private Words() {}

  static Sentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String form = matcher.group();
      String tag = tag(form, tokens);
      Span span = new Span(matcher.start(), matcher.end());
      tokens.add(new Token(tokens.size(), span, form, lemma(form, tag), tag, -1, "dep"));
    }
    return new Sentence(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0, tokens);
  }

  private static String lemma(String form, String tag) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (tag.equals("NNS")) {
      return lower.substring(0, lower.length() - 1);
    }
    return switch (lower) {
      case "is", "are", "was", "were" -> "be";
      case "has", "had" -> "have";
      default -> lower.replaceAll("(?<=gre|pledg|schedul|promis|pos)ed$", "e");
    };
  }

  private static String tag(String form, List<Token> before) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (!Character.isLetterOrDigit(form.charAt(0))) {
      return form.equals("'s") ? "POS" : form.equals("'") ? "POS" : ":";
    }
    if (Character.isDigit(form.charAt(0))) {
      return "CD";
    }
    String previous = before.isEmpty() ? "" : before.get(before.size() - 1).tag();
    if (previous.equals("TO") || previous.equals("MD")) {
      return Character.isUpperCase(form.charAt(0)) ? "NNP" : "VB";
    }
    if (Set.of("will", "would", "could", "should", "can").contains(lower) || form.equals("may")) {
      return "MD";
    }
    if (lower.equals("to")) {
      return "TO";
    }
    if (PAST.contains(lower)) {
      return "VBD";
    }
    if (PRESENT.contains(lower)) {
      return "VBZ";
    }
    return open(form, lower, previous);
  }

  private static String open(String form, String lower, String previous) {
    if (DETERMINERS.contains(lower)) {
      return "DT";
    }
    if (ADJECTIVES.contains(lower)) {
      return "JJ";
    }
    if (PREPOSITIONS.contains(lower)) {
      return "IN";
    }
    if (OTHER.contains(lower)) {
      return "RB";
    }
    if (Set.of("its", "his", "her", "their", "our").contains(lower)) {
      return "PRP$";
    }
    if (Character.isUpperCase(form.charAt(0))) {
      return "NNP";
    }
    if (lower.length() > 4 && lower.endsWith("ed")) {
      return previous.equals("VBZ") ? "VBN" : "VBD";
    }
    if (BARE_VERBS.contains(lower) && previous.equals("NNS")) {
      return "VBP";
    }
    return lower.endsWith("s") && !lower.endsWith("ss") ? "NNS" : "NN";
  }
}
