/** The content file of a draft: front matter in YAML with proposals marked, and the narrative. */
import { Document, isMap, isSeq, type Pair, type Scalar } from 'yaml';
import { openMarker } from '../schema/open-fields.ts';
import type { Entry } from './region.ts';

/** Open until a person has looked at it: with the marker the draft cannot be published. */
const proposalMark = ` ${openMarker}建议的规则，由评分标准的文字得出，请核对后删去这一行`;

/** The order in which people write the fields of an indicator. */
const indicatorKeys = [
  'table',
  'level1',
  'level2',
  'code',
  'name',
  'definition',
  'scoringText',
  'weight',
  'target',
  'actual',
  'completionRate',
  'score',
  'deduction',
  'tick',
  'varianceNote',
  'rule',
  'checklist',
  'survey',
  'ratio',
  'otherPrintings',
];

/** Something that a person decides: a field of `document` that is not written yet, or a word about the whole. */
export interface OpenFact {
  readonly field: string | null;
  readonly words: string;
}

/**
 * Writes front matter and narrative. Proposed rules and what is open get a comment, which no reader of
 * the data sees; with it the draft cannot be published.
 */
export function writeDraft(raw: Entry, narrative: string, open: readonly OpenFact[] = []): string {
  const document = new Document(inOrder(raw), { aliasDuplicateObjects: false });
  const indicators = document.get('indicators');
  if (isSeq(indicators)) {
    for (const indicator of indicators.items) markRules(indicator);
  }
  if (isMap(document.contents)) markOpen(document.contents.items as Pair<Scalar>[], open);
  const yaml = document.toString({ lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
  return `---\n${yaml}---\n\n${narrative}`;
}

/** Fields stand inside `document`, where they will be written; words about the whole above the next key. */
function markOpen(pairs: readonly Pair<Scalar>[], open: readonly OpenFact[]): void {
  const at = pairs.findIndex(({ key }) => key.value === 'document');
  const fields = open.filter(({ field }) => field !== null);
  const whole = open.filter(({ field }) => field === null);
  const document: unknown = pairs[at]?.value;
  if (isMap(document) && fields.length > 0)
    document.comment = linesOf(
      fields.map(({ field, words }) => `${field ?? ''}：${words}；写好后删去这一行`),
    );
  const next = pairs[at + 1];
  if (next !== undefined && whole.length > 0)
    next.key.commentBefore = linesOf(whole.map(({ words }) => `${words}；核对后删去这一行`));
}

function linesOf(words: readonly string[]): string {
  return words.map((one) => ` ${openMarker}${one.replace(/\s+/g, ' ')}`).join('\n');
}

function inOrder(raw: Entry): Entry {
  const indicators = raw['indicators'];
  if (!Array.isArray(indicators)) return raw;
  const sorted = (indicators as Entry[]).map((indicator) =>
    Object.fromEntries(
      Object.entries(indicator).sort(([a], [b]) => indicatorKeys.indexOf(a) - indicatorKeys.indexOf(b)),
    ),
  );
  return { ...raw, indicators: sorted };
}

function markRules(node: unknown): void {
  if (!isMap(node)) return;
  for (const pair of node.items as Pair<Scalar>[]) {
    if (pair.key.value === 'rule') pair.key.commentBefore = proposalMark;
    if (pair.key.value === 'otherPrintings' && isSeq(pair.value)) pair.value.items.forEach(markRules);
  }
}
