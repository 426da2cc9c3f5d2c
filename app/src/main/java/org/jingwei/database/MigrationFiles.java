// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations on the class path, {@code db/MODULE/V1__what.sql}.
 *
 * @param modules those that have migrations, in the order in which they run
 * @param fingerprint changes when any file does, or what is done after them
 */
record MigrationFiles(List<String> modules, String fingerprint) {

  /** Modules below come first, so that a migration may rely on them; others follow by name. */
  private static final List<String> ORDER =
      List.of(
          "shared",
          "ledger",
          "vault",
          "directory",
          "grid",
          "deadline",
          "report",
          "casework",
          "notification",
          "insight",
          "audit",
          "webhook",
          "picture",
          "open311",
          "exchange",
          "forwarding",
          "understanding",
          "forecast",
          "reply",
          "topic",
          "workplace");

  private static final Pattern PATH = Pattern.compile("db/([a-z][a-z0-9_]*)/[^/]+\\.sql$");

  static MigrationFiles onClassPath() {
    try {
      SortedMap<String, Resource> files = new TreeMap<>();
      Set<String> found = new LinkedHashSet<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/*.sql")) {
        Matcher matcher = PATH.matcher(file.getURL().toString());
        if (matcher.find()) {
          files.put(matcher.group(), file);
        }
      }
      files.keySet().forEach(path -> found.add(path.split("/")[1]));
      List<String> modules = new ArrayList<>(ORDER);
      modules.retainAll(found);
      found.removeAll(modules);
      modules.addAll(found);
      return new MigrationFiles(List.copyOf(modules), fingerprint(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(SortedMap<String, Resource> files) throws IOException {
    MessageDigest digest = sha256();
    for (Map.Entry<String, Resource> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update(file.getValue().getContentAsByteArray());
    }
    digest.update(FirstStatistics.TELL.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
