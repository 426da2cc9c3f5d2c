// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Resolves names to the addresses that may be called; the connection is made to just those. */
final class Guard implements DnsResolver {

  /** IANA's registries of special-purpose addresses, with multicast and what carries an IPv4. */
  private static final List<IpAddressMatcher> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/8",
              "64:ff9b::/32",
              "100::/16",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/9",
              "ff00::/8")
          .map(IpAddressMatcher::new)
          .toList();

  private final List<IpAddressMatcher> inside;

  Guard(List<String> inside) {
    this.inside = inside.stream().map(IpAddressMatcher::new).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    InetAddress[] allowed = Arrays.stream(all).filter(this::allows).toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new NotPublic(host);
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  boolean allows(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*", "");
    return inside.stream().anyMatch(range -> range.matches(text))
        || NOT_PUBLIC.stream().noneMatch(range -> range.matches(text));
  }

  /** The name leads to no address that may be called. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private NotPublic(String host) {
      super(host + " is not of the public network, nor named in jingwei.outgoing.inside");
    }
  }
}
