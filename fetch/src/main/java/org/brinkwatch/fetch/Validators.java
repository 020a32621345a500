package org.brinkwatch.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a site called its last version of something, to be asked for a newer one only. */
public record Validators(String etag, String lastModified) {
  public static final Validators NONE = new Validators("", "");

  private static final int LONGEST = 500;

  /** Ones too long to be sent back are none. */
  public Validators {
    etag = etag.length() > LONGEST ? "" : etag;
    lastModified = lastModified.length() > LONGEST ? "" : lastModified;
  }

  /** The headers of a conditional request. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!etag.isEmpty()) {
      headers.put("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }
}
