package org.brinkwatch.web.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Takes requests, hands them to a service and sends its answers, each with the headers that keep a
 * browser from doing more with it than showing it.
 */
public final class Server implements AutoCloseable {
  private static final int NOT_MODIFIED = 304;
  private static final String PAGE_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final int BUFFER = 16 << 10;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Hosts hosts;
  private final Service service;
  private final Consumer<String> faults;

  private Server(
      HttpServer server,
      ThreadPoolExecutor threads,
      Hosts hosts,
      Service service,
      Consumer<String> faults) {
    this.server = server;
    this.threads = threads;
    this.hosts = hosts;
    this.service = service;
    this.faults = faults;
  }

  /** Answers any request. */
  @FunctionalInterface
  public interface Service {
    Answer answer(Call call) throws IOException;
  }

  /**
   * Listens from now on.
   *
   * @param faults gets what is to be told of faults of our own
   * @throws IOException if it cannot listen there
   */
  public static Server start(
      InetSocketAddress address,
      Limits limits,
      Hosts hosts,
      Service service,
      Consumer<String> faults)
      throws IOException {
    limits.install();
    HttpServer http = HttpServer.create(address, limits.connections());
    Server server = new Server(http, pool(limits.threads()), hosts, service, faults);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  /** The queue needs no bound of its own: it holds one request of each connection at most. */
  private static ThreadPoolExecutor pool(int threads) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "web-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * Where sending fails, the exception goes up: the JDK then cuts the connection, and the client
   * sees that the answer is not whole.
   */
  private void handle(HttpExchange exchange) throws IOException {
    Answer answer = answer(exchange);
    send(exchange, answer);
    exchange.close();
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      Call call = Call.of(exchange);
      hosts.check(call);
      Answer answer = service.answer(call);
      return answer.mayZip() && Zip.wants(call) ? zipped(answer) : answer;
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (RuntimeException | StackOverflowError fault) {
      confess(exchange, fault);
      return Refusal.of(500, "fault", "a fault of the program; it said more where it was started")
          .answer();
    }
  }

  private static Answer zipped(Answer answer) {
    Answer vary = answer.with("Vary", "Accept-Encoding");
    if (answer.length() != Answer.UNKNOWN && answer.length() < Zip.LEAST) {
      return vary;
    }
    Answer.Body body =
        out -> {
          GZIPOutputStream zip = new GZIPOutputStream(out, BUFFER);
          answer.body().write(zip);
          zip.finish();
        };
    return new Answer(answer.status(), answer.type(), vary.headers(), Answer.UNKNOWN, body, false)
        .with("Content-Encoding", "gzip");
  }

  /** Not the query, which says what the user looks for. */
  private void confess(HttpExchange exchange, Throwable fault) {
    StringBuilder words =
        new StringBuilder("a fault of the program, please report it: ")
            .append(exchange.getRequestMethod())
            .append(' ')
            .append(exchange.getRequestURI().getRawPath())
            .append(": ")
            .append(fault);
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.brinkwatch.")) {
        words.append("\n  at ").append(frame);
      }
    }
    faults.accept(words.toString());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    secure(headers, answer.type().startsWith("text/html") ? PAGE_POLICY : DATA_POLICY);
    if (answer.status() == NOT_MODIFIED) {
      headers.remove("Content-Security-Policy"); // or a kept page would get that of data
    }
    answer.headers().forEach(headers::set);
    if (!answer.type().isEmpty()) {
      headers.set("Content-Type", answer.type());
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      if (answer.length() > 0) {
        headers.set("Content-Length", Long.toString(answer.length()));
      }
      exchange.sendResponseHeaders(answer.status(), -1);
    } else if (answer.length() == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      // 0 is the JDK's word for a length that is not known
      exchange.sendResponseHeaders(answer.status(), Math.max(answer.length(), 0));
      OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
      answer.body().write(out);
      out.close();
    }
  }

  private static void secure(Headers headers, String policy) {
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.set("Cache-Control", "no-store");
  }
}
