/** Running text of a realistic length, put together from phrases of such documents. Nobody is named. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Facts } from './facts.ts';
import { fromHundredths } from './figures.ts';
import { quotesOf, writeNarrative } from './narrative.ts';
import type { Kind } from './plan.ts';
import { phrases, type PhraseKind } from './phrases.ts';
import type { Random } from './random.ts';

/** How long a narrative is, in characters; the last sentence may go beyond it. */
export const narrativeCharacters = 2400;

const sections = [
  [
    '四、项目组织和实施',
    ['〈时〉，〈体〉〈动〉〈物〉，〈果〉', '按照〈据〉的要求，〈体〉对〈物〉进行了〈法〉，〈果〉'],
  ],
  ['五、资金使用和管理', ['〈费〉支出〈数〉万元，主要用于〈用〉、〈用〉和〈用〉', '〈体〉〈管〉，〈果〉']],
  [
    '六、产出和效益',
    ['〈地〉等〈量〉处的〈物〉〈成〉，〈比〉', '从〈角〉看，〈物〉〈成〉，〈效〉', '〈人〉反映，〈效〉'],
  ],
  ['七、存在的问题', ['〈物〉〈弱〉，主要原因是〈因〉', '〈地〉的〈物〉〈弱〉，〈因〉']],
  ['八、改进措施和建议', ['针对〈物〉〈弱〉的情况，〈体〉将〈改〉，〈期〉', '建议〈体〉〈改〉，〈期〉']],
] as const satisfies readonly (readonly [string, readonly [string, ...string[]]])[];

/** The usual three sections, and further ones until the text is long enough. */
export function writeLongNarrative(kind: Kind, facts: Facts, raw: RawReport, random: Random): string {
  const start = writeNarrative(kind, facts, raw, random);
  const perSection = Math.max(0, narrativeCharacters - start.length) / sections.length;
  let text = start;
  sections.forEach(([heading, patterns], index) => {
    text += `\n\n## ${heading}\n\n`;
    const end = start.length + perSection * (index + 1);
    let sentences = 0;
    while (text.length < end) {
      // A paragraph has four or five sentences.
      if (sentences > 0 && sentences % 4 === 0) text += '\n\n';
      text += `${fill(random.pick(patterns), facts, random)}。`;
      sentences += 1;
    }
  });
  return quotesOf(raw).every((quote) => text.includes(quote)) ? text.trimEnd() : start;
}

function fill(pattern: string, { project }: Facts, random: Random): string {
  return pattern.replace(/〈(.)〉/g, (_all, kind: string) => {
    switch (kind) {
      case '数':
        return fromHundredths(random.integer(40, 9_000));
      case '量':
        return String(random.integer(2, 48));
      case '人':
        return project.topic.beneficiary;
      default:
        return random.pick(phrases[kind as PhraseKind]);
    }
  });
}
