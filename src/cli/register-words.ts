/** The registers in the words of an editor, with the entry that a new name would get. */
import type { RegisterWords } from '../editing/choices.ts';
import { linesOf, projectEntry, proposeRegionId, regionEntries } from '../editing/register-entries.ts';
import type { KnownRegions, NewEntry } from '../editing/register-entries.ts';
import { proposeId } from '../editing/propose-id.ts';

export const kindWords: RegisterWords = {
  noun: '种类',
  file: 'kinds.yml',
  example: () =>
    '- id: mid-term-evaluation\n  name: 中期评价\n  stage: evaluation\n  description: 一句话说明这种文件。',
};

export function regionWords(regions: KnownRegions): RegisterWords {
  return {
    noun: '地区',
    file: 'regions.yml',
    example: (wanted) =>
      isHan(wanted)
        ? example(regionEntries({ id: proposeRegionId(ownName(wanted)), name: wanted }, regions, wanted))
        : '- id: xiangyang\n  name: 襄阳市\n  code: "420600"\n  level: city\n  parent: hubei',
  };
}

/** A project is registered in its region. */
export function projectWords({ id, name }: { readonly id: string; readonly name: string }): RegisterWords {
  return {
    noun: `项目（${name}）`,
    file: 'projects.yml',
    example: (wanted) =>
      example([
        isHan(wanted)
          ? projectEntry(proposeId(wanted), id, wanted)
          : projectEntry('rural-roads', id, '农村公路养护'),
      ]),
  };
}

function example(entries: readonly NewEntry[]): string {
  return entries.flatMap(linesOf).join('\n');
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

function ownName(full: string): string {
  return /(?:省|自治区)(.+)$/.exec(full)?.[1] ?? full;
}
