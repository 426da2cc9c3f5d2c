// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as passkeys know them: by the id, which tells nothing about the person. */
@Component
final class UserHandles implements PublicKeyCredentialUserEntityRepository {

  private final PersonStore people;

  UserHandles(PersonStore people) {
    this.people = people;
  }

  static Bytes of(long person) {
    return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(person).array());
  }

  static long personOf(Bytes handle) {
    byte[] bytes = handle.getBytes();
    return bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : 0;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return people.find(personOf(handle)).map(UserHandles::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
    return people.findByLogin(login).map(UserHandles::entity).orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(of(person.id()))
        .name(person.login())
        .displayName(person.name())
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("people are added by the directory alone");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("people are kept by the directory alone");
  }
}
