// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import static org.jingwei.directory.Permission.*;
import static org.jingwei.directory.Role.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of what each role may; what is not in it is denied. */
final class RoleTable {

  private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

  static {
    put(
        DESK,
        TAKE_REPORT,
        READ_CASES,
        ACCEPT,
        DECLINE,
        MERGE,
        DISPATCH,
        REOPEN,
        REMIND,
        REVEAL_CONTACT,
        READ_FIGURES,
        EXPORT);
    put(
        UNIT_CLERK,
        READ_OWN_ORDERS,
        ACKNOWLEDGE,
        OBJECT,
        HANDLE,
        SUSPEND,
        WHISTLE,
        ASK_EXTENSION,
        REVEAL_CONTACT);
    put(CHECKER, READ_CASES, CHECK);
    put(CALLBACK, READ_CASES, CALL_BACK, REVEAL_CONTACT);
    put(ARBITER, READ_CASES, ARBITRATE, APPROVE_EXTENSION);
    put(
        LEADER,
        READ_CASES,
        READ_OWN_ORDERS,
        MANAGE_EXCHANGE,
        MANAGE_MODELS,
        SUPERVISE,
        HOLD,
        READ_RETENTION,
        REMIND,
        REVIEW_DECLINE,
        APPROVE_EXTENSION,
        READ_FIGURES,
        EXPORT);
    put(AUDITOR, READ_LEDGER, READ_RETENTION, READ_FIGURES);
    put(GRID_WORKER, TAKE_REPORT, READ_OWN_ORDERS);
    put(SYSTEM_ADMIN, LOAD_PACK, MANAGE_MESSAGES, MANAGE_EXCHANGE, MANAGE_PEOPLE, READ_RETENTION);
    put(SECURITY_ADMIN, MANAGE_SESSIONS, MANAGE_TOKENS);
    put(AUDIT_ADMIN, READ_LEDGER, READ_RETENTION, READ_ADMIN_ACTS);
    put(CONNECTED_SYSTEM, TAKE_REPORT, SEND_IN_BULK);
    put(RULE, ACCEPT, DISPATCH, SUSPEND, REMIND, SUPERVISE, CALL_BACK);
  }

  private RoleTable() {}

  private static void put(Role role, Permission first, Permission... rest) {
    TABLE.put(role, Collections.unmodifiableSet(EnumSet.of(first, rest)));
  }

  static Set<Permission> of(Role role) {
    return TABLE.getOrDefault(role, Set.of());
  }

  static boolean allows(Role role, Permission permission) {
    return of(role).contains(permission);
  }
}
