// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of the vault's own keys, and of the master keys under which something is sealed. What is
 * written stays, whatever becomes of the caller's transaction: a key that this process remembers
 * must be there.
 */
final class OwnKeyStore {

  /**
   * @param name use and the master key with which it was made
   * @param masterId of the master key that wraps it now
   */
  record Row(String name, String masterId, byte[] wrapped) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;

  OwnKeyStore(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.alone = new TransactionTemplate(new JdbcTransactionManager(database));
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Optional<Row> find(String name) {
    return listNamed(name).stream().findFirst();
  }

  /** Those whose name begins so, the newest first. */
  List<Row> listNamed(String beginning) {
    return jdbc.sql(
            """
            select name, master_id, wrapped from vault.own_key
             where starts_with(name, ?) order by made desc, name
            """)
        .param(beginning)
        .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getBytes(3)))
        .list();
  }

  /** One that another process has made in the meantime stays. */
  void add(String name, String masterId, byte[] wrapped) {
    alone.executeWithoutResult(status ->
        jdbc.sql(
                """
                insert into vault.own_key (name, master_id, wrapped) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(name, masterId, wrapped)
            .update());
  }

  void replace(Row before, String masterId, byte[] wrapped) {
    alone.executeWithoutResult(status ->
        jdbc.sql(
                """
                update vault.own_key set master_id = ?, wrapped = ?
                 where name = ? and master_id = ?
                """)
            .params(masterId, wrapped, before.name(), before.masterId())
            .update());
  }

  /** The ids of all master keys under which something was sealed. */
  List<String> listMasterIds() {
    return jdbc.sql("select key_id from vault.master_key order by key_id")
        .query((row, n) -> row.getString(1))
        .list();
  }

  void use(String masterId) {
    alone.executeWithoutResult(status ->
        jdbc.sql("insert into vault.master_key (key_id) values (?) on conflict do nothing")
            .param(masterId)
            .update());
  }

  boolean hasPersonsOf(String masterId) {
    return jdbc.sql("select exists (select from vault.person where key_id = ?)")
        .param(masterId)
        .query(Boolean.class)
        .single();
  }

  /** In the caller's transaction. */
  void drop(String indexKey, String masterId) {
    jdbc.sql("delete from vault.own_key where name = ?").param(indexKey).update();
    jdbc.sql("delete from vault.master_key where key_id = ?").param(masterId).update();
  }
}
