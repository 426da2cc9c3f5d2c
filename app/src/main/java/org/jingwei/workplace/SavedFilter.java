// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

/**
 * A list's filter under a name.
 *
 * @param query as it stands in the list's address, such as {@code state=new&town=421127100}
 * @param shared whether colleagues of the unit see it too
 * @param start whether the desk opens with it
 * @param own whether it is the asker's, who alone may change it
 */
public record SavedFilter(
    long id, String name, String query, boolean shared, boolean start, boolean own) {}
