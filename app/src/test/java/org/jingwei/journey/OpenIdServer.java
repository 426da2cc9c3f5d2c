// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A small OpenID Connect server on the loopback: describes itself, sends browsers back with a code,
 * and gives out signed tokens for it to whoever knows the client's secret and the PKCE verifier.
 */
final class OpenIdServer {

  static final String CLIENT = "jingwei-of-huangmei";
  static final String SECRET = "known to both sides";

  private record Asked(String nonce, String challenge, String redirect) {}

  private final Clock clock;
  private final HttpServer http;
  private final RSAKey key;
  private final RSAKey foreignKey;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();

  /** Who is signed in at this server. */
  volatile String user = "";

  /** What is changed about the next tokens. */
  volatile UnaryOperator<JWTClaimsSet.Builder> twist = UnaryOperator.identity();

  volatile boolean signedByAnother;

  OpenIdServer(Clock clock) {
    this.clock = clock;
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      foreignKey = new RSAKeyGenerator(2048).keyID("one").generate();
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    http.createContext("/.well-known/openid-configuration", x -> json(x, 200, description()));
    http.createContext("/jwks", x -> json(x, 200, new JWKSet(key).toString()));
    http.createContext("/authorize", this::authorize);
    http.createContext("/token", this::token);
    http.start();
  }

  String issuer() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  void asUsual(String login) {
    user = login;
    twist = UnaryOperator.identity();
    signedByAnother = false;
  }

  private String description() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
    "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
    "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = fields(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    boolean known = CLIENT.equals(asked.get("client_id"));
    if (!known || !"S256".equals(asked.get("code_challenge_method"))) {
      json(exchange, 400, "{\"error\":\"invalid_request\"}");
      return;
    }
    String redirect = asked.get("redirect_uri");
    codes.put(code, new Asked(asked.get("nonce"), asked.get("code_challenge"), redirect));
    exchange
        .getResponseHeaders()
        .add("Location", redirect + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var sent = fields(new String(exchange.getRequestBody().readAllBytes()));
    String basic = exchange.getRequestHeaders().getFirst("Authorization");
    var asked = codes.remove(sent.getOrDefault("code", ""));
    String right =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes());
    if (!right.equals(basic)
        || asked == null
        || !asked.redirect().equals(sent.get("redirect_uri"))
        || !asked.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        """
        {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}
        """
            .formatted(idToken(asked.nonce())));
  }

  private String idToken(String nonce) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject("4711")
            .claim("nonce", nonce)
            .claim("preferred_username", user)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
      var token = new SignedJWT(header, twist.apply(claims).build());
      token.sign(new RSASSASigner(signedByAnother ? foreignKey : key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String encoded) {
    var fields = new HashMap<String, String>();
    Arrays.stream(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return fields;
  }

  private static void json(HttpExchange exchange, int status, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
