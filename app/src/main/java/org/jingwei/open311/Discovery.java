// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says where everything is. */
final class Discovery {

  /** When the answers last changed in form. */
  private static final String CHANGESET = "2026-11-25T00:00:00Z";

  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

  private final String contact;

  Discovery(String contact) {
    this.contact = contact;
  }

  Reply of(HttpServletRequest request) {
    String url = request.getRequestURL().toString().replaceAll("/discovery.*$", "");
    Map<String, Object> endpoint = new LinkedHashMap<>();
    endpoint.put("specification", SPECIFICATION);
    endpoint.put("url", url);
    endpoint.put("changeset", CHANGESET);
    endpoint.put("type", "production");
    endpoint.put("formats", List.of("text/xml", "application/json"));
    Map<String, Object> discovery = new LinkedHashMap<>();
    discovery.put("changeset", CHANGESET);
    discovery.put("contact", contact);
    discovery.put("key_service", contact);
    discovery.put("endpoints", List.of(endpoint));
    return Reply.one("discovery", discovery);
  }
}
