package org.brinkwatch.relation;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.regex.*;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/** experiment */
public final class Train {
  static final int WIDTH = 384, HEADS = 12, LAYERS = 12;
  static int TOP = Integer.getInteger("top", 4);
  static int EPOCHS = Integer.getInteger("epochs", 6);
  static float RATE = Float.parseFloat(System.getProperty("rate", "1.5e-4"));
  static int BATCH = 16;
  static final Path PROBABILITIES = System.getProperty("probabilities") == null ? null : Path.of(System.getProperty("probabilities"));

  record Example(String uid, Marked marked, int label, float[][] lower) {}

  public static void main(String[] args) throws Exception {
    byte[] model, tok;
    try (InputStream in = Train.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx")) { model = in.readAllBytes(); }
    WordPieces words;
    try (InputStream in = Train.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) { words = WordPieces.read(in); }
    Onnx onnx = new Onnx(model);
    String cut = "/encoder/layer." + (LAYERS - TOP - 1) + "/output/LayerNorm/Add_1_output_0";
    Encoder lower = new Encoder(onnx.withOutput(cut), cut);
    List<Example> train = new ArrayList<>(), test = new ArrayList<>(), test2 = new ArrayList<>();
    boolean toTest = false;
    long t0 = System.nanoTime();
    List<Example> into = train;
    Map<Example, String> where = new IdentityHashMap<>();
    for (String a : args) {
      if (a.equals("--test")) { into = into == train ? test : test2; continue; }
      read(Path.of(a), words, lower, into);
    }
    System.out.printf("train %d test %d,%d encoded in %.1f s%n", train.size(), test.size(), test2.size(), (System.nanoTime() - t0) / 1e9);
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed(Integer.getInteger("seed", 7));
    try (NDManager root = NDManager.newBaseManager()) {
      Map<String, NDArray> w = weights(root, onnx);
      for (NDArray a : w.values()) a.setRequiresGradient(true);
      int steps = EPOCHS * ((train.size() + BATCH - 1) / BATCH), warm = steps / 10;
      Map<String,Optimizer> none = null;
      int[] step = {0};
      Tracker rate = new Tracker() {
        @Override public float getNewValue(int n) { float v = step[0]; return RATE * (v < warm ? v / warm : Math.max(0, (steps - v) / (float) (steps - warm))); }
      };
      Optimizer adam = Optimizer.adamW().optLearningRateTracker(rate).optWeightDecays(0.01f).build();
      Random random = new Random(11);
      for (int epoch = 1; epoch <= EPOCHS; epoch++) {
        List<Example> order = new ArrayList<>(train);
        Collections.shuffle(order, random);
        // batches of like length
        List<List<Example>> batches = new ArrayList<>();
        for (int i = 0; i < order.size(); i += BATCH * 20) {
          List<Example> chunk = new ArrayList<>(order.subList(i, Math.min(order.size(), i + BATCH * 20)));
          chunk.sort(Comparator.comparingInt(e -> e.lower.length));
          for (int j = 0; j < chunk.size(); j += BATCH) batches.add(chunk.subList(j, Math.min(chunk.size(), j + BATCH)));
        }
        Collections.shuffle(batches, random);
        double loss = 0;
        for (List<Example> b : batches) {
          step[0]++;
          try (NDManager sub = root.newSubManager()) {
            float l;
            try (GradientCollector g = engine.newGradientCollector()) {
              NDArray logits = forward(sub, w, b, true);
              NDArray lp = logits.logSoftmax(1);
              int[] y = b.stream().mapToInt(Example::label).toArray();
              float eps = 0.1f; int K = (int) lp.getShape().get(1);
              float[] t = new float[b.size() * K];
              Arrays.fill(t, eps / K);
              for (int i = 0; i < y.length; i++) t[i * K + y[i]] += 1 - eps;
              NDArray lo = lp.mul(sub.create(t, new Shape(b.size(), K))).sum().div(-b.size());
              g.backward(lo);
              l = lo.getFloat();
            }
            loss += l;
            for (var e : w.entrySet()) {
              try (NDArray grad = e.getValue().getGradient()) { adam.update(e.getKey(), e.getValue(), grad); }
            }
          }
          for (NDArray a : w.values()) { NDArray gr = a.getGradient(); gr.muli(0); gr.close(); }
        }
        System.out.printf("epoch %d loss %.4f  t=%.0f s  train? test %s | %s%n", epoch, loss / batches.size(), (System.nanoTime() - t0) / 1e9, score(root, w, test, epoch == EPOCHS ? PROBABILITIES : null), score(root, w, test2, epoch == EPOCHS ? null : null));
      }
      if (System.getProperty("out") != null) write(w, Path.of(System.getProperty("out")));
    }
  }

  /** The tuned weights as the model's file holds them: 7-bit columns with a scale each, and floats. */
  static void write(Map<String, NDArray> w, Path file) throws IOException {
    Map<String, byte[]> tensors = new LinkedHashMap<>();
    for (int l = LAYERS - TOP; l < LAYERS; l++) {
      for (var m : matrices(l).entrySet()) quantize(w.get(m.getKey()), m.getValue(), tensors);
      for (var v : vectors(l).entrySet()) tensors.put(v.getValue(), bytes(w.get(v.getKey()).toFloatArray()));
    }
    float[] flat = w.get("head").toFloatArray();
    float[] bias = w.get("headb").toFloatArray();
    float[][] rows = new float[flat.length / bias.length][];
    for (int i = 0; i < rows.length; i++) rows[i] = Arrays.copyOfRange(flat, i * bias.length, (i + 1) * bias.length);
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      new TunedLayers(tensors).write(out);
      new Head(rows, bias).write(out);
    }
  }

