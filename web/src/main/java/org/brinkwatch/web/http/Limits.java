package org.brinkwatch.web.http;

import java.util.Map;

/**
 * What one client may take of the server.
 *
 * @param threads how many requests are answered at once; further ones wait
 * @param connections how many may be open at once; further ones are closed
 * @param headerBytes of all headers of a request
 * @param headers of a request, in number
 * @param body of a JSON request, in bytes
 * @param upload of an article, in bytes
 * @param requestSeconds for a request to arrive whole
 * @param answerSeconds for an answer to be made and read
 */
public record Limits(
    int threads,
    int connections,
    int headerBytes,
    int headers,
    int body,
    int upload,
    int requestSeconds,
    int answerSeconds) {
  public static final Limits USUAL = new Limits(16, 256, 32 << 10, 100, 64 << 10, 5 << 20, 20, 900);

  /**
   * The JDK's server takes these from system properties, once, when it is first used. One that is
   * set already stays.
   */
  void install() {
    Map.of(
            "sun.net.httpserver.maxReqHeaders", headers,
            "sun.net.httpserver.maxReqHeaderSize", headerBytes,
            "sun.net.httpserver.maxReqTime", requestSeconds,
            "sun.net.httpserver.maxRspTime", answerSeconds,
            "sun.net.httpserver.maxIdleConnections", connections / 2,
            "sun.net.httpserver.idleInterval", 30,
            // so much of a body that was refused is read, or its sender never sees why
            "sun.net.httpserver.drainAmount", 2 * upload,
            "jdk.httpserver.maxConnections", connections)
        .forEach((name, value) -> System.getProperties().putIfAbsent(name, value.toString()));
    // without it small answers wait for the client's acknowledgement
    System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
  }
}
