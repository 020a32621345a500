package org.brinkwatch.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/** The grammar of English news: sentences, tokens, tags, lemmas and parses of an article. */
public final class English {
  private static final String FILE = "/org/brinkwatch/model/english.bin";
  private static final String MAGIC = "brinkwatch-2";

  private final Lexicon lexicon;
  private final Lemmatizer lemmatizer;
  private final Tagger tagger;
  private final Parser parser;

  private English(Input in) throws IOException {
    if (in.longNumber() != Hash.of(MAGIC)) {
      throw new IOException(FILE + " is of another version; build the model module anew");
    }
    this.lexicon = Lexicon.read(in);
    this.lemmatizer = Lemmatizer.read(in);
    this.tagger = new Tagger(Scorer.read(in), lexicon);
    this.parser = new Parser(Scorer.read(in));
  }

  /**
   * The grammar that the model module has on the class path; takes a second and some 60 MB, so keep
   * it.
   *
   * @throws IllegalStateException where that module is not on the class path
   */
  public static English load() {
    try (InputStream in = English.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path; build the model module");
      }
      return new English(new Input(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of all parts of the article that are coded. */
  public Annotated annotate(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.kind().isCoded()) {
        annotate(article.text(), block, i, sentences);
      }
    }
    return new Annotated(article, sentences);
  }

  private void annotate(String text, Block block, int paragraph, List<Sentence> sentences) {
    Plain plain = Plain.of(text, block.span());
    for (List<Piece> pieces : Splitter.split(plain, Tokenizer.tokenize(plain))) {
      List<String> forms = pieces.stream().map(Piece::form).toList();
      List<Span> spans =
          pieces.stream().map(piece -> plain.span(piece.begin(), piece.end())).toList();
      Span span = spans.get(0).union(spans.get(spans.size() - 1));
      sentences.add(new Sentence(span, block.kind(), paragraph, read(forms, spans)));
    }
  }

  /** The tokens of one sentence, its parts between semicolons read each by itself. */
  private List<Token> read(List<String> forms, List<Span> spans) {
    List<Simplified> words = forms.stream().map(Simplified::of).toList();
    List<String> tags = tagger.tags(words);
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int end : Semicolons.parts(forms, tags)) {
      List<Token> part =
          tidied(forms.subList(start, end), spans.subList(start, end), tags.subList(start, end));
      Semicolons.append(tokens, part);
      start = end;
    }
    return tokens;
  }

  private List<Token> tidied(List<String> forms, List<Span> spans, List<String> tags) {
    List<Token> parsed = parse(forms, spans, tags);
    List<Integer> finite = Tidy.finite(parsed);
    if (!finite.isEmpty()) {
      List<String> others = new ArrayList<>(tags);
      finite.forEach(index -> others.set(index, "VBD"));
      parsed = parse(forms, spans, others);
    }
    return Tidy.of(parsed);
  }

  /** The tokens of one sentence, of which the forms are as the tokenizer makes them. */
  List<Token> parse(List<String> forms, List<Span> spans) {
    return parse(forms, spans, tagger.tags(forms.stream().map(Simplified::of).toList()));
  }

  private List<Token> parse(List<String> forms, List<Span> spans, List<String> tags) {
    List<Simplified> words = forms.stream().map(Simplified::of).toList();
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lemmas.add(lemmatizer.lemma(words.get(i), tags.get(i)));
    }
    Arcs arcs = parser.parse(words, tags, lemmas, lexicon);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String form = forms.get(i);
      String lemma = lemma(form, lemmatizer.settled(words.get(i), lemmas.get(i), tags.get(i)));
      String relation = parser.relationName(arcs.relation(i + 1));
      int head = arcs.head(i + 1) - 1;
      String family = lexicon.family(lexicon.word(words.get(i).lower()));
      tokens.add(new Token(i, spans.get(i), form, lemma, tags.get(i), head, relation, family));
    }
    return tokens;
  }

  /** The parser's model knows numbers and addresses by one name each; here they keep their own. */
  private static String lemma(String form, String modelLemma) {
    boolean named =
        modelLemma.startsWith("#") || form.chars().anyMatch(c -> Letters.isDigit((char) c));
    return (named ? form : modelLemma).toLowerCase(Locale.ROOT);
  }
}
