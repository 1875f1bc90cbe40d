/** People are published by role only: identity, mobile and labelled landline numbers stop the build. */
import type { Problem } from './problem.ts';
import type { SourceFile } from './content.ts';
import { positionsIn } from './text-position.ts';

const patterns: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: '身份证号码',
    pattern:
      /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  },
  { name: '手机号码', pattern: /(?<![\dA-Za-z.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z.])/g },
  {
    name: '电话号码',
    pattern: /(?:电话|联系方式|手机|联系人)[：:\s]{0,20}(?:0\d{2,3}[-—\s]?)?\d{7,8}(?!\d)/g,
  },
];

/** One problem for each number found, at its line and column. The number itself is not repeated. */
export function personalDataProblems({ path, text }: SourceFile): Problem[] {
  const folded = text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const positionOf = positionsIn(text);
  return patterns.flatMap(({ name, pattern }) =>
    [...folded.matchAll(pattern)].map((match): Problem => ({
      code: 'personal-data',
      file: path,
      ...positionOf(match.index),
      field: '',
      message: `这里有疑似${name}。`,
      fix: '个人信息不公开：请删去号码，姓名改写为职务；原文文本中写作〔电话略〕等。',
    })),
  );
}
