package org.brinkwatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/",
        "javascript:alert(1)",
        "jar:http://a.org!/b",
        "data:text/html,x",
        "gopher://example.org",
        "example.org/feed",
        "",
        "http://",
        "http:///x",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://a.org:99999/",
        "http://a b.org/",
        "http://[zz]/",
        "http://exa\\mple.org\\@10.0.0.1/"
      })
  void refusesWhatIsNoPlainWebAddress(String written) {
    assertThatThrownBy(() -> WebAddress.of(written)).isInstanceOf(NotFetched.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG, http://example.org/",
    "https://example.org:443/a, https://example.org/a",
    "http://example.org:8080/a#part, http://example.org:8080/a",
    "http://bücher.example/ä b, http://xn--bcher-kva.example/%C3%A4%20b",
    "http://example.org/100%/a%20b, http://example.org/100%25/a%20b",
    "http://example.org?q=1, http://example.org/?q=1",
    "http://example.org./a, http://example.org/a",
    "http://１２７.0.0.1/, http://127.0.0.1/",
    "http://[::1]:81/, http://[::1]:81/",
  })
  void writesThemOneWay(String written, String expected) throws NotFetched {
    assertThat(WebAddress.of(written)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "c.html, http://a.org/x/c.html",
    "../c.html, http://a.org/c.html",
    "../../../c.html, http://a.org/c.html",
    "/c, http://a.org/c",
    "//b.org/c, http://b.org/c",
    "?r=2, http://a.org/x/y?r=2",
    "'#top', http://a.org/x/y?q=1",
    "https://b.org, https://b.org/",
    "sub/c d?e=f:g, http://a.org/x/sub/c%20d?e=f:g",
  })
  void resolvesLinks(String link, String expected) throws NotFetched {
    assertThat(WebAddress.of("http://a.org/x/y?q=1").resolve(link)).hasToString(expected);
  }

  @Test
  void refusesLinksThatLeaveTheWeb() throws NotFetched {
    WebAddress page = WebAddress.of("http://a.org/");
    assertThatThrownBy(() -> page.resolve("javascript:alert(1)")).isInstanceOf(NotFetched.class);
    assertThatThrownBy(() -> page.resolve("file:///etc/passwd")).isInstanceOf(NotFetched.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.org/x?utm_source=rss&id=4&fbclid=z, http://a.org/x?id=4",
    "http://a.org/x?utm_medium=feed, http://a.org/x",
    "http://a.org/x?at_medium=RSS&at_campaign=K, http://a.org/x",
    "http://a.org/?p=1&attachment_id=2, http://a.org/?p=1&attachment_id=2",
    "http://a.org/x?b=1&a=2, http://a.org/x?b=1&a=2",
  })
  void dropsWhereAReaderCameFrom(String written, String expected) throws NotFetched {
    assertThat(Links.canonical(WebAddress.of(written))).hasToString(expected);
  }

  @Test
  void knowsOnePageByTwoAddresses() throws NotFetched {
    assertThat(Links.key(WebAddress.of("http://www.a.org/x/?utm_source=b")))
        .isEqualTo(Links.key(WebAddress.of("https://a.org/x")));
  }
}
