/** How a number of a person is told from other numbers: a pattern with its label, and what stands around it. */
import type { PersonalTraceName } from './personal-trace.ts';

export interface NumberPattern {
  readonly name: PersonalTraceName;
  /** A first group is the label before the number; where the pattern has no width, the group `number` is it. */
  readonly pattern: RegExp;
  readonly isMeant?: (digits: string, around: Around) => boolean;
}

/** Where a number stands. */
export interface Around {
  readonly text: string;
  readonly index: number;
  readonly length: number;
  readonly isFigureCell: (index: number) => boolean;
}

/** Between a label and its number: signs, white space, the border of a table cell, a word in brackets. */
export const gap = String.raw`(?:\([^()\d\n]{1,8}\))?["'】\]]?[:：\s|=]{0,20}(?:[为是]:? ?|["'])?`;
