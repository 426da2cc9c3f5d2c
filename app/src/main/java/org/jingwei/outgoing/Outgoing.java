// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Calls addresses over HTTP and HTTPS. */
public final class Outgoing implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Timeout FOR_EACH_STEP = Timeout.ofSeconds(10);
  private static final int LONGEST = 1024 * 1024;

  /**
   * What came back.
   *
   * @param status HTTP status; a redirect is not followed
   * @param headers by name in lower case; of several of one name the first
   * @param bytes of the body; none where there was none
   */
  public record Answer(int status, Map<String, String> headers, byte[] bytes) {

    public Answer {
      headers = Map.copyOf(headers);
    }

    /** The body as UTF-8. */
    public String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The other side was not reached: nothing of the call has come to it. */
  public static final class NotReached extends IOException {
    private static final long serialVersionUID = 1;

    private NotReached(IOException why) {
      super(why.getMessage(), why);
    }
  }

  private final CloseableHttpClient client;
  private final Duration patience;

  /**
   * @param inside addresses or ranges that may be called though they are not public
   */
  public Outgoing(List<String> inside) {
    this(inside, PATIENCE);
  }

  /**
   * @param patience how long a call may take in all
   */
  public Outgoing(List<String> inside, Duration patience) {
    this.patience = patience;
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Guard(inside))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(FOR_EACH_STEP)
                    .setSocketTimeout(FOR_EACH_STEP)
                    .build())
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .setUserAgent("Jingwei")
            .build();
  }

  /**
   * Posts a text.
   *
   * @param headers with the content type among them
   * @throws NotReached if the address may not be called or is not reached
   * @throws IOException if it answers too slowly (20 seconds in all) or too much (1 MiB)
   */
  public Answer post(URI address, Map<String, String> headers, String body) throws IOException {
    HttpPost post = new HttpPost(checked(address));
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
    return send(post);
  }

  /**
   * Asks an address, whatever it answers.
   *
   * @throws IOException as for {@link #post}
   */
  public Answer get(URI address, Map<String, String> headers) throws IOException {
    HttpGet get = new HttpGet(checked(address));
    headers.forEach(get::setHeader);
    return send(get);
  }

  /**
   * Fetches what lies at an address.
   *
   * @param most how many bytes may come
   * @throws IOException as for {@link #post}, or where it is not answered with 200
   */
  public byte[] get(URI address, int most) throws IOException {
    HttpGet get = new HttpGet(checked(address));
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(get::cancel);
    return client.execute(
        get,
        response -> {
          if (response.getCode() != 200 || response.getEntity() == null) {
            throw new IOException("answered " + response.getCode());
          }
          try (@Nullable InputStream in = response.getEntity().getContent()) {
            byte[] body = in == null ? new byte[0] : in.readNBytes(most);
            if (in != null && in.read() >= 0) {
              throw new IOException("the answer is longer than " + most + " bytes");
            }
            return body;
          }
        });
  }

  private static URI checked(URI address) throws IOException {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      throw new IOException("an address begins with http:// or https:// and names no user");
    }
    return address;
  }

  private Answer send(HttpUriRequestBase request) throws IOException {
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(request::cancel);
    try {
      return client.execute(
          request, response -> new Answer(response.getCode(), headers(response), read(response)));
    } catch (ConnectException | UnknownHostException | ConnectTimeoutException away) {
      throw new NotReached(away);
    }
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header one : response.getHeaders()) {
      headers.putIfAbsent(one.getName().toLowerCase(Locale.ROOT), String.valueOf(one.getValue()));
    }
    return headers;
  }

  private static byte[] read(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return new byte[0];
    }
    try (@Nullable InputStream in = response.getEntity().getContent()) {
      byte[] body = in == null ? new byte[0] : in.readNBytes(LONGEST);
      if (in != null && in.read() >= 0) {
        throw new IOException("the answer is longer than " + LONGEST + " bytes");
      }
      return body;
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
