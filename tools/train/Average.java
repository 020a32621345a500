package org.brinkwatch.relation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights of the last few hundred steps on average, which chance moves less than the last. */
final class Average {
  private static final float KEPT = 0.996f;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  Average(NDManager manager, Map<String, NDArray> first) {
    first.forEach(
        (name, array) -> weights.put(name, manager.create(array.toFloatArray(), array.getShape())));
  }

  void add(Map<String, NDArray> step) {
    for (Map.Entry<String, NDArray> entry : step.entrySet()) {
      try (NDArray share = entry.getValue().stopGradient().mul(1 - KEPT)) {
        NDArray average = weights.get(entry.getKey());
        average.muli(KEPT);
        average.addi(share);
      }
    }
  }

  Map<String, NDArray> weights() {
    return weights;
  }
}
