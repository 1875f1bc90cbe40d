/**
 * Numbers that look like those of people, put together when they are needed: identity numbers of an
 * administrative code that was never assigned, cards of a bank that never issued them. None is stored.
 */

const region = '990101';

/** The text with numbers in place of `{{ID18:19900101}}` and its like. */
export function filledIn(text: string): string {
  return text.replace(/\{\{([A-Za-z\d]+)(?::(\d+))?\}\}/g, (all, kind: string, day = '') => {
    const make = makers[kind];
    if (make === undefined) throw new Error(`There is no placeholder ${all}.`);
    return make(String(day));
  });
}

const makers: Readonly<Record<string, (day: string) => string>> = {
  ID18: (day) => identity(day, '001'),
  ID18SP: (day) => identity(day, '001').replace(/^(.{6})(.{8})/, '$1 $2 '),
  ID18x: (day) => endingInX(day).toLowerCase(),
  ID18FW: (day) => identity(day, '001').replace(/[\dX]/g, fullWidth),
  ID18BAD: (day) => wrongCheckDigit(identity(day, '001')),
  ID18HEAD: (day) => identity(day, '001').slice(0, 10),
  ID18TAIL: (day) => identity(day, '001').slice(10),
  ID18PCT: (day) => identity(day, '001').replace(/\d/g, (digit) => `%3${digit}`),
  ID18LINES: (day) => identity(day, '001').replace(/^(.{6})(.{8})/, '$1\n$2\n'),
  ID18DASH: (day) => identity(day, '001').replace(/^(.{6})(.{8})/, '$1-$2-'),
  ID15: (day) => `${region}${day}001`,
  CARD19: () => card(),
  CARD19SP: () => card().replace(/(.{4})(?=.)/g, '$1 '),
  CARD19BAD: () => card().replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
};

function identity(day: string, order: string): string {
  const digits = `${region}${day}${order}`;
  const sum = Array.from(digits, Number).reduce((all, digit, at) => all + digit * (2 ** (17 - at) % 11), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}

function endingInX(day: string): string {
  for (let order = 0; order < 1000; order += 1) {
    const number = identity(day, String(order).padStart(3, '0'));
    if (number.endsWith('X')) return number;
  }
  throw new Error(`No number of the day ${day} ends in X.`);
}

function wrongCheckDigit(number: string): string {
  return number.slice(0, 17) + (number.endsWith('0') ? '1' : '0');
}

function fullWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}

function card(): string {
  const digits = '622200000000000000';
  const sum = Array.from(digits, Number).reduce((all, digit, at) => {
    const value = at % 2 === 1 ? digit * 2 : digit;
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${String((10 - (sum % 10)) % 10)}`;
}
