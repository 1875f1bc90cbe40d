/** Proposed rules for the indicators of a draft. */
import { readRuleText } from '../schema/read-rule-text.ts';
import type { Entry } from './region.ts';

/** An indicator or another printing of one that got a rule. */
export interface Proposal {
  readonly entry: Entry;
  readonly name: string;
  readonly scoringText: string;
}

/** What came of the rule texts: rules proposed, and texts that no rule was read from. */
export interface Proposals {
  readonly proposed: readonly Proposal[];
  readonly unread: readonly Proposal[];
}

/** Adds a rule to every entry whose rule text gives one. */
export function addProposedRules(indicators: readonly Entry[]): Proposals {
  const proposed: Proposal[] = [];
  const unread: Proposal[] = [];
  const visit = (entry: Entry, name: string): void => {
    const scoringText = entry['scoringText'];
    if (typeof scoringText !== 'string' || entry['rule'] !== undefined) return;
    const rule = readRuleText(scoringText);
    (rule === null ? unread : proposed).push({ entry, name, scoringText });
    if (rule !== null) entry['rule'] = rule;
    if (rule?.way === 'checklist' && entry['checklist'] === undefined)
      entry['checklist'] = itemsOf(scoringText);
  };
  for (const entry of indicators) {
    const name = typeof entry['name'] === 'string' ? entry['name'] : '';
    visit(entry, name);
    for (const other of (entry['otherPrintings'] as Entry[] | undefined) ?? []) visit(other, name);
  }
  return { proposed, unread };
}

/** The sub-items of `①…得1分，否则不得分；②…`. */
function itemsOf(scoringText: string): Entry[] {
  return [...scoringText.matchAll(/([①-⑳][^①-⑳]*?)[，,]?(?:得|计)(\d+(?:\.\d+)?)分[^①-⑳]*/g)].map(
    ([, text, points]): Entry => ({ text, points, scoresOn: 'yes' }),
  );
}
