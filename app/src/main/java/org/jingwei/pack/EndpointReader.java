// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.forwarding.Endpoint;
import org.jingwei.report.Category;
import org.jingwei.shared.Words;

/**
 * Reads the systems elsewhere that matters can be sent on to, {@code endpoints.csv}, and under
 * which of their services which of our matters are filed, {@code endpoint-services.csv}.
 */
final class EndpointReader {

  private static final int LONGEST_SERVICE = 100;

  private final PackDraft draft;
  private final Set<String> categories;
  private final Map<String, List<Endpoint.Service>> services = new HashMap<>();

  EndpointReader(PackDraft draft, List<Category> categories) {
    this.draft = draft;
    this.categories = categories.stream().map(Category::code).collect(Collectors.toSet());
  }

  List<Endpoint> read() {
    List<Row> rows =
        draft.tableIfThere(
            "endpoints.csv",
            "code",
            "name",
            "address",
            "key",
            "jurisdiction",
            "format",
            "updates",
            "source");
    draft.unique(rows, row -> row.get("code"));
    readServices(rows.stream().map(row -> row.get("code")).toList());
    return draft.read(rows, this::endpoint);
  }

  private Endpoint endpoint(Row row) {
    String code = row.code("code");
    draft.require(
        row,
        services.containsKey(code),
        "没有写明用对方的哪个服务：请在 endpoint-services.csv 里为“" + code + "”至少写一行",
        "no service of theirs is named: write a row for " + code + " in endpoint-services.csv");
    return new Endpoint(
        code,
        row.name("name"),
        row.setting("address"),
        row.get("key").isEmpty() ? "" : row.setting("key"),
        jurisdiction(row),
        row.oneOf("format", List.of("json", "xml")),
        row.flag("updates"),
        new Words(row.text("source"), row.get("source_en")),
        services.getOrDefault(code, List.of()));
  }

  private static String jurisdiction(Row row) {
    String id = row.get("jurisdiction");
    if (id.length() > LONGEST_SERVICE) {
      throw new Unfit(
          "“jurisdiction”超过 " + LONGEST_SERVICE + " 个字",
          "jurisdiction is longer than " + LONGEST_SERVICE + " characters");
    }
    return id;
  }

  private void readServices(List<String> codes) {
    List<Row> rows =
        draft.tableIfThere(
            "endpoint-services.csv", "endpoint", "category", "service", "attributes");
    draft.unique(rows, row -> row.get("endpoint") + " " + row.get("category"));
    draft.each(
        rows,
        row -> {
          String category = row.text("category");
          draft.require(
              row,
              category.equals("*") || categories.contains(category),
              "没有这个分类：" + category,
              "no such category: " + category);
          services
              .computeIfAbsent(row.oneOf("endpoint", codes), key -> new ArrayList<>())
              .add(new Endpoint.Service(category, service(row), attributes(row)));
        });
  }

  private static String service(Row row) {
    String service = row.text("service");
    if (service.length() > LONGEST_SERVICE) {
      throw new Unfit(
          "“service”超过 " + LONGEST_SERVICE + " 个字",
          "service is longer than " + LONGEST_SERVICE + " characters");
    }
    return service;
  }

  /** Such as {@code kind=lamp;urgent=no}. */
  private static Map<String, String> attributes(Row row) {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (String one : row.list("attributes")) {
      int equals = one.indexOf('=');
      if (equals < 1 || equals == one.length() - 1) {
        throw new Unfit(
            "“attributes”须写成 编码=值;编码=值，不是“" + one + "”",
            "attributes are written code=value;code=value, not " + one);
      }
      fixed.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
    }
    return fixed;
  }
}
