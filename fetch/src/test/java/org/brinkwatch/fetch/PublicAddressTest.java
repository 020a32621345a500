package org.brinkwatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2002:a9fe:a9fe::1",
        "2001::1",
        "2001:db8::1",
        "3fff::1",
        "100::1",
        "4000::1"
      })
  void refusesWhatIsNotPublic(String numeric) throws UnknownHostException {
    assertThat(PublicAddress.refusal(InetAddress.getByName(numeric))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.1.1",
        "193.99.144.80",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:4860:4860::8888",
        "::ffff:1.1.1.1",
        "64:ff9b::101:101",
        "2002:101:101::1"
      })
  void letsPublicOnesPass(String numeric) throws UnknownHostException {
    assertThat(PublicAddress.refusal(InetAddress.getByName(numeric))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2130706433", "0x7f000001", "127.1", "017700000001"})
  void knowsOddWritingsOfThisMachine(String host) {
    Guard guard = new Guard(Set.of(), InetAddress::getAllByName);
    assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void refusesANameWithOnePrivateAddressAmongPublicOnes() {
    Guard guard =
        new Guard(
            Set.of(),
            host ->
                new InetAddress[] {
                  InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")
                });
    assertThatThrownBy(() -> guard.resolve("news.test"))
        .isInstanceOf(Guard.PrivateAddress.class)
        .hasMessageContaining("10.0.0.1 (private)")
        .hasMessageContaining("allow news.test");
  }

  @Test
  void allowsByNameAlone() throws UnknownHostException {
    Guard guard =
        new Guard(
            Set.of("Intranet"), host -> new InetAddress[] {InetAddress.getByName("10.0.0.1")});
    assertThat(guard.resolve("intranet")).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("10.0.0.1")).isInstanceOf(Guard.PrivateAddress.class);
    assertThatThrownBy(() -> guard.resolve("x.intranet")).isInstanceOf(Guard.PrivateAddress.class);
  }

  /** A name may change its address from one look-up to the next: each one is checked. */
  @Test
  void checksWhatIsConnectedTo() throws UnknownHostException {
    Iterator<String> answers = List.of("1.1.1.1", "127.0.0.1").iterator();
    Guard guard =
        new Guard(Set.of(), host -> new InetAddress[] {InetAddress.getByName(answers.next())});
    assertThat(guard.resolve("rebind.test")).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("rebind.test")).isInstanceOf(Guard.PrivateAddress.class);
  }
}
