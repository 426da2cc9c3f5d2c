// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.ZoneId;
import org.jingwei.casework.CaseworkSettings;
import org.jingwei.deadline.OfficeHours;
import org.jingwei.grid.Datum;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;

/** What {@code pack.json} says of the county itself. */
record PackHead(
    CountyCode county,
    Words name,
    String version,
    Datum datum,
    ZoneId zone,
    OfficeHours hours,
    int firstYear,
    int lastYear,
    boolean schematic,
    CaseworkSettings settings) {}
