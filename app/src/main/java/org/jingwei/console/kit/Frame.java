// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a template needs to know about the request besides its own record: the reader's
 * language, sign-in, theme, the rail, and the forgery token for its forms.
 *
 * @param path the request's path and query, to come back to after changing language or theme
 * @param theme light, dark or auto
 * @param large whether the reader asked for large type
 * @param elder whether the reader asked for the pages made for old people: large type, fewer things
 * @param me null for a resident without an account
 * @param finds whether the reader may search
 * @param csrf the value for the hidden field {@code _csrf}; empty where forms need none
 * @param toast what the request before left to say; null for nothing
 * @param demonstration whether people and matters are samples, which every page then says
 * @param assets where the assets of this build are, such as /assets/3f9c…
 * @param help where the help for this page stands, such as /help/desk
 * @param firstDay asks whether the reader is in the tour of their first day
 * @param bell counts the reader's unread notices
 */
public record Frame(
    Say say,
    String path,
    String theme,
    boolean large,
    boolean elder,
    @Nullable Me me,
    List<RailItem> rail,
    boolean finds,
    Masthead masthead,
    String csrf,
    @Nullable Toast toast,
    boolean demonstration,
    String assets,
    String help,
    BooleanSupplier firstDay,
    IntSupplier bell) {

  /** What {@link #unread} says where nothing counts notices. */
  public static final int NO_BELL = -1;

  /** How many notices the reader has not read, asked when a page shows it. */
  public int unread() {
    return bell.getAsInt();
  }

  /** Whether the page brings the tour, asked when a page shows it. */
  public boolean touring() {
    return firstDay.getAsBoolean();
  }

  /** The address of an asset of this build: {@code asset("css/app.css")}. */
  public String asset(String name) {
    return assets + "/" + name;
  }

  /** {@link #path} as the value of a query parameter. */
  public String back() {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  public String county() {
    return say.of(masthead.county());
  }
}
