package org.brinkwatch.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IOException("version.txt is not built in");
      }
      return new String[] {
        "brinkwatch " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()
      };
    }
  }
}
