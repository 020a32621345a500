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
    String words = plain(block.span().of(text));
    for (var tokens : decoder.getTokenizer().segmentize(words)) {
      NLPNode[] nodes = decoder.decode(decoder.toNodeArray(tokens));
      List<Token> parsed = tokens(nodes, block.span().begin());
      Span span =
          new Span(parsed.get(0).span().begin(), parsed.get(parsed.size() - 1).span().end());
      sentences.add(new Sentence(span, block.kind(), paragraph, parsed));
    }
  }

  private static List<Token> tokens(NLPNode[] nodes, int offset) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      Span span = new Span(offset + node.getStartOffset(), offset + node.getEndOffset());
      tokens.add(
          new Token(
              i - 1,
              span,
              node.getWordForm(),
              node.getLemma(),
              node.getPartOfSpeechTag(),
              node.getDependencyHead().getID() - 1,
              node.getDependencyLabel()));
    }
    return tokens;
  }

  private static String plain(String words) {
    return words
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u00a0', ' ')
        .replace('\n', ' ');
  }
}
