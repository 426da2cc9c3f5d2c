// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Reporters;
import org.jingwei.console.kit.QrCode;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The receipt: code and secret, to be noted or printed, and what happens next. */
@Controller
final class ReceiptPages {

  private final Reporters reporters;
  private final PublicAddress sites;
  private final CountyCode county;

  ReceiptPages(
      Reporters reporters, PublicAddress sites, @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.sites = sites;
    this.county = new CountyCode(county);
  }

  @GetMapping("/report/sent")
  ModelAndView receipt(HttpServletRequest request, HttpServletResponse response) {
    Optional<Credentials> told = Credentials.read(request, Credentials.RECEIPT);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (told.isEmpty()) {
      return new ModelAndView("redirect:/follow");
    }
    Credentials mine = told.get();
    return switch (reporters.follow(county, mine.code(), mine.secret(), request.getRemoteAddr())) {
      case Outcome.Refused<FollowUp> refused -> new ModelAndView("redirect:/follow");
      case Outcome.Done<FollowUp>(FollowUp seen) ->
          new ModelAndView(
              "resident/receipt",
              Map.of(
                  "code",
                  mine.code(),
                  "secret",
                  mine.secret(),
                  "seen",
                  seen,
                  "qr",
                  QrCode.svg(sites.own(request) + "/follow#" + mine.code())));
    };
  }
}
