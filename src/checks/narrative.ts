/** What a narrative may hold: Markdown text, without HTML, headings of the first level or unsafe links. */
import { withoutCode } from './code-spans.ts';
import { entityProblems } from './escaped-characters.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { positionsIn } from './text-position.ts';

interface Rule {
  readonly code: ProblemCode;
  readonly pattern: RegExp;
  readonly isFault?: (match: RegExpExecArray | RegExpMatchArray, file: string) => boolean;
  readonly message: (found: string) => string;
  readonly fix: string;
}

const rules: readonly Rule[] = [
  {
    code: 'html-in-body',
    pattern: /<(?:[A-Za-z/!?])[^\n]{0,60}/g,
    message: (found) => `正文里有 HTML 代码“${found}”。`,
    fix: '正文只写文字和 Markdown；原文中的小于号请写作“＜”。',
  },
  {
    code: 'html-in-body',
    pattern: /(?:&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});){1,40}/g,
    message: (found) => `正文里有网页的代码“${found}”。`,
    fix: '请删去；它代表的字或空格，原文印有的直接写出来。',
  },
  {
    code: 'heading-in-body',
    // A heading may stand in a quotation or a list.
    pattern: /^ {0,3}(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]{0,4})*#(?:[ \t].*)?$/gm,
    message: (found) => `正文里有一级标题“${found.trim()}”，一级标题留给页面标题。`,
    fix: '请从“## ”开始写标题。',
  },
  {
    code: 'heading-in-body',
    pattern: /^[ \t>]*[^\s>].*(?:\r\n?|\n)[ \t>]*=+[ \t]*$/gm,
    message: (found) => `正文里有一级标题“${found.split(/[\r\n]/)[0]?.trim() ?? ''}”，一级标题留给页面标题。`,
    fix: '请从“## ”开始写标题，并删去下面的等号行。',
  },
  {
    code: 'unsafe-link',
    // A page may show a picture of the site itself; a report has none.
    pattern: /!\[(?:([^\]\n]{1,200})\]\(([^)\s]{1,200})\))?/g,
    isFault: (match, file) => !isOwnPicture(match[1] ?? '', match[2] ?? '', file),
    message: () => '正文里有不能用的图片。',
    fix: '报告的正文没有图片；说明页可以用 ![文字说明](handbook/名称.png)，图片放在 public/handbook。',
  },
  {
    code: 'unsafe-link',
    // In a quotation the address may stand on the next line, after another sign of quotation.
    pattern: /\]\([\s>]*<?([^)\s>]*)/g,
    isFault: (match) => !isSafeAddress(match[1] ?? ''),
    message: (found) => `链接“${found}”的地址不允许。`,
    fix: '链接只能是 http、https、mailto 地址，或本站的页面。',
  },
  {
    code: 'unsafe-link',
    // A definition may stand in a quotation or a list, and its label may hold brackets.
    pattern: /\]:[ \t]*(?:\r\n?|\n)?[ \t>]*<?(\S*)/g,
    isFault: (match) => !isSafeAddress(match[1] ?? ''),
    message: (found) => `链接“${found}”的地址不允许。`,
    fix: '链接只能是 http、https、mailto 地址，或本站的页面。',
  },
];

/** The faults of a narrative; `firstLine` is the line of the file on which it starts. */
export function narrativeProblems(file: string, body: string, firstLine: number): Problem[] {
  if (body.trim() === '') {
    return [
      {
        code: 'empty-body',
        file,
        line: firstLine,
        column: 1,
        field: '',
        message: '正文是空的。',
        fix: '请在第二行“---”下面照原文录入正文；没有收录正文时，请写明没有收录。',
      },
    ];
  }
  const positionOf = positionsIn(body, firstLine);
  // A page may explain what is typed; the text of a document has no code to show.
  const text = file.startsWith('pages/') ? withoutCode(body) : body;
  const marks = rules.flatMap(({ code, pattern, isFault, message, fix }) =>
    [...text.matchAll(pattern)]
      .filter((match) => isFault?.(match, file) ?? true)
      .map((match): Problem => ({
        code,
        file,
        ...positionOf(match.index),
        field: '',
        message: message(match[0].slice(0, 60)),
        fix,
      })),
  );
  return [...marks, ...entityProblems(file, text, firstLine)];
}

/** A described picture of `public/handbook/`, in a page. */
function isOwnPicture(description: string, address: string, file: string): boolean {
  const isPage = file.startsWith('pages/');
  return isPage && description.trim() !== '' && /^handbook\/[a-z0-9-]+\.png$/.test(address);
}

/** Browsers read a control character of an address in ways of their own. */
const encodedControl = /%(?:[01][0-9a-f]|7f)/i;

/** An address with a scheme must be http, https or mailto; entities and backslashes could hide another. */
function isSafeAddress(address: string): boolean {
  if (/[&\\]/.test(address) && !/^https?:\/\//i.test(address)) return false;
  if (address.startsWith('//') || encodedControl.test(address)) return false;
  return !address.includes(':') || /^(?:https?:\/\/|mailto:)/i.test(address);
}
