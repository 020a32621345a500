package org.brinkwatch.relation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights that take the place of the encoder's own, by the names of its tensors.
 *
 * @param tensors the bytes of each, as the model's file holds them
 */
record TunedLayers(Map<String, byte[]> tensors) {
  static TunedLayers read(DataInputStream in) throws IOException {
    Map<String, byte[]> tensors = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      tensors.put(name, in.readNBytes(in.readInt()));
    }
    return new TunedLayers(tensors);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(tensors.size());
    for (Map.Entry<String, byte[]> tensor : tensors.entrySet()) {
      out.writeUTF(tensor.getKey());
      out.writeInt(tensor.getValue().length);
      out.write(tensor.getValue());
    }
  }

  void writeInto(Onnx model) {
    tensors.forEach((name, bytes) -> model.tensor(name).put(bytes));
  }
}
