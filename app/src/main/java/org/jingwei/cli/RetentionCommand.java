// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.util.List;
import org.jingwei.grid.Grid;
import org.jingwei.retention.Gone;
import org.jingwei.retention.Outlook;
import org.jingwei.retention.Retention;
import org.jingwei.shared.CountyCode;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code retention run [--dry-run]}: what the nightly job does, now. */
final class RetentionCommand {

  private static final int WRONG_USE = 2;

  private RetentionCommand() {}

  static int run(SpringApplication application, List<String> words) {
    boolean dry = words.size() == 3 && words.get(2).equals("--dry-run");
    if (words.size() < 2 || !words.get(1).equals("run") || words.size() > 2 && !dry) {
      System.err.println("Use: ./jingwei retention run [--dry-run]");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      Retention retention = context.getBean(Retention.class);
      for (CountyCode county : context.getBean(Grid.class).listCounties()) {
        if (dry) {
          retention.listOutlooks(county).forEach(outlook -> tell(county, outlook));
        } else {
          retention.run(county).forEach(gone -> tell(county, gone));
        }
      }
      return 0;
    }
  }

  private static void tell(CountyCode county, Outlook outlook) {
    System.out.printf(
        "%s %s, kept %d days: %s would go now, %s within 30 days%n",
        county,
        outlook.rule().kind(),
        outlook.rule().days(),
        counted(outlook.due()),
        counted(outlook.soon()));
  }

  private static String counted(int number) {
    return number < Outlook.MOST ? Integer.toString(number) : number + " or more";
  }

  private static void tell(CountyCode county, Gone gone) {
    System.out.printf("%s %s: %d erased%n", county, gone.kind(), gone.amount());
  }
}
