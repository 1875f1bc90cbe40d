/** A printed date beside the calendar date that the editor wrote for it. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';

/** The faults of dates that do not say what is printed. A text that is no date is left alone. */
export function dateFaults({ document }: RawReport): Fault[] {
  return (['documentDate', 'approvedOn'] as const).flatMap((key): Fault[] => {
    const printed = document[key];
    const read = printed === undefined ? null : readPrintedDate(printed.text);
    if (printed === undefined || read === null || printed.date.startsWith(read)) return [];
    return [
      {
        path: ['document', key, 'date'],
        code: 'date-differs',
        message: `原文日期“${printed.text}”应为 ${read}，这里写的是 ${printed.date}。`,
        fix: '请对照原文改正 date 或 text。',
      },
    ];
  });
}

const digits = '〇一二三四五六七八九';
const variants: Readonly<Record<string, string>> = {
  零: '〇',
  '○': '〇',
  Ｏ: '〇',
  O: '〇',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
};

/** `2020年4月20日`, `2020-04-20`, `二〇二五年叁月二十捌日` → `2020-04-20`; a month alone → `2020-04`. */
export function readPrintedDate(text: string): string | null {
  const plain = text.replace(/\s+/g, '').replace(/./gu, (sign) => variants[sign] ?? sign);
  const match = datePattern.exec(plain);
  if (match === null) return null;
  return match
    .slice(1)
    .flatMap((part: string | undefined) => (part === undefined ? [] : [readNumeral(part)]))
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
}

const datePattern =
  /^([\d〇一二三四五六七八九]{4})[年./-]([\d一二三四五六七八九十]{1,3})(?:月|[./-])?(?:([\d一二三四五六七八九十]{1,3})日?)?$/;

/** `28`, `二十八`, `二〇二五` → its value. */
function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.includes('十')) return Number(text.replace(/./g, (sign) => String(digits.indexOf(sign))));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
