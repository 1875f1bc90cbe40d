/** Numbers of identity cards (GB 11643), told from codes of the same length. */

/** Whether the last of eighteen signs follows from the others. */
export function hasIdentityCheckDigit(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 17), Number).reduce(
    (total, digit, place) => total + digit * (2 ** (17 - place) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === digits.at(-1)?.toUpperCase();
}

/** Eighteen signs with a day of birth and the right check digit. */
export function isIdentityNumber(digits: string): boolean {
  return /^\d{17}[\dXx]$/.test(digits) && isBirthday(digits.slice(6, 14)) && hasIdentityCheckDigit(digits);
}

const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * A number with a slip in it still tells who is meant. Codes of projects begin with a place and a year as well,
 * but those years are later ones.
 */
export function isMistypedIdentity(digits: string): boolean {
  return (
    /^\d{17}[\dXx]$/.test(digits) &&
    provinces.test(digits) &&
    isBirthday(digits.slice(6, 14)) &&
    digits.slice(6, 10) < '2013'
  );
}

/** What stands behind the words 身份证: eighteen signs, or fifteen of the first generation. */
export function isLabelledIdentity(digits: string): boolean {
  return /^\d{17}[\dXx]$/.test(digits) || (/^\d{15}$/.test(digits) && isBirthday(`19${digits.slice(6, 12)}`));
}

function isBirthday(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
