// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are.
 *
 * @param secondStepFor the roles whose holders must take a second step after the password, a code
 *     or a passkey; everybody else may
 * @param codeAppName how the code app lists the account, such as the county's name
 */
@ConfigurationProperties("jingwei.sign-in")
record SignInSettings(
    @DefaultValue({"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "AUDITOR"})
        Set<Role> secondStepFor,
    @DefaultValue("Jingwei") String codeAppName) {

  SignInSettings {
    secondStepFor = Set.copyOf(secondStepFor);
  }

  boolean asksSecondStepOf(List<RoleGrant> grants) {
    return grants.stream().map(RoleGrant::role).anyMatch(secondStepFor::contains);
  }
}
