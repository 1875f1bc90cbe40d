/** Days of the calendar, counted without a clock or a time zone. */

const dayMilliseconds = 86_400_000;

/** `2020-03-28`, so many days after a given one. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

const numerals = '〇一二三四五六七八九';

/** The ways in which documents print a day. */
export const dateStyles = ['chinese', 'plain', 'numerals', 'month'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** `2020-03-28` as a document prints it: `2020年3月28日`, `二〇二〇年三月二十八日`, `2020年3月`. */
export function printDate(date: string, style: DateStyle): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  switch (style) {
    case 'plain':
      return date;
    case 'chinese':
      return `${year}年${month}月${day}日`;
    case 'numerals':
      return `${String(year).replace(/\d/g, (digit) => numerals.charAt(Number(digit)))}年${numeral(month)}月${numeral(day)}日`;
    case 'month':
      return `${year}年${month}月`;
  }
}

/** 1 to 99: `七`, `十二`, `二十八`. */
function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (numerals[tens] ?? '')}十`;
  return `${head}${ones === 0 ? '' : (numerals[ones] ?? '')}`;
}