  static void quantize(NDArray a, String name, Map<String, byte[]> tensors) {
    int r = (int) a.getShape().get(0), c = (int) a.getShape().get(1);
    float[] v = a.toFloatArray(), scale = new float[c];
    for (int i = 0; i < v.length; i++) scale[i % c] = Math.max(scale[i % c], Math.abs(v[i]) / 63);
    byte[] q = new byte[v.length];
    for (int i = 0; i < v.length; i++) q[i] = (byte) Math.round(v[i] / scale[i % c]);
    tensors.put(name + "_quantized", q);
    tensors.put(name + "_scale", bytes(scale));
  }

  static byte[] bytes(float[] v) {
    var b = java.nio.ByteBuffer.allocate(4 * v.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    b.asFloatBuffer().put(v);
    return b.array();
  }

  static Map<String, String> matrices(int l) {
    Map<String, String> m = new LinkedHashMap<>();
    int at = 1525 + 13 * l;
    int[] plus = {0, 1, 4, 10, 11, 12};
    String[] keys = {"q", "k", "v", "o", "i", "f"};
    for (int i = 0; i < keys.length; i++) m.put(l + "." + keys[i], "onnx::MatMul_" + (at + plus[i]));
    return m;
  }

  static Map<String, String> vectors(int l) {
    String e = "encoder.layer." + l + ".", p = l + ".";
    Map<String, String> v = new LinkedHashMap<>();
    v.put(p + "qb", e + "attention.self.query.bias");
    v.put(p + "kb", e + "attention.self.key.bias");
    v.put(p + "vb", e + "attention.self.value.bias");
    v.put(p + "ob", e + "attention.output.dense.bias");
    v.put(p + "n1", e + "attention.output.LayerNorm.weight");
    v.put(p + "n1b", e + "attention.output.LayerNorm.bias");
    v.put(p + "ib", e + "intermediate.dense.bias");
    v.put(p + "fb", e + "output.dense.bias");
    v.put(p + "n2", e + "output.LayerNorm.weight");
    v.put(p + "n2b", e + "output.LayerNorm.bias");
    return v;
  }

  static String score(NDManager root, Map<String, NDArray> w, List<Example> test, Path out) throws IOException {
    if (test.isEmpty()) return "-";
    int K = 16; 
    int[] pred = new int[test.size()];
    StringBuilder sb = new StringBuilder();
    for (int i = 0; i < test.size(); i += 16) {
      List<Example> b = test.subList(i, Math.min(test.size(), i + 16));
      try (NDManager sub = root.newSubManager()) {
        float[] p = forward(sub, w, b, false).softmax(1).toFloatArray();
        for (int j = 0; j < b.size(); j++) {
          float[] q = Arrays.copyOfRange(p, j * K, j * K + K);
          sb.append(b.get(j).uid);
          for (float v : q) sb.append('\t').append(v);
          sb.append('\n');
          // YIELD merged
          int c = EventType.CONCEDE.ordinal(), r = EventType.RETREAT.ordinal();
          q[c] += q[r]; q[r] = 0;
          int best = 0;
          for (int k = 1; k < K; k++) if (q[k] > q[best]) best = k;
          pred[i + j] = best;
        }
      }
    }
    if (out != null) Files.writeString(out, sb.toString());
    int[] gold = test.stream().mapToInt(e -> e.label == EventType.RETREAT.ordinal() ? EventType.CONCEDE.ordinal() : e.label).toArray();
    return String.format("root F1 %.3f acc %.3f quad F1 %.3f", f1(gold, pred, false), acc(gold, pred), f1(gold, pred, true));
  }
  static double acc(int[] g, int[] p) { int n = 0; for (int i = 0; i < g.length; i++) if (g[i] == p[i]) n++; return n / (double) g.length; }
  static double f1(int[] g0, int[] p0, boolean quad) {
    int n = g0.length; int[] g = g0.clone(), p = p0.clone();
    if (quad) for (int i = 0; i < n; i++) { g[i] = q(g[i]); p[i] = q(p[i]); }
    Set<Integer> labels = new TreeSet<>(); for (int x : g) labels.add(x);
    double sum = 0;
    for (int l : labels) { int tp = 0, fp = 0, fn = 0; for (int i = 0; i < n; i++) { if (p[i] == l && g[i] == l) tp++; else if (p[i] == l) fp++; else if (g[i] == l) fn++; } sum += 2.0 * tp / Math.max(1, 2 * tp + fp + fn); }
    return sum / labels.size();
  }
  static int q(int t) { EventType e = EventType.values()[t]; if (e == EventType.CONCEDE) return 1; return e.quad().ordinal(); }

  static NDArray linear(NDArray x, NDArray weight, NDArray bias) { return x.matMul(weight).add(bias); }

  static NDArray forward(NDManager m, Map<String, NDArray> w, List<Example> batch, boolean training) {
    int n = batch.size(), len = batch.stream().mapToInt(e -> e.lower.length).max().orElse(0);
    FloatBuffer data = FloatBuffer.allocate(n * len * WIDTH);
    float[] mask = new float[n * len], pool = new float[n * len];
    long[] idx = new long[n * 2];
    float[] open = new float[n * 2 * len];
    for (int i = 0; i < n; i++) {
      float[][] rows = batch.get(i).lower;
      for (int j = 0; j < len; j++) {
        if (j < rows.length) { data.put(i * len * WIDTH + j * WIDTH, rows[j]); pool[i * len + j] = 1f / rows.length; }
        else mask[i * len + j] = -1e4f;
      }
      open[(i * 2) * len + batch.get(i).marked.marks()[0]] = 1;
      open[(i * 2 + 1) * len + batch.get(i).marked.marks()[2]] = 1;
    }
    NDArray x = m.create(data, new Shape(n, len, WIDTH));
    NDArray bias = m.create(mask, new Shape(n, 1, 1, len));
    int d = WIDTH / HEADS;
    for (int l = LAYERS - TOP; l < LAYERS; l++) {
      String p = l + ".";
      NDArray q = linear(x, w.get(p + "q"), w.get(p + "qb")).reshape(n, len, HEADS, d).transpose(0, 2, 1, 3);
      NDArray k = linear(x, w.get(p + "k"), w.get(p + "kb")).reshape(n, len, HEADS, d).transpose(0, 2, 3, 1);
      NDArray v = linear(x, w.get(p + "v"), w.get(p + "vb")).reshape(n, len, HEADS, d).transpose(0, 2, 1, 3);
      NDArray att = q.matMul(k).div(Math.sqrt(d)).add(bias).softmax(3);
      att = drop(att, training);
      NDArray c = att.matMul(v).transpose(0, 2, 1, 3).reshape(n, len, WIDTH);
      c = drop(linear(c, w.get(p + "o"), w.get(p + "ob")), training);
      x = norm(x.add(c), w.get(p + "n1"), w.get(p + "n1b"));
      NDArray f = Activation.gelu(linear(x, w.get(p + "i"), w.get(p + "ib")));
      f = drop(linear(f, w.get(p + "f"), w.get(p + "fb")), training);
      x = norm(x.add(f), w.get(p + "n2"), w.get(p + "n2b"));
    }
    NDArray first = x.get(":,0,:");
    NDArray mean = m.create(pool, new Shape(n, 1, len)).matMul(x).reshape(n, WIDTH);
    NDArray marks = m.create(open, new Shape(n, 2, len)).matMul(x).reshape(n, 2 * WIDTH);
    NDArray all = drop(first.concat(mean, 1).concat(marks, 1), training);
    return linear(all, w.get("head"), w.get("headb"));
  }
  static NDArray drop(NDArray x, boolean training) { return training ? Dropout.dropout(x, 0.1f, true).singletonOrThrow() : x; }
  static NDArray norm(NDArray x, NDArray g, NDArray b) { return LayerNorm.layerNorm(x, new Shape(WIDTH), g, b, 1e-12f).singletonOrThrow(); }

  static Map<String, NDArray> weights(NDManager m, Onnx o) {
    Map<String, NDArray> w = new LinkedHashMap<>();
    for (int l = LAYERS - TOP; l < LAYERS; l++) {
      for (var n : matrices(l).entrySet()) {
        String key = n.getKey().substring(n.getKey().indexOf('.') + 1);
        mat(m, w, o, n.getKey(), n.getValue(), key.equals("f") ? 1536 : 384, key.equals("i") ? 1536 : 384);
      }
      vectors(l).forEach((key, name) -> vec(m, w, o, key, name));
    }
    w.put("head", m.randomNormal(0, 0.02f, new Shape(4 * WIDTH, 16), DataType.FLOAT32));
    w.put("headb", m.zeros(new Shape(16)));
    return w;
  }
  static void vec(NDManager m, Map<String, NDArray> w, Onnx o, String key, String name) {
    FloatBuffer f = o.tensor(name).asFloatBuffer(); float[] a = new float[f.remaining()]; f.get(a); w.put(key, m.create(a));
  }
  static void mat(NDManager m, Map<String, NDArray> w, Onnx o, String key, String b, int r, int c) {
    FloatBuffer sc = o.tensor(b + "_scale").asFloatBuffer(); var q = o.tensor(b + "_quantized");
    float[] a = new float[r * c];
    for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) a[i * c + j] = q.get(i * c + j) * sc.get(j);
    w.put(key, m.create(a, new Shape(r, c)));
  }

