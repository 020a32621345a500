package org.brinkwatch.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The connection to a browser: calls with their answers, and what it reports unasked. */
final class Wire implements WebSocket.Listener {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int PATIENCE_SECONDS = 60;

  private final Map<Integer, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AtomicInteger last = new AtomicInteger();
  private final StringBuilder received = new StringBuilder();
  private CompletableFuture<WebSocket> socket = new CompletableFuture<>();

  /** The strings and scalars of an answer, by the last name on the way to them. */
  record Answer(Map<String, String> values) {
    String text(String name) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("no " + name + " in " + values);
      }
      return value;
    }
  }

  static Wire open(HttpClient client, URI address) {
    Wire wire = new Wire();
    wire.socket = client.newWebSocketBuilder().buildAsync(address, wire);
    wire.socket.join();
    return wire;
  }

  /**
   * What pages threw, wrote to the console as an error, or were kept from doing by their policy.
   */
  List<String> complaints() {
    return complaints;
  }

  Answer call(String session, String method, String parameters) {
    int number = last.incrementAndGet();
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    open.put(number, answer);
    String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
    socket
        .join()
        .sendText(
            "{\"id\":"
                + number
                + ",\"method\":\""
                + method
                + "\",\"params\":"
                + parameters
                + to
                + "}",
            true)
        .join();
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method + " had no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    received.append(data);
    if (isLast) {
      String message = received.toString();
      received.setLength(0);
      take(message);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void take(String message) {
    Map<String, String> values = values(message);
    String method = values.getOrDefault("method", "");
    if (method.equals("Runtime.exceptionThrown")
        || (method.equals("Log.entryAdded") && "error".equals(values.get("level")))) {
      complaints.add(message);
    }
    String id = method.isEmpty() ? values.get("id") : null;
    CompletableFuture<Answer> waiting = id == null ? null : open.remove(Integer.valueOf(id));
    if (waiting != null) {
      waiting.complete(new Answer(values));
    }
  }

  private static Map<String, String> values(String message) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(message)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() && parser.currentName() != null) {
          values.putIfAbsent(parser.currentName(), parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  /** As a JSON string, with its quotes. */
  static String quoted(String text) {
    StringWriter writer = new StringWriter();
    try (var generator = JSON.createGenerator(writer)) {
      generator.writeString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }
}
