/** The operators of page content (ISO 32000-1, annex A). */

export interface Operands {
  readonly count: number;
  /** Whether fewer may stand there. */
  readonly isMost: boolean;
}

const byCount: readonly (readonly [count: number, names: string])[] = [
  [0, 'q Q h S s f F f* B B* b b* n W W* BT ET T* BI ID EMC BX EX'],
  [1, `w J j M ri i gs Tc Tw Tz TL Tr Ts Tj TJ ' CS cs G g sh EI Do MP BMC`],
  [2, 'd m l Tf Td TD d0 DP BDC'],
  [3, '" RG rg'],
  [4, 'v y re K k'],
  [6, 'cm c Tm d1'],
];
const byMost: typeof byCount = [
  [4, 'SC sc'],
  [33, 'SCN scn'],
];

/** Beginnings of operators and words of values, which are no operators by themselves: null. */
const parts = 'BM BD true fa fal fals false nu nul null';

const entriesOf = (list: typeof byCount, isMost: boolean) =>
  list.flatMap(([count, names]) => names.split(' ').map((name) => [name, { count, isMost }] as const));

export const operators: ReadonlyMap<string, Operands | null> = new Map<string, Operands | null>([
  ...entriesOf(byCount, false),
  ...entriesOf(byMost, true),
  ...parts.split(' ').map((name) => [name, null] as const),
]);
