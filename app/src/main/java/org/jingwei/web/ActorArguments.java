// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Session;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller its caller: {@code Actor} or {@code Session} where one is needed, an {@code
 * Optional} of either on a public page.
 */
final class ActorArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var kind = parameter.nestedIfOptional().getNestedParameterType();
    return kind == Actor.class || kind == Session.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    boolean optional = parameter.isOptional();
    var kind = ResolvableType.forMethodParameter(parameter.nestedIfOptional()).resolve();
    var caller = caller().map(known -> kind == Actor.class ? known.actor() : known.session());
    return optional ? caller : caller.orElseThrow(ActorArguments::notSignedIn);
  }

  private static Optional<CallerAuthentication> caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication known
        ? Optional.of(known)
        : Optional.empty();
  }

  private static Unfulfilled notSignedIn() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.UNKNOWN_CALLER, "sign-in-needed"));
  }
}
