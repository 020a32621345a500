package org.brinkwatch.watch.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts an alert as JSON, with its id as the Idempotency-Key. */
final class Webhook implements Sink {
  private final String name;
  private final URI address;
  private final Map<String, String> headers;
  private final Duration patience;
  private final HttpClient client;

  Webhook(String name, URI address, Map<String, String> headers, Duration patience) {
    this.name = name;
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void send(Notice notice, Instant now) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", notice.id())
            .POST(HttpRequest.BodyPublishers.ofString(notice.json()));
    headers.forEach(request::setHeader);
    int status = answer(request.build());
    if (status < 200 || status > 299) {
      throw new IOException(place() + " answers with status " + status);
    }
  }

  /** The request's own timeout does not hold for an answer that drips: this one does. */
  private int answer(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(place() + " gave no answer in " + patience.toMillis() / 1000.0 + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(place() + " cannot be reached: " + why(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(place() + ": interrupted while sending", e);
    }
  }

  private static String why(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    return message == null || message.isEmpty() ? cause.getClass().getSimpleName() : message;
  }

  /** Without its path, which may hold a key. */
  private String place() {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
