/** People are published by role only: names, addresses and numbers of people stop the build. */
import type { SourceFile } from './content.ts';
import { labelledTraces } from './personal-names.ts';
import { numberTraces } from './personal-numbers.ts';
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

const fixes: Readonly<Partial<Record<PersonalTraceName, string>>> = {
  姓名: '个人信息不公开：请把姓名改写为职务；原文文本中写作〔姓名略〕。',
  地址: '个人信息不公开：请删去，原文文本中写作〔地址略〕。',
  邮政编码: '个人信息不公开：请删去，原文文本中写作〔邮编略〕。',
  电子邮箱: '个人信息不公开：请删去，原文文本中写作〔邮箱略〕。',
  银行账号: '账号不公开：请删去，原文文本中写作〔账号略〕。',
};

/** One problem for each trace, at its line and column. What was found is not repeated. */
export function personalDataProblems({ path, text }: SourceFile): Problem[] {
  const positionOf = positionsIn(text);
  // The site's own address is meant for readers.
  const isMailAllowed = path === 'site.yml' || path.startsWith('pages/');
  return personalTraces(text, isMailAllowed).map(({ name, index }) => ({
    code: 'personal-data',
    file: path,
    ...positionOf(index),
    field: '',
    message: `这里有疑似${name}。`,
    fix: fixes[name] ?? '个人信息不公开：请删去号码，姓名改写为职务；原文文本中写作〔电话略〕等。',
  }));
}

/** The places of a text that tell of people, one trace for each. */
export function personalTraces(text: string, isMailAllowed = false): PersonalTrace[] {
  const folded = foldSigns(text);
  return onePerPlace([...numberTraces(folded, isMailAllowed), ...labelledTraces(folded)]);
}

/** What kinds of numbers and addresses of people stand in a text that is no content file. */
export function personalNumberNames(text: string): PersonalTraceName[] {
  return numberTraces(foldSigns(text), false).map(({ name }) => name);
}

function onePerPlace(traces: readonly PersonalTrace[]): PersonalTrace[] {
  const first = new Map<number, PersonalTrace>();
  for (const trace of traces) if (!first.has(trace.index)) first.set(trace.index, trace);
  return [...first.values()];
}

/** Full-width forms, spaces and strokes as the half-width ones, so that offsets stay. */
function foldSigns(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u3000]/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-');
}
