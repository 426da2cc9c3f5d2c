// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The stored passkeys, for Spring Security's WebAuthn and for the pages. */
@Component
final class PasskeyStore implements UserCredentialRepository {

  private static final String SAVE =
      """
      insert into directory.passkey (credential_id, person, id, label, public_key,
        signature_count, verified, backup_eligible, backed_up, transports, attestation,
        client_data, created)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (credential_id) do update set signature_count = excluded.signature_count,
        backed_up = excluded.backed_up, last_used = excluded.created
      where directory.passkey.person = excluded.person
      """;

  private static final String SELECT =
      """
      select credential_id, person, label, public_key, signature_count, verified,
        backup_eligible, backed_up, transports, attestation, client_data, created, last_used
      from directory.passkey
      """;

  private final JdbcTemplate jdbc;
  private final Ids ids;
  private final Clock clock;

  PasskeyStore(JdbcTemplate jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void save(CredentialRecord key) {
    var attestation = key.getAttestationObject();
    var clientData = key.getAttestationClientDataJSON();
    jdbc.update(
        SAVE,
        key.getCredentialId().getBytes(),
        UserHandles.personOf(key.getUserEntityUserId()),
        ids.next(),
        key.getLabel(),
        key.getPublicKey().getBytes(),
        key.getSignatureCount(),
        key.isUvInitialized(),
        key.isBackupEligible(),
        key.isBackupState(),
        key.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(" ")),
        attestation == null ? new byte[0] : attestation.getBytes(),
        clientData == null ? new byte[0] : clientData.getBytes(),
        Timestamp.from(clock.instant()));
  }

  @Override
  public void delete(Bytes id) {
    jdbc.update("delete from directory.passkey where credential_id = ?", id.getBytes());
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc
        .query(SELECT + "where credential_id = ?", PasskeyStore::record, id.getBytes())
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return jdbc.query(
        SELECT + "where person = ? order by id", PasskeyStore::record, UserHandles.personOf(user));
  }

  List<Passkey> list(long person) {
    return jdbc.query(
        """
        select id, label, created, last_used from directory.passkey
        where person = ? order by id
        """,
        (row, n) -> {
          var used = row.getTimestamp("last_used");
          return new Passkey(
              row.getLong("id"),
              row.getString("label"),
              row.getTimestamp("created").toInstant(),
              used == null ? null : used.toInstant());
        },
        person);
  }

  boolean hasAny(long person) {
    return !jdbc.queryForList("select 1 from directory.passkey where person = ? limit 1", person)
        .isEmpty();
  }

  Optional<String> remove(long person, long id) {
    return jdbc
        .query(
            "delete from directory.passkey where person = ? and id = ? returning label",
            (row, n) -> row.getString(1),
            person,
            id)
        .stream()
        .findFirst();
  }

  void removeAll(long person) {
    jdbc.update("delete from directory.passkey where person = ?", person);
  }

  private static CredentialRecord record(ResultSet row, int n) throws SQLException {
    var used = row.getTimestamp("last_used");
    Instant created = row.getTimestamp("created").toInstant();
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(UserHandles.of(row.getLong("person")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("verified"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .transports(transports(row.getString("transports")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(created)
        .lastUsed(used == null ? created : used.toInstant())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String text) {
    return Arrays.stream(text.split(" "))
        .filter(name -> !name.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
