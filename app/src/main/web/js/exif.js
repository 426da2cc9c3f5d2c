// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Where a photo says that it was taken: longitude and latitude from the GPS part of a JPEG's EXIF, in
// degrees WGS-84 as EXIF has them (its GPSMapDatum, where a camera wrote another, is not believed).
// Read on the device alone; the picture that is sent does not carry it any more.
const HEAD = 128 * 1024;
const GPS = 0x8825;

export async function placeOf(file) {
  try {
    return placeIn(new DataView(await file.slice(0, HEAD).arrayBuffer()));
  } catch {
    return null; // Cut short or untrue to its form: no place.
  }
}

export function placeIn(view) {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 4 < view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff || marker === 0xffda) return null;
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return placeInTiff(view, at + 10);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function placeInTiff(view, start) {
  const little = view.getUint16(start) === 0x4949;
  const short = (at) => view.getUint16(start + at, little);
  const long = (at) => view.getUint32(start + at, little);
  // An entry has twelve bytes: tag, type, count, and the value or where it stands.
  const entries = (at) => new Map(Array.from({ length: short(at) }, (_, i) => [short(at + 2 + i * 12), at + 10 + i * 12]));
  const gps = entries(long(4)).get(GPS);
  if (gps === undefined) return null;
  const found = entries(long(gps));
  const letter = (tag) => String.fromCharCode(view.getUint8(start + found.get(tag)));
  const degrees = (tag) => [0, 8, 16].reduce((sum, part, i) => {
    const at = long(found.get(tag)) + part;
    const below = long(at + 4);
    return sum + (below === 0 ? (long(at) === 0 ? 0 : NaN) : long(at) / below) / 60 ** i;
  }, 0);
  if (![1, 2, 3, 4].every((tag) => found.has(tag))) return null;
  const latitude = degrees(2) * (letter(1) === 'S' ? -1 : 1);
  const longitude = degrees(4) * (letter(3) === 'W' ? -1 : 1);
  // A phone without a fix writes zeros.
  const fits = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return fits ? { longitude, latitude } : null;
}
