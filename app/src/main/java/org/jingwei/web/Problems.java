// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.apache.coyote.BadRequestException;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/** Says what an exception means to the caller; null where it is a bug of ours. */
@Component
final class Problems {

  private final ProblemWords words;

  Problems(ProblemWords words) {
    this.words = words;
  }

  @Nullable Problem of(Throwable thrown, Locale locale) {
    if (NestedExceptionUtils.getMostSpecificCause(thrown) instanceof BodyLimit.TooLarge) {
      return words.of(413, "body-too-large", locale);
    }
    if (DatabaseAway.explains(thrown)) {
      return words.of(503, "unavailable", locale);
    }
    return switch (thrown) {
      case Unfulfilled refused -> words.of(refused.refusals(), locale);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable, locale);
      case MethodArgumentNotValidException wrong -> invalid(wrong.getBindingResult(), locale);
      case BindException wrong -> invalid(wrong.getBindingResult(), locale);
      case HandlerMethodValidationException wrong -> invalid(wrong, locale);
      case ConstraintViolationException wrong -> invalid(wrong, locale);
      case MissingServletRequestParameterException missing ->
          field(400, "parameter-missing", missing.getParameterName(), locale);
      case MissingRequestHeaderException missing ->
          field(400, "parameter-missing", missing.getHeaderName(), locale);
      case MethodArgumentTypeMismatchException wrong ->
          field(400, "parameter-unreadable", wrong.getName(), locale);
      case MaxUploadSizeExceededException _ -> words.of(413, "upload-too-large", locale);
      case RequestRejectedException _ -> words.of(400, "request-rejected", locale);
      // Among them the sender who has gone in the middle of a request.
      case BadRequestException _ -> words.of(400, "request-rejected", locale);
      case ErrorResponse answer -> ofStatus(answer.getStatusCode().value(), locale);
      default -> null;
    };
  }

  /** What is said for a bare status, as the container gives it. */
  Problem ofStatus(int status, Locale locale) {
    return switch (status) {
      case 400 -> words.of(400, "request-rejected", locale);
      case 401 -> words.of(401, "sign-in-needed", locale);
      case 403 -> words.of(403, "not-allowed", locale);
      case 404 -> words.of(404, "no-such-page", locale);
      case 405 -> words.of(405, "no-such-method", locale);
      case 406 -> words.of(406, "no-such-format", locale);
      case 413 -> words.of(413, "body-too-large", locale);
      case 415 -> words.of(415, "format-unknown", locale);
      case 503 -> words.of(503, "unavailable", locale);
      default ->
          status < 500
              ? words.of(status, "request-rejected", locale)
              : words.of(status, "bug", locale);
    };
  }

  private Problem unreadable(HttpMessageNotReadableException thrown, Locale locale) {
    String field =
        switch (thrown.getCause()) {
          case DatabindException unfit -> pathOf(unfit);
          // Well written, but more than the field can hold.
          case InputCoercionException tooMuch -> pathOf(tooMuch);
          case null, default -> "";
        };
    return field.isEmpty()
        ? words.of(400, "body-unreadable", locale)
        : field(400, "field-unreadable", field, locale);
  }

  private static String pathOf(JacksonException broken) {
    var path = new StringBuilder();
    for (var step : broken.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private Problem field(int status, String code, String field, Locale locale) {
    var args = List.of(field);
    String rule = words.rule(code, args, locale);
    String remedy = words.remedy(code, args, locale);
    var wrong = new Problem.Wrong(field, code, rule, remedy);
    return new Problem(status, code, rule, remedy, List.of(wrong), null);
  }

  private Problem invalid(BindingResult wrong, Locale locale) {
    return listed(wrong.getAllErrors().stream().map(e -> wrong(e, locale)).toList(), locale);
  }

  private Problem invalid(HandlerMethodValidationException wrong, Locale locale) {
    return listed(
        wrong.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        wrong(error, result.getMethodParameter().getParameterName(), locale)))
            .toList(),
        locale);
  }

  private Problem invalid(ConstraintViolationException wrong, Locale locale) {
    return listed(
        wrong.getConstraintViolations().stream()
            .map(violation ->
                new Problem.Wrong(
                    violation.getPropertyPath().toString(),
                    "invalid",
                    violation.getMessage(),
                    words.remedy("invalid", List.of(), locale)))
            .toList(),
        locale);
  }

  private Problem listed(List<Problem.Wrong> errors, Locale locale) {
    return new Problem(
        422,
        "invalid",
        words.rule("invalid", List.of(), locale),
        words.remedy("invalid", List.of(), locale),
        errors,
        null);
  }

  private Problem.Wrong wrong(MessageSourceResolvable error, @Nullable String name, Locale locale) {
    String field =
        switch (error) {
          case FieldError inField -> inField.getField();
          case ObjectError _ -> null;
          default -> name;
        };
    boolean unreadable = error instanceof FieldError inField && inField.isBindingFailure();
    String rule =
        unreadable
            ? words.rule("field-unreadable", List.of(String.valueOf(field)), locale)
            : String.valueOf(error.getDefaultMessage());
    return new Problem.Wrong(field, "invalid", rule, words.remedy("invalid", List.of(), locale));
  }

  private Problem.Wrong wrong(ObjectError error, Locale locale) {
    return wrong(error, null, locale);
  }
}
