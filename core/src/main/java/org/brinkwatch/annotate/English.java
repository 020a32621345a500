package org.brinkwatch.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/** The grammar of English news: sentences, tokens, tags, lemmas and parses of an article. */
public final class English {
  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
      </configuration>
      """;

  private final NLPDecoder decoder;

  private English(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /** The grammar as shipped; takes a while and is best kept. */
  public static English load() {
    byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
    return new English(new NLPDecoder(new DecodeConfig(new ByteArrayInputStream(configuration))));
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
      List<Token> tokens = parse(plain, pieces);
      Span span = tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
      sentences.add(new Sentence(span, block.kind(), paragraph, tokens));
    }
  }

  private List<Token> parse(Plain plain, List<Piece> pieces) {
    List<edu.emory.mathcs.nlp.component.tokenizer.token.Token> forms = new ArrayList<>();
    for (Piece piece : pieces) {
      forms.add(new edu.emory.mathcs.nlp.component.tokenizer.token.Token(piece.form()));
    }
    NLPNode[] nodes = decoder.decode(decoder.toNodeArray(forms));
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      NLPNode node = nodes[i + 1];
      tokens.add(
          new Token(
              i,
              plain.span(piece.begin(), piece.end()),
              piece.form(),
              node.getLemma(),
              node.getPartOfSpeechTag(),
              node.getDependencyHead().getID() - 1,
              node.getDependencyLabel()));
    }
    return tokens;
  }
}
