// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.Arrays;
import java.util.List;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The role table as a page, and the way to the administrators' pages. */
@Controller
class RolePages {

  @GetMapping("/admin/roles")
  String roles(Model model) {
    table(model);
    return "staff/roles";
  }

  /** For everybody: who is served may know who may see what. */
  @GetMapping("/help/roles")
  String publicRoles(Model model) {
    table(model);
    return "staff/public-roles";
  }

  private static void table(Model model) {
    List<Role> roles = Arrays.stream(Role.values()).filter(Role::isForPeople).toList();
    model.addAttribute("roles", roles);
    model.addAttribute(
        "permissions",
        Arrays.stream(Permission.values())
            .filter(one -> roles.stream().anyMatch(r -> r.permissions().contains(one)))
            .toList());
  }

  @GetMapping("/admin")
  String admin() {
    return "staff/admin";
  }
}
