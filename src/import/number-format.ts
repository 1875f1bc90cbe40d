/** What a spreadsheet shows for a number: the figure that is printed is the formatted one. */

/**
 * A number as its format shows it, or null for a format that is not known here.
 * @param raw the number as the file stores it
 * @param code the format code, such as `0.00%`
 */
export function formatNumber(raw: string, code: string): string | null {
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  const [format = ''] = code.split(';');
  if (/^(?:general|@)$/i.test(format) || format === '') return general(value);
  const plain = format.replace(/\[[^\]]*\]|_.|\*./g, '');
  if (/[ymd]/i.test(plain.replace(/"[^"]*"/g, ''))) return formatDate(value, plain);
  const number =
    /^(?<before>(?:"[^"]*"|\\.|[^0#,.?%])*)(?<digits>[#0?,]+)(?:\.(?<decimals>[0#?]+))?(?<after>.*)$/.exec(
      plain,
    )?.groups;
  if (number === undefined) return null;
  const { before = '', digits = '', decimals = '', after = '' } = number;
  if (decimals.length > mostDecimals) return null;
  if (/[\d#?,.Ee]/.test(withoutQuotes(after).replaceAll('%', ''))) return null;
  const isPercent = after.includes('%');
  const shown = shownDigits(isPercent ? value * 100 : value, decimals, digits.includes(','));
  return withoutQuotes(before) + shown + withoutQuotes(after);
}

/** Excel takes no more. */
const mostDecimals = 30;

/** Fifteen digits are what a spreadsheet holds; more is noise of binary arithmetic. */
function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function shownDigits(value: number, decimals: string, isGrouped: boolean): string {
  const fixed = Number(value.toPrecision(15)).toFixed(decimals.length);
  const optional = /[#?]*$/.exec(decimals)?.[0].length ?? 0;
  const trimmed = optional === 0 ? fixed : fixed.replace(new RegExp(`\\.?0{0,${optional}}$`), '');
  return isGrouped ? trimmed.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : trimmed;
}

function withoutQuotes(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
}

/** Days since the turn of 1900, with the day that never was. */
function formatDate(value: number, code: string): string | null {
  if (/[hs]/i.test(withoutQuotes(code.replace(/"[^"]*"/g, ''))) || value < 61) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  return withoutQuotes(
    code.replace(/"[^"]*"|\\.|y+|m+|d+/gi, (token) => {
      const pad = (number: number): string => String(number).padStart(token.length >= 2 ? 2 : 1, '0');
      if (/^y/i.test(token)) return token.length > 2 ? String(year) : String(year).slice(2);
      if (/^m/i.test(token)) return pad(month);
      return /^d/i.test(token) ? pad(date) : token;
    }),
  ).replace(/;@$/, '');
}

/** Formats that files name by number only, as a Chinese Excel shows them. */
export const builtInFormats: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'yyyy/m/d',
  '31': 'yyyy"年"m"月"d"日"',
  '37': '#,##0',
  '38': '#,##0',
  '39': '#,##0.00',
  '40': '#,##0.00',
  '49': '@',
  '57': 'yyyy"年"m"月"',
  '58': 'm"月"d"日"',
};
