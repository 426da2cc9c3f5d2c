// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Remembers what each request asked of the database: every statement sent by its own thread. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

  /** The request header under whose value the statements of a request are kept. */
  static final String HEADER = "X-Counted-As";

  private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();
  private static final ConcurrentMap<String, List<String>> REQUESTS = new ConcurrentHashMap<>();

  /** What a request asked, in its order. */
  static List<String> of(String name) {
    return REQUESTS.getOrDefault(name, List.of());
  }

  @Bean
  static BeanPostProcessor counting() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
      }
    };
  }

  /** Outside everything else, so that what signing in and sight cost is counted as well. */
  @Bean
  static FilterRegistrationBean<Filter> countedRequests() {
    Filter filter =
        (request, response, chain) -> {
          String name = ((HttpServletRequest) request).getHeader(HEADER);
          List<String> asked = new ArrayList<>();
          ASKED.set(asked);
          try {
            chain.doFilter(request, response);
          } finally {
            ASKED.remove();
            if (name != null) {
              REQUESTS.put(name, asked);
            }
          }
        };
    var bean = new FilterRegistrationBean<>(filter);
    bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return bean;
  }

  private static <T> T counted(Class<T> type, T real) {
    return proxy(
        type,
        (self, method, values) -> {
          Object answer = call(real, method, values);
          if (answer instanceof Connection connection) {
            return connection(connection);
          }
          return answer;
        });
  }

  private static Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (self, method, values) -> {
          Object answer = call(real, method, values);
          if (answer instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared, (String) values[0]);
          }
          return answer instanceof Statement plain ? statement(Statement.class, plain, "") : answer;
        });
  }

  private static <T> T statement(Class<T> type, T real, String sql) {
    return proxy(
        type,
        (self, method, values) -> {
          List<String> asked = ASKED.get();
          if (asked != null && method.getName().startsWith("execute")) {
            asked.add(sql.isEmpty() && values != null ? String.valueOf(values[0]) : sql);
          }
          return call(real, method, values);
        });
  }

  private static Object call(Object real, Method method, Object @Nullable [] values)
      throws Throwable {
    try {
      return method.invoke(real, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
