package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.English;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/**
 * Reads a frame off an example: the predicate that the source does and that the target stands by,
 * and what stands between the two.
 */
final class Teacher {
  /** Where the owner of an object may stand: "Iran's flag", "the flag of Iran", "Iranian flags". */
  private static final List<String> OWNER = List.of("obj.poss", "obj.of", "obj");

  private static final Set<String> COMMON =
      Set.of("be", "have", "do", "make", "take", "give", "get", "go", "come", "put", "use", "want");

  private final English english;
  private final Codebook codebook;

  Teacher(English english, Codebook codebook) {
    this.english = english;
    this.codebook = codebook;
  }

  /** An article that is one sentence. */
  static Article article(String sentence) {
    Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, sentence.length()));
    return new Article("example", "", "", "en", Optional.empty(), "", sentence, List.of(paragraph));
  }

  Lesson lesson(Exemplar exemplar) {
    Annotated annotated = english.annotate(article(exemplar.sentence()));
    Optional<Sentence> sentence =
        annotated.sentences().stream()
            .filter(one -> exemplar.sources().stream().allMatch(one.span()::covers))
            .filter(one -> exemplar.targets().stream().allMatch(one.span()::covers))
            .findFirst();
    return sentence
        .map(one -> new Parsed(exemplar, new Tree(one)).lesson())
        .orElseGet(() -> Lesson.nothing(exemplar, "it is not one sentence"));
  }

  /** One example with its parse. */
  private final class Parsed {
    private final Exemplar exemplar;
    private final Tree tree;
    private final Clauses clauses;

    Parsed(Exemplar exemplar, Tree tree) {
      this.exemplar = exemplar;
      this.tree = tree;
      clauses = new Clauses(tree);
    }

    private Lesson lesson() {
      Optional<Token> predicate = predicate();
      if (predicate.isEmpty()) {
        String why =
            exemplar.triggers().isEmpty()
                ? "no verb or noun has the source as its doer; mark the words in braces"
                : "no verb or noun among the words in braces";
        return Lesson.nothing(exemplar, why);
      }
      Token word = predicate.get();
      List<String> targets = targets(word);
      if (targets.isEmpty() && !exemplar.targets().isEmpty()) {
        return Lesson.nothing(
            exemplar, "the parse does not join the target to '" + words(word) + "'");
      }
      SortedMap<String, SortedSet<String>> conditions =
          Tree.isVerb(word) ? conditions(word, targets) : new TreeMap<>();
      List<String> trigger = trigger(word);
      if (conditions.isEmpty() && trigger.size() == 1 && isCommon(word)) {
        return Lesson.nothing(
            exemplar, "'" + words(word) + "' alone is too common a word; mark more words");
      }
      return Lesson.of(
          exemplar,
          new Learnt(
              Tree.isVerb(word),
              trigger,
              exemplar.type(),
              exemplar.mode(),
              conditions,
              targets,
              exemplar.targets().isEmpty(),
              List.of(exemplar.line())));
    }

    private String words(Token token) {
      return token.span().of(exemplar.sentence());
    }

    private boolean isCommon(Token word) {
      String lemma = word.lemma();
      return COMMON.contains(lemma)
          || (Tree.isVerb(word)
              && (codebook.isSpeech(lemma)
                  || codebook.isLight(lemma, "source")
                  || codebook.isLight(lemma, "target")));
    }

    private boolean isMarked(Token token) {
      return exemplar.triggers().stream().anyMatch(trigger -> trigger.covers(token.span()));
    }

    private Optional<Token> predicate() {
      List<Token> able = tree.tokens().stream().filter(Acts::mayAct).toList();
      if (!exemplar.triggers().isEmpty()) {
        List<Token> marked = able.stream().filter(this::isMarked).toList();
        return marked.stream()
            .filter(Tree::isVerb)
            .findFirst()
            .or(() -> marked.stream().filter(Tree::isNoun).reduce((first, last) -> last));
      }
      List<Token> done =
          able.stream()
              .filter(token -> Tree.isVerb(token) || Tree.isNoun(token))
              .filter(this::isDoneBySource)
              .toList();
      return done.stream()
          .filter(token -> !targets(token).isEmpty())
          .findFirst()
          .or(() -> done.stream().filter(token -> exemplar.targets().isEmpty()).findFirst());
    }

    private boolean isDoneBySource(Token token) {
      return clauses.of(token).agents().stream().anyMatch(one -> exemplar.isSource(one.span()));
    }

    /** The slots of the predicate in which the target stands, and those like them. */
    private List<String> targets(Token word) {
      Clause clause = clauses.of(word);
      if (isIn(clause.objects())) {
        return List.of("obj");
      }
      if (isIn(clause.recipients())) {
        return List.of("iobj", "to");
      }
      for (Map.Entry<String, List<Token>> slot : clause.slots().entrySet()) {
        boolean needed = slot.getValue().stream().anyMatch(this::isMarked);
        if (isIn(slot.getValue()) || (isOwner(slot.getValue()) && !needed)) {
          return List.of(slot.getKey());
        }
        if (isOwner(slot.getValue())) {
          return Stream.of(".poss", ".of", ".mod").map(part -> slot.getKey() + part).toList();
        }
      }
      if (isOwner(clause.objects())) {
        return OWNER;
      }
      Optional<String> inObject = inside(clause.objects());
      if (inObject.isPresent()) {
        return inObject.get().equals("of") ? OWNER : List.of("obj." + inObject.get());
      }
      for (Map.Entry<String, List<Token>> slot : clause.slots().entrySet()) {
        Optional<String> inner = inside(slot.getValue());
        if (inner.isPresent()) {
          return List.of(slot.getKey() + "." + inner.get());
        }
      }
      return List.of();
    }

    private boolean isIn(List<Token> tokens) {
      return tokens.stream().anyMatch(token -> exemplar.isTarget(token.span()));
    }

    private boolean isOwner(List<Token> nouns) {
      return nouns.stream()
          .flatMap(noun -> tree.children(noun, "poss", "amod", "nmod", "compound").stream())
          .anyMatch(owner -> exemplar.isTarget(owner.span()));
    }

    /** The preposition of these nouns behind which the target stands. */
    private Optional<String> inside(List<Token> nouns) {
      for (Token noun : nouns) {
        if (!Tree.isNoun(noun)) {
          continue;
        }
        for (Map.Entry<String, List<Token>> slot : clauses.of(noun).slots().entrySet()) {
          if (isIn(slot.getValue()) || isOwner(slot.getValue())) {
            return Optional.of(slot.getKey());
          }
        }
      }
      return Optional.empty();
    }

    private List<String> trigger(Token word) {
      List<String> trigger = new ArrayList<>();
      if (Tree.isVerb(word)) {
        trigger.add(word.lemma());
        tree.child(word, "prt").ifPresent(particle -> trigger.add(Tree.lower(particle)));
      } else {
        tree.children(word, "compound", "nmod", "amod").stream()
            .filter(this::isMarked)
            .forEach(part -> trigger.add(part.lemma()));
        trigger.add(word.lemma());
      }
      return trigger;
    }

    /** The words that the example needs: those in braces, and an object that is not the target. */
    private SortedMap<String, SortedSet<String>> conditions(Token verb, List<String> targets) {
      Clause clause = clauses.of(verb);
      SortedMap<String, SortedSet<String>> conditions = new TreeMap<>();
      boolean hit = targets.contains("obj") && isIn(clause.objects());
      clause.objects().stream()
          .filter(object -> !hit || isMarked(object))
          .forEach(object -> need(conditions, "obj", object));
      clause
          .slots()
          .forEach(
              (slot, filled) ->
                  filled.stream()
                      .filter(this::isMarked)
                      .forEach(word -> need(conditions, slot, word)));
      return conditions;
    }

    /** Names and pronouns make no condition: the next sentence has others. */
    private void need(SortedMap<String, SortedSet<String>> conditions, String slot, Token word) {
      if (Tree.isNoun(word) && !word.tag().startsWith("NNP") && !exemplar.isSource(word.span())) {
        conditions.computeIfAbsent(slot, name -> new TreeSet<>()).add(word.lemma());
      }
    }
  }
}
