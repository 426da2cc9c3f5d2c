// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

/**
 * What must not be known to whoever has no reason: all texts, empty where unknown. Shows nothing of
 * itself in logs.
 *
 * @param name as the person gave it
 * @param phone as given; the vault normalises it for finding
 * @param idNumber resident identity number (GB 11643) or another document's number
 * @param address where the person lives, if that differs from the place of the matter
 * @param email address for answers
 * @param relay address by which others reach the person without learning the number
 * @param notes other personal data, such as what {@link Redaction} took out of free text
 */
public record PersonalData(
    String name,
    String phone,
    String idNumber,
    String address,
    String email,
    String relay,
    String notes) {

  /** Of somebody of whom nothing is known. */
  public static final PersonalData NONE = new PersonalData("", "", "", "", "", "", "");

  /** The same with another name. */
  public PersonalData withName(String given) {
    return new PersonalData(given, phone, idNumber, address, email, relay, notes);
  }

  /** The same with another telephone number. */
  public PersonalData withPhone(String given) {
    return new PersonalData(name, given, idNumber, address, email, relay, notes);
  }

  /** The same with another identity number. */
  public PersonalData withIdNumber(String given) {
    return new PersonalData(name, phone, given, address, email, relay, notes);
  }

  /** The same with another address. */
  public PersonalData withAddress(String given) {
    return new PersonalData(name, phone, idNumber, given, email, relay, notes);
  }

  /** The same with another e-mail address. */
  public PersonalData withEmail(String given) {
    return new PersonalData(name, phone, idNumber, address, given, relay, notes);
  }

  /** The same with other notes. */
  public PersonalData withNotes(String given) {
    return new PersonalData(name, phone, idNumber, address, email, relay, given);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  @Override
  public String toString() {
    return "PersonalData[sealed]";
  }
}
