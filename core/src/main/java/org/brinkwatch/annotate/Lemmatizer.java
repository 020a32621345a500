package org.brinkwatch.annotate;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the base form of a word by its tag: irregular forms by heart, others by their endings. */
final class Lemmatizer {
  static final String CARDINAL = "#crd#";
  static final String ORDINAL = "#ord#";

  private static final List<String> CLASSES = List.of("verb", "noun", "adjective", "adverb");
  private static final List<String> CLASS_TAGS = List.of("VB", "NN", "JJ", "RB");

  private static final Set<String> CARDINALS =
      Set.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
                  + " seventy eighty ninety hundred thousand million billion trillion"
                  + " quadrillion quintillion sextillion septillion octillion")
              .split(" ", -1));

  private static final Set<String> ORDINALS =
      Set.of(
          ("0st 0nd 0rd 0th zeroth first second third fourth fifth sixth seventh eighth ninth tenth"
                  + " eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
                  + " eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth"
                  + " seventieth eightieth ninetieth hundredth thousandth millionth billionth"
                  + " trillionth quadrillionth quintillionth")
              .split(" ", -1));

  private static final Map<String, String> CLITICS =
      Map.of(
          "n't RB", "not", "'nt RB", "not", "'d MD", "would", "'ll MD", "will", "ca MD", "can",
          "i PRP", "I", "na TO", "to");

  /**
   * How an ending falls off.
   *
   * @param undoubles whether a consonant that the ending doubled falls off as well: "zipped"
   */
  private record Rule(Set<String> tags, String ending, List<String> bases, boolean undoubles) {}

  private static final List<Rule> RULES =
      List.of(
          rule("VBZ", "ies", "y"),
          rule("VBZ", "es", ""),
          rule("VBZ", "s", ""),
          rule("VBG", "ying", "ie"),
          new Rule(Set.of("VBG"), "ing", List.of("", "e"), true),
          rule("VBD VBN", "ied", "y"),
          new Rule(Set.of("VBD", "VBN"), "ed", List.of(""), true),
          rule("VBD VBN", "d", ""),
          rule("VBD VBN", "n", ""),
          rule("VBD VBN", "ung", "ing"),
          rule("NNS NNPS", "ies", "y"),
          rule("NNS NNPS", "es", ""),
          rule("NNS NNPS", "s", ""),
          rule("NNS NNPS", "men", "man"),
          rule("NNS NNPS", "ae", "a"),
          rule("NNS NNPS", "i", "us"),
          rule("NNS NNPS", "a", "um"),
          rule("JJR", "ier", "y"),
          new Rule(Set.of("JJR"), "er", List.of(""), true),
          rule("JJR", "er", "e"),
          rule("JJS", "iest", "y"),
          new Rule(Set.of("JJS"), "est", List.of(""), true),
          rule("JJS", "est", "e"),
          rule("RBR", "ier", "y"),
          new Rule(Set.of("RBR"), "er", List.of("", "e"), false),
          rule("RBS", "iest", "y"),
          new Rule(Set.of("RBS"), "est", List.of("", "e"), false));

  private final Table bases;
  private final List<Map<String, String>> irregular;

  private Lemmatizer(Table bases, List<Map<String, String>> irregular) {
    this.bases = bases;
    this.irregular = irregular;
  }

  private static Rule rule(String tags, String ending, String base) {
    return new Rule(Set.of(tags.split(" ", -1)), ending, List.of(base), false);
  }

  static Lemmatizer read(Input in) throws IOException {
    Table bases = Table.read(in);
    List<Map<String, String>> irregular =
        CLASSES.stream().<Map<String, String>>map(name -> new HashMap<>()).toList();
    for (String line : in.lines()) {
      String[] words = line.split(" ", -1);
      irregular.get(CLASSES.indexOf(words[0])).put(words[1], words[2]);
    }
    return new Lemmatizer(bases, irregular);
  }

  /**
   * The base form of a simplified word; number words are all one, as the parser's model knows it.
   */
  String lemma(Simplified word, String tag) {
    String base = base(word.lower(), tag);
    if (CARDINALS.contains(base)) {
      return CARDINAL;
    }
    return ORDINALS.contains(base) ? ORDINAL : base;
  }

  /**
   * The lemma as a reader wants it. The model's dictionary keeps "provided" and "ended", which are
   * adjectives as well, as they are; the parser has learnt it so, but a verb has a base form.
   */
  String settled(Simplified word, String lemma, String tag) {
    boolean inflected = tag.equals("VBD") || tag.equals("VBN") || tag.equals("VBG");
    boolean kept = lemma.equals(word.lower());
    return inflected && kept ? regular(CLASS_TAGS.indexOf("VB"), lemma, tag) : lemma;
  }

  private String base(String lower, String tag) {
    String clitic = CLITICS.get(lower.length() > 4 ? "" : lower + " " + tag);
    if (clitic != null) {
      return clitic;
    }
    int kind = tag.length() < 2 ? -1 : CLASS_TAGS.indexOf(tag.substring(0, 2));
    if (kind < 0) {
      return lower;
    }
    String known = irregular.get(kind).get(lower);
    return known != null ? known : regular(kind, lower, tag);
  }

  private String regular(int kind, String lower, String tag) {
    for (Rule rule : RULES) {
      if (rule.tags.contains(tag) && lower.endsWith(rule.ending)) {
        String base = without(rule, kind, lower);
        if (!base.isEmpty()) {
          return base;
        }
      }
    }
    return lower;
  }

  /** The base form that a rule leads to; empty where none is known. */
  private String without(Rule rule, int kind, String lower) {
    int stem = lower.length() - rule.ending.length();
    String base = known(rule, kind, lower.substring(0, stem));
    boolean doubled =
        rule.undoubles && stem >= 4 && lower.charAt(stem - 2) == lower.charAt(stem - 1);
    return base.isEmpty() && doubled ? known(rule, kind, lower.substring(0, stem - 1)) : base;
  }

  private String known(Rule rule, int kind, String stem) {
    for (String ending : rule.bases) {
      String base = stem + ending;
      if (bases.contains(Hash.key(kind, Hash.of(base)))) {
        return base;
      }
    }
    return "";
  }
}
