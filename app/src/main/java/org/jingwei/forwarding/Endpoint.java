// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A system elsewhere that speaks Open311 GeoReport v2, as the county's pack tells of it.
 *
 * @param name whose it is, such as 武穴市
 * @param addressVariable the setting that holds its base address; it is off while that is empty
 * @param keyVariable the setting that holds our api_key there; empty where none is needed
 * @param jurisdiction its jurisdiction_id; empty where it serves one place only
 * @param format {@code json} or {@code xml}: what is asked for; what comes is read whichever it is
 * @param updates whether it takes servicerequestupdates
 * @param source who says so
 */
public record Endpoint(
    String code,
    Words name,
    String addressVariable,
    String keyVariable,
    String jurisdiction,
    String format,
    boolean updates,
    Words source,
    List<Service> services) {

  /**
   * Under which of their services our matters are filed.
   *
   * @param category ours, of either level; {@code *} for all that no other names
   * @param attributes answers that are the same each time, by their codes
   */
  public record Service(String category, String code, Map<String, String> attributes) {
    public Service {
      attributes = Map.copyOf(attributes);
    }
  }

  public Endpoint {
    services = List.copyOf(services);
  }

  /** The service for a category: its own, else that of the category above, else that for all. */
  Optional<Service> findService(String category, @Nullable String above) {
    return of(category).or(() -> of(above)).or(() -> of("*"));
  }

  private Optional<Service> of(@Nullable String category) {
    return services.stream().filter(one -> one.category().equals(category)).findFirst();
  }
}
