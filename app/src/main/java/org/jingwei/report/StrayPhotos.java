// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night, photos and voice notes go that were uploaded and never became part of a report or a
 * result.
 */
@Configuration(proxyBeanMethods = false)
class StrayPhotos {

  private static final Logger log = LoggerFactory.getLogger(StrayPhotos.class);
  private static final LocalTime AT = LocalTime.of(3, 20);

  /** Long enough for a form that was left open over a day. */
  static final Duration KEPT = Duration.ofHours(36);

  @Bean
  RecurringTask<Void> dropStrayPhotos(PhotoStore photos, VoiceStore voices, Clock clock) {
    return Tasks.recurring("report-drop-stray-photos", Schedules.daily(clock.getZone(), AT))
        .execute((instance, context) -> {
          Instant before = clock.instant().minus(KEPT);
          log.info(
              "{} photos and {} voice notes that belonged to nothing were deleted",
              photos.dropStray(before),
              voices.dropStray(before));
        });
  }
}
