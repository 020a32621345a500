package org.brinkwatch.relation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.EventType;

/**
 * The encoder's top layers and the linear layer over them, as arrays that can be tuned.
 *
 * <p>The names of the weights are those of bge-small-en-v1.5 as the packaged ONNX file has them.
 */
final class Layers {
  static final int ALL = 12;
  private static final int WIDTH = 384;
  private static final int WIDE = 1536;
  private static final int ATTENTION_HEADS = 12;
  private static final int TYPES = EventType.values().length;
  private static final float DROPPED = 0.1f;

  /** 7 bits a weight: where processors add pairs of 8-bit products in 16 bits, 8 overflow. */
  private static final int LARGEST = 63;

  /** The matrices of a layer: what we call them, and their place after the layer's first. */
  private static final Map<String, Integer> MATRICES =
      Map.of("query", 0, "key", 1, "value", 4, "output", 10, "up", 11, "down", 12);

  private static final int FIRST_MATRIX = 1525;
  private static final int MATRICES_A_LAYER = 13;

  private static final Map<String, String> VECTORS =
      Map.of(
          "query.bias", "attention.self.query.bias",
          "key.bias", "attention.self.key.bias",
          "value.bias", "attention.self.value.bias",
          "output.bias", "attention.output.dense.bias",
          "norm1", "attention.output.LayerNorm.weight",
          "norm1.bias", "attention.output.LayerNorm.bias",
          "up.bias", "intermediate.dense.bias",
          "down.bias", "output.dense.bias",
          "norm2", "output.LayerNorm.weight",
          "norm2.bias", "output.LayerNorm.bias");

  private final int first;
  private final Map<String, NDArray> weights;

  /** What the layers below made of a sentence. */
  record Encoded(Exemplar exemplar, Marked marked, float[][] vectors) {}

  private Layers(int first, Map<String, NDArray> weights) {
    this.first = first;
    this.weights = weights;
  }

  /** The layers from number first on, with the weights that the model has. */
  Layers(NDManager manager, Onnx model, int first) {
    this(first, new LinkedHashMap<>());
    for (int layer = first; layer < ALL; layer++) {
      for (String name : MATRICES.keySet().stream().sorted().toList()) {
        weights.put(layer + "." + name, matrix(manager, model, layer, name));
      }
      for (String name : VECTORS.keySet().stream().sorted().toList()) {
        FloatBuffer values = model.tensor(vector(layer, name)).asFloatBuffer();
        float[] array = new float[values.remaining()];
        values.get(array);
        weights.put(layer + "." + name, manager.create(array));
      }
    }
    Shape shape = new Shape(4 * WIDTH, TYPES);
    weights.put("head", manager.randomNormal(0, 0.02f, shape, DataType.FLOAT32));
    weights.put("head.bias", manager.zeros(new Shape(TYPES)));
    weights.values().forEach(array -> array.setRequiresGradient(true));
  }

  Map<String, NDArray> weights() {
    return weights;
  }

