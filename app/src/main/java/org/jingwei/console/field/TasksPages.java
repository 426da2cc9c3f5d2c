// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** What a phone asks about today's tasks, and what was done about one of them. */
@RestController
final class TasksPages {

  private static final Duration PICTURE_LASTS = Duration.ofDays(7);

  private final TasksToday today;
  private final TaskDeeds deeds;
  private final TaskPictures pictures;
  private final Frames frames;
  private final JsonMapper json;

  TasksPages(
      TasksToday today, TaskDeeds deeds, TaskPictures pictures, Frames frames, JsonMapper json) {
    this.today = today;
    this.deeds = deeds;
    this.pictures = pictures;
    this.frames = frames;
    this.json = json;
  }

  /**
   * Everything that the tasks' part of the app shows, in one answer with an ETag of what it says.
   *
   * @param after where to go on; empty for the beginning
   * @param sketch the version of the sketch that the phone has; the same one is not sent again
   */
  @GetMapping(FieldPages.PATH + "/tasks")
  @Nullable ResponseEntity<byte[]> tasks(
      Actor actor,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String sketch,
      HttpServletRequest request,
      WebRequest conditions) {
    Say say = frames.say(request);
    byte[] body = json.writeValueAsBytes(today.of(actor, after, sketch, say));
    String tag = '"' + tag(body) + '"';
    if (conditions.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private static String tag(byte[] body) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(Arrays.copyOf(sum, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Does once for its key what was decided on the spot; what has moved meanwhile is told (409). */
  @PostMapping(FieldPages.PATH + "/deeds")
  ResponseEntity<?> deed(Actor actor, @RequestBody TaskDeed deed, HttpServletRequest request) {
    return deeds.make(actor, deed, frames.say(request));
  }

  /** A photo of a task, small; for whoever sees the matter. */
  @GetMapping(FieldPages.PATH + "/pictures/{matter}/{photo}")
  ResponseEntity<byte[]> picture(Actor actor, @PathVariable long matter, @PathVariable long photo) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(PICTURE_LASTS).cachePrivate())
        .contentType(MediaType.IMAGE_JPEG)
        .body(pictures.get(actor, matter, photo));
  }
}
