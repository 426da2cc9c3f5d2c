// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** A small city that speaks Open311 GeoReport v2, to try out what sends matters on to it. */
@NullMarked
package org.jingwei.city;

import org.jspecify.annotations.NullMarked;