  /** Starts with a linear layer that was trained before. */
  void startWith(Head head) {
    float[] flat = new float[4 * WIDTH * TYPES];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = head.weights()[i / TYPES][i % TYPES];
    }
    weights.get("head").set(FloatBuffer.wrap(flat));
    weights.get("head.bias").set(FloatBuffer.wrap(head.bias()));
  }

  /** The same layers with other weights. */
  Layers with(Map<String, NDArray> others) {
    return new Layers(first, others);
  }

  /** The tensor that holds what the layers below make of a text. */
  static String below(int first) {
    return "/encoder/layer." + (first - 1) + "/output/LayerNorm/Add_1_output_0";
  }

  private static String matrix(int layer, String name) {
    return "onnx::MatMul_" + (FIRST_MATRIX + MATRICES_A_LAYER * layer + MATRICES.get(name));
  }

  private static String vector(int layer, String name) {
    return "encoder.layer." + layer + "." + VECTORS.get(name);
  }

  private static NDArray matrix(NDManager manager, Onnx model, int layer, String name) {
    int rows = name.equals("down") ? WIDE : WIDTH;
    int columns = name.equals("up") ? WIDE : WIDTH;
    FloatBuffer scale = model.tensor(matrix(layer, name) + "_scale").asFloatBuffer();
    ByteBuffer quantized = model.tensor(matrix(layer, name) + "_quantized");
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = quantized.get(i) * scale.get(i % columns);
    }
    return manager.create(values, new Shape(rows, columns));
  }

  /** The logits of each sentence, one row a sentence, one column a type. */
  NDArray logits(NDManager manager, List<Encoded> batch, boolean training) {
    int size = batch.size();
    int length = batch.stream().mapToInt(one -> one.vectors().length).max().orElseThrow();
    float[] vectors = new float[size * length * WIDTH];
    float[] mask = new float[size * length];
    float[] mean = new float[size * length];
    float[] marks = new float[size * 2 * length];
    Arrays.fill(mask, -1e4f);
    for (int i = 0; i < size; i++) {
      float[][] rows = batch.get(i).vectors();
      for (int j = 0; j < rows.length; j++) {
        System.arraycopy(rows[j], 0, vectors, (i * length + j) * WIDTH, WIDTH);
        mask[i * length + j] = 0;
        mean[i * length + j] = 1f / rows.length;
      }
      marks[2 * i * length + batch.get(i).marked().marks()[0]] = 1;
      marks[(2 * i + 1) * length + batch.get(i).marked().marks()[2]] = 1;
    }
    NDArray x = manager.create(vectors, new Shape(size, length, WIDTH));
    NDArray unseen = manager.create(mask, new Shape(size, 1, 1, length));
    for (int layer = first; layer < ALL; layer++) {
      x = layer(layer + ".", x, unseen, training);
    }
    NDArray all =
        x.get(":,0,:")
            .concat(manager.create(mean, new Shape(size, 1, length)).matMul(x).squeeze(1), 1)
            .concat(
                manager
                    .create(marks, new Shape(size, 2, length))
                    .matMul(x)
                    .reshape(size, 2 * WIDTH),
                1);
    return linear("head", dropped(all, training));
  }

  private NDArray layer(String name, NDArray x, NDArray unseen, boolean training) {
    NDArray query = heads(linear(name + "query", x));
    NDArray key = heads(linear(name + "key", x)).transpose(0, 1, 3, 2);
    NDArray value = heads(linear(name + "value", x));
    double root = Math.sqrt((double) WIDTH / ATTENTION_HEADS);
    NDArray seen = dropped(query.matMul(key).div(root).add(unseen).softmax(3), training);
    NDArray mixed = seen.matMul(value).transpose(0, 2, 1, 3).reshape(x.getShape());
    NDArray attended = dropped(linear(name + "output", mixed), training);
    NDArray middle = normal(name + "norm1", x.add(attended));
    NDArray wide = Activation.gelu(linear(name + "up", middle));
    return normal(name + "norm2", middle.add(dropped(linear(name + "down", wide), training)));
  }

  private static NDArray heads(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), ATTENTION_HEADS, WIDTH / ATTENTION_HEADS)
        .transpose(0, 2, 1, 3);
  }

  private NDArray linear(String name, NDArray x) {
    return x.matMul(weights.get(name)).add(weights.get(name + ".bias"));
  }

  private NDArray normal(String name, NDArray x) {
    return LayerNorm.layerNorm(
            x, new Shape(WIDTH), weights.get(name), weights.get(name + ".bias"), 1e-12f)
        .singletonOrThrow();
  }

  private static NDArray dropped(NDArray x, boolean training) {
    return training ? Dropout.dropout(x, DROPPED, true).singletonOrThrow() : x;
  }

  /** Writes relation.bin: the layers in the form of the model's file, then the linear layer. */
  void write(Path file) throws IOException {
    Map<String, byte[]> tensors = new LinkedHashMap<>();
    for (int layer = first; layer < ALL; layer++) {
      for (String name : MATRICES.keySet().stream().sorted().toList()) {
        quantize(weights.get(layer + "." + name), matrix(layer, name), tensors);
      }
      for (String name : VECTORS.keySet().stream().sorted().toList()) {
        tensors.put(vector(layer, name), bytes(weights.get(layer + "." + name).toFloatArray()));
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      new TunedLayers(tensors).write(out);
      head().write(out);
    }
  }

  private Head head() {
    float[] flat = weights.get("head").toFloatArray();
    float[][] rows = new float[4 * WIDTH][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(flat, i * TYPES, (i + 1) * TYPES);
    }
    return new Head(rows, weights.get("head.bias").toFloatArray());
  }

  private static void quantize(NDArray matrix, String name, Map<String, byte[]> tensors) {
    int columns = (int) matrix.getShape().get(1);
    float[] values = matrix.toFloatArray();
    float[] scale = new float[columns];
    for (int i = 0; i < values.length; i++) {
      scale[i % columns] = Math.max(scale[i % columns], Math.abs(values[i]) / LARGEST);
    }
    byte[] quantized = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      quantized[i] = (byte) Math.round(values[i] / scale[i % columns]);
    }
    tensors.put(name + "_quantized", quantized);
    tensors.put(name + "_scale", bytes(scale));
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }
}
