// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one runnable application: {@code ./run} starts it. */
@SpringBootApplication
public class Jingwei {

  public static void main(String[] args) {
    SpringApplication.run(Jingwei.class, args);
  }
}
