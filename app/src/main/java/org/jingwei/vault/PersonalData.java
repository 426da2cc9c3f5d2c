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

  public static final PersonalData NONE = new PersonalData("", "", "", "", "", "", "");

  public PersonalData withName(String given) {
    return new PersonalData(given, phone, idNumber, address, email, relay, notes);
  }

  public PersonalData withPhone(String given) {
    return new PersonalData(name, given, idNumber, address, email, relay, notes);
  }

  public PersonalData withIdNumber(String given) {
    return new PersonalData(name, phone, given, address, email, relay, notes);
  }

  public PersonalData withAddress(String given) {
    return new PersonalData(name, phone, idNumber, given, email, relay, notes);
  }

  public PersonalData withEmail(String given) {
    return new PersonalData(name, phone, idNumber, address, given, relay, notes);
  }

  public PersonalData withNotes(String given) {
    return new PersonalData(name, phone, idNumber, address, email, relay, given);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  @Override
  public String toString() {
    return "PersonalData[sealed]";
  }
}
