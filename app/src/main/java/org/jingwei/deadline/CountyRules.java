// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

/** What a county's deadlines are made by, at one version. */
record CountyRules(long version, WorkCalendar calendar, LimitTable limits) {}