  static void read(Path file, WordPieces words, Encoder lower, List<Example> into) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Object[]> todo = new ArrayList<>();
    boolean pairs = lines.get(0).startsWith("uid\t");
    for (String line : lines) {
      String[] c = line.split("\t", -1);
      if (pairs) {
        if (c[0].equals("uid")) continue;
        int s = c[1].indexOf(c[2]), t = c[1].indexOf(c[3]);
        if (t == s) { int t2 = c[1].indexOf(c[3], t + 1); if (t2 >= 0) t = t2; }
        int sl = c[2].length(), tl = c[3].length();
        if (s < 0) { s = 0; sl = 0; } if (t < 0) { t = 0; tl = 0; }
        String r = c[4].equals("YIELD") ? "CONCEDE" : c[4];
        todo.add(new Object[] {c[0], Marked.of(words, c[1], new Span(s, s + sl), new Span(t, t + tl)), EventType.valueOf(r).ordinal()});
      } else {
        StringBuilder plain = new StringBuilder(); Map<String, Span> spans = new HashMap<>();
        Matcher m = Pattern.compile("\\[(\\d) ([^\\[\\]]+)\\]").matcher(c[1]); int at = 0;
        while (m.find()) { plain.append(c[1], at, m.start()); spans.put(m.group(1), new Span(plain.length(), plain.length() + m.group(2).length())); plain.append(m.group(2)); at = m.end(); }
        plain.append(c[1].substring(at));
        for (String p : c[0].split(";")) {
          Matcher q = Pattern.compile("\\s*(\\d)>(\\d) ([A-Z]+)\\s*").matcher(p); if (!q.matches()) throw new IllegalArgumentException(file + ": " + line);
          todo.add(new Object[] {file.getFileName() + "#" + into.size(), Marked.of(words, plain.toString(), spans.get(q.group(1)), spans.get(q.group(2))), EventType.valueOf(q.group(3)).ordinal()});
        }
      }
    }
    into.addAll(todo.parallelStream().map(t -> new Example((String) t[0], (Marked) t[1], (Integer) t[2], lower.vectors(((Marked) t[1]).pieces()))).toList());
  }
}
