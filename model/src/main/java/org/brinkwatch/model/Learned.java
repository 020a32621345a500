package org.brinkwatch.model;

import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a linear model of the library has learned: labels, feature templates and weights. */
final class Learned {
  private final List<String> labels;
  private final List<String> templates = new ArrayList<>();
  private final List<Object2IntMap<String>> features;
  private final MajorVector weights;
  private final int labelCount;

  private Learned(OnlineComponent<NLPNode, ?> component) {
    this.labels = component.getOptimizer().getLabelMap().getLabelList();
    this.weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
    this.labelCount = weights.getLabelSize();
    this.features = features(component.getFeatureTemplate());
    component.getFeatureTemplate().getSetFeatureList().forEach(item -> addTemplate("set", item));
    component.getFeatureTemplate().getFeatureList().forEach(items -> addTemplate("one", items));
    if (component.getOptimizer().getBias() != 0
        || component.getOptimizer().getWeightVector().getDenseWeightVector().size() != 0) {
      throw new IllegalStateException("a model with a bias or dense features is not foreseen");
    }
  }

  static Learned load(String path) {
    return new Learned(
        (OnlineComponent<NLPNode, ?>) NLPUtils.<NLPNode, NLPState<NLPNode>>getComponent(path));
  }

  /** The library keeps the map from feature to index to itself. */
  private static List<Object2IntMap<String>> features(FeatureTemplate<?, ?> template) {
    try {
      Field map = FeatureTemplate.class.getDeclaredField("feature_map");
      map.setAccessible(true);
      return ((FeatureMap) map.get(template)).getIndexMaps();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not the library's version that this was written for", e);
    }
  }

  private void addTemplate(String kind, FeatureItem... items) {
    templates.add(
        kind + " " + Arrays.stream(items).map(Learned::item).collect(Collectors.joining(" ")));
  }

  /** As in the library's configuration: "j-1_lmd:suffix:3". */
  private static String item(FeatureItem item) {
    String window = item.window == 0 ? "" : String.format(Locale.ROOT, "%+d", item.window);
    String relation = item.relation == null ? "" : "_" + item.relation;
    String attribute = item.attribute == null ? "" : ":" + item.attribute;
    return item.source + window + relation + ":" + item.field + attribute;
  }

  /**
   * Writes labels, templates, the table of features, and for each label that a feature has a weight
   * for an int: the weight as a share of the largest in its upper 24 bits, the label below.
   */
  void write(Output out) throws IOException {
    out.put(labels);
    out.put(templates);
    if (labelCount > 1 << Byte.SIZE) {
      throw new IllegalStateException("more labels than fit a byte: " + labelCount);
    }
    float largest = 0;
    for (int i = 0; i < weights.size(); i++) {
      largest = Math.max(largest, Math.abs(weights.get(i)));
    }
    float scale = Short.MAX_VALUE / largest;
    List<Integer> order = table(scale).write(out, feature -> size(feature, scale));
    out.put(order.stream().mapToInt(feature -> size(feature, scale)).sum());
    for (int feature : order) {
      for (int label = 0; label < labelCount; label++) {
        short weight = weight(feature, label, scale);
        if (weight != 0) {
          out.put((weight << Byte.SIZE) | label);
        }
      }
    }
  }

  private Table table(float scale) {
    Table table = new Table();
    for (int type = 0; type < features.size(); type++) {
      for (Object2IntMap.Entry<String> entry : features.get(type).object2IntEntrySet()) {
        // as in the library, index 0 is the bias and does not count
        if (entry.getIntValue() > 0 && size(entry.getIntValue(), scale) > 0) {
          table.add(Hash.key(type, Hash.of(entry.getKey())), entry.getIntValue());
        }
      }
    }
    return table;
  }

  private int size(int feature, float scale) {
    int size = 0;
    for (int label = 0; label < labelCount; label++) {
      size += weight(feature, label, scale) == 0 ? 0 : 1;
    }
    return size;
  }

  private short weight(int feature, int label, float scale) {
    return (short) Math.round(weights.get(label, feature) * scale);
  }
}
