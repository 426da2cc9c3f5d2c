// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import org.jingwei.casework.CaseworkSettings;
import org.jingwei.casework.Duty;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.directory.Unit;
import org.jingwei.exchange.OutsideSystem;
import org.jingwei.forecast.Hazard;
import org.jingwei.forwarding.Endpoint;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.notification.MessageText;
import org.jingwei.report.Category;
import org.jingwei.report.Cue;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;

/** A pack that was read and found whole. */
record Pack(
    CountyCode county,
    Words name,
    String version,
    DivisionsAndCells places,
    List<Unit> units,
    List<Category> categories,
    List<Cue> cues,
    List<Duty> duties,
    List<TimeLimit> limits,
    WorkCalendar calendar,
    CaseworkSettings settings,
    List<MessageText> messages,
    List<RetentionRule> retention,
    List<OutsideSystem> systems,
    List<Endpoint> endpoints,
    List<Hazard> hazards) {}
