// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;

/** A county's categories as services, and their extra questions as attributes. */
final class Services {

  private final Reports reports;

  Services(Reports reports) {
    this.reports = reports;
  }

  Reply all(CountyCode county, Locale language) {
    CategoryTree tree = reports.categories(county);
    return Reply.several(
        "services",
        "service",
        tree.listLeaves().stream().map(leaf -> service(leaf, tree, language)).toList());
  }

  private static Map<String, Object> service(Category leaf, CategoryTree tree, Locale language) {
    String group = tree.find(leaf.parent()).map(above -> above.name().in(language)).orElse("");
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("service_code", leaf.code());
    service.put("service_name", leaf.name().in(language));
    service.put("description", leaf.hint().in(language));
    service.put("metadata", Boolean.toString(!leaf.fields().isEmpty()));
    service.put("type", "realtime");
    service.put("keywords", String.join(",", leaf.keywords()));
    service.put("group", group);
    return service;
  }

  /** What is asked for a service; 404 where there is none. */
  Reply definition(CountyCode county, String code, Locale language) {
    Category category = get(county, code);
    List<Map<String, Object>> attributes = new ArrayList<>();
    for (Category.Field field : category.fields()) {
      attributes.add(attribute(field, attributes.size() + 1, language));
    }
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("service_code", code);
    definition.put("attributes", attributes);
    return Reply.one("service_definition", definition);
  }

  private static Map<String, Object> attribute(Category.Field field, int order, Locale language) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("variable", "true");
    attribute.put("code", field.code());
    attribute.put("datatype", datatype(field.type()));
    attribute.put("required", Boolean.toString(field.required()));
    attribute.put("datatype_description", "");
    attribute.put("order", Integer.toString(order));
    attribute.put("description", field.label().in(language));
    attribute.put(
        "values", field.options().stream().map(option -> value(option, language)).toList());
    return attribute;
  }

  private static String datatype(Category.FieldType type) {
    return switch (type) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case DATETIME -> "datetime";
      case CHOICE -> "singlevaluelist";
      case CHOICES -> "multivaluelist";
    };
  }

  /** The key is the county's own word: it is what answers are told apart by. */
  private static Map<String, Object> value(Words option, Locale language) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("key", option.zh());
    value.put("name", option.in(language));
    return value;
  }

  /** A category that can be reported; 404 where there is none. */
  Category get(CountyCode county, String code) {
    CategoryTree tree = reports.categories(county);
    return tree.listLeaves().stream()
        .filter(leaf -> leaf.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Fault.absent("service_code " + code + " was not found"));
  }
}
