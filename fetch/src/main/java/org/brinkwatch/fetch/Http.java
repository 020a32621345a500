package org.brinkwatch.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.brinkwatch.fetch.NotFetched.Kind;

/**
 * One request and its answer, within limits. Redirects are answers like others here. Each request
 * has a connection of its own, to an address that the {@link Guard} has passed.
 */
final class Http implements AutoCloseable {
  private static final int LONGEST_HEADER = 16_000;
  private static final int MOST_HEADERS = 100;
  private static final int CHUNK = 16_384;

  private final Limits limits;
  private final String userAgent;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watchman =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fetch-deadline");
            thread.setDaemon(true);
            return thread;
          });

  Http(Limits limits, String userAgent, Guard guard) {
    this.limits = limits;
    this.userAgent = userAgent;
    this.client = client(limits, guard);
  }

  private static CloseableHttpClient client(Limits limits, Guard guard) {
    Timeout silence = Timeout.of(limits.silence());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(silence)
                        .build())
                .setMaxConnTotal(64)
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression() // a bomb is only seen where we count ourselves
        .disableDefaultUserAgent()
        .build();
  }

  /** What is sent back for one request. */
  record Answer(int status, Map<String, String> headers, Body body) {
    /** A header's value; empty if it was not sent. */
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** Bytes after decompression. */
  record Body(ByteBuffer bytes) {
    static final Body EMPTY = new Body(ByteBuffer.allocate(0));

    byte[] array() {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return copy;
    }
  }

  /**
   * Asks for an address.
   *
   * @param deadline of {@link System#nanoTime}
   * @throws NotFetched if no answer comes, or one that goes beyond the limits
   */
  Answer get(WebAddress address, Map<String, String> headers, long deadline) throws NotFetched {
    HttpGet request = new HttpGet(address.path());
    request.setHeader("User-Agent", userAgent);
    request.setHeader("Accept-Encoding", "gzip");
    headers.forEach(request::setHeader);
    // the client's timeouts are between two bytes; only this ends a trickle
    Future<?> end =
        watchman.schedule(
            request::cancel, Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(target(address), request, null);
      try {
        return answer(response, deadline);
      } finally {
        cut(request, response);
      }
    } catch (IOException e) {
      if (System.nanoTime() - deadline >= 0) {
        throw tooSlow();
      }
      throw e instanceof NotFetched known ? known : explained(e, address.host());
    } finally {
      end.cancel(false);
    }
  }

  /** Ends the connection at once; closing alone would read the rest, which may have no end. */
  private static void cut(HttpGet request, ClassicHttpResponse response) {
    request.cancel();
    try {
      response.close();
    } catch (IOException e) {
      // the connection is closed, as it should be
    }
  }

  private static HttpHost target(WebAddress address) {
    return new HttpHost(address.scheme(), address.host(), address.port().orElse(-1));
  }

  private Answer answer(ClassicHttpResponse response, long deadline) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName(), String.valueOf(header.getValue()).strip());
    }
    int status = response.getCode();
    HttpEntity entity = response.getEntity();
    boolean wanted = status >= 200 && status < 300;
    @SuppressWarnings("NullAway") // there is no entity in a 304
    Body body = wanted && entity != null ? body(entity, headers, deadline) : Body.EMPTY;
    return new Answer(status, headers, body);
  }

  private Body body(HttpEntity entity, Map<String, String> headers, long deadline)
      throws IOException {
    int maxBytes = limits.maxBytes();
    String coding =
        headers.getOrDefault("Content-Encoding", "identity").toLowerCase(Locale.ROOT).strip();
    try (InputStream raw = new Counted(entity.getContent(), maxBytes);
        InputStream in = decoded(raw, coding)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        bytes.write(chunk, 0, read);
        if (bytes.size() > maxBytes) {
          throw tooLarge(maxBytes);
        }
        if (System.nanoTime() - deadline >= 0) {
          throw tooSlow();
        }
      }
      return new Body(ByteBuffer.wrap(bytes.toByteArray()));
    }
  }

  private static InputStream decoded(InputStream raw, String coding) throws IOException {
    return switch (coding) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> new GZIPInputStream(raw, CHUNK);
      case "deflate" -> new InflaterInputStream(raw);
      default ->
          throw new NotFetched(Kind.UNFIT, "is compressed as '" + coding + "', not asked for");
    };
  }

  /** Counts what comes over the wire; a gzip stream can be endless without giving a byte. */
  private static final class Counted extends FilterInputStream {
    private final int most;
    private int count;

    Counted(InputStream in, int most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    /** Reads nothing more: the connection is cut, not read to its end. */
    @Override
    public void close() {}

    private void count(int read) throws NotFetched {
      count += read;
      if (count > most) {
        throw tooLarge(most);
      }
    }
  }

  private static NotFetched tooLarge(int most) {
    return new NotFetched(Kind.UNFIT, "is larger than " + most + " bytes");
  }

  private NotFetched tooSlow() {
    return new NotFetched(Kind.FOR_NOW, "took longer than " + seconds(limits.total()));
  }

  private NotFetched explained(IOException fault, String host) {
    if (fault instanceof Guard.PrivateAddress) {
      return new NotFetched(Kind.REFUSED, words(fault));
    }
    String why =
        fault instanceof UnknownHostException
            ? "there is no host " + host
            : fault instanceof SocketTimeoutException
                ? "the site said nothing for " + seconds(limits.silence())
                : fault instanceof SSLException
                    ? "no safe connection: " + words(fault)
                    : fault instanceof ConnectException || fault instanceof NoRouteToHostException
                        ? "no connection to the site"
                        : fault instanceof InterruptedIOException
                            ? "was interrupted"
                            : "the connection broke: " + words(fault);
    return new NotFetched(Kind.FOR_NOW, why);
  }

  private static String words(Throwable fault) {
    return String.valueOf(
        fault.getCause() instanceof HttpException cause ? cause.getMessage() : fault.getMessage());
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }

  @Override
  public void close() {
    watchman.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
