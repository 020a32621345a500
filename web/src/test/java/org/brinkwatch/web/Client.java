package org.brinkwatch.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One who asks: as a page of the desk does once signed in, or in any other way. */
final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final List<String> headers = new ArrayList<>();

  Client(int port) {
    this.port = port;
  }

  Client with(String name, String value) {
    headers.addAll(List.of(name, value));
    return this;
  }

  /** Opens a session as a page does on a desk without passwords. */
  Client signedIn() {
    return keep(get("/api/v1/session"));
  }

  Client signedIn(String body) {
    HttpResponse<String> answer = new Client(port).post("/api/v1/session", body);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return keep(answer);
  }

  private Client keep(HttpResponse<String> session) {
    with("Cookie", cookie(session));
    return with("X-Brinkwatch-CSRF", Tree.of(session.body()).at("csrf").words());
  }

  static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  /** Without saying how long the body is. */
  HttpResponse<String> postChunked(String path, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArrays(List.of(bytes))));
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  HttpResponse<String> method(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  Tree json(String path) {
    return Tree.of(get("/api/v1" + path).body());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(60));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return request;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends these bytes as they are, and gives what came back until the server hung up. */
  String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(60_000);
      String all = String.join("\r\n", lines);
      try {
        socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // hung up before all was sent; what it said is to be read all the same
      }
      return readAll(socket.getInputStream());
    }
  }

  static String readAll(InputStream in) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (IOException e) {
      // the same
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** A GET with this path and these headers, as they are. */
  String rawGet(String path, String... more) throws IOException {
    List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1"));
    lines.addAll(List.of(more));
    lines.addAll(List.of("Connection: close", "", ""));
    return raw(lines.toArray(String[]::new));
  }
}
