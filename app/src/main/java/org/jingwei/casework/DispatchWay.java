// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

/** How a matter whose unit was suggested came to be dispatched. */
enum DispatchWay {
  /** By a person, as it had to be. */
  PERSON,
  /** By a person, although it could have gone alone: what these decide is the measure. */
  MEASURE,
  /** By the program itself. */
  ALONE
}
