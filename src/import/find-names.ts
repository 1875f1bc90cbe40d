/** Where names stand in a text; as many names as a list of people holds cost no more than one. */

export interface FoundName {
  readonly from: number;
  readonly to: number;
}

/** What may follow the signs so far. */
interface Step {
  readonly next: Map<string, Step>;
  isName: boolean;
}

/** Finds the longest name at each place, also with the blanks that forms put between its signs: `张　三`. */
export function nameFinder(names: Iterable<string>): (text: string) => readonly FoundName[] {
  const start: Step = { next: new Map(), isName: false };
  for (const name of names) {
    let step = start;
    for (const sign of name.split('')) step = followed(step, sign);
    step.isName = true;
  }
  return (text) => {
    const found: FoundName[] = [];
    for (let from = 0; from < text.length;) {
      const to = endOfName(text, from, start);
      if (to !== null) found.push({ from, to });
      from = to ?? from + 1;
    }
    return found;
  };
}

function followed({ next }: Step, sign: string): Step {
  const known = next.get(sign);
  if (known !== undefined) return known;
  const step: Step = { next: new Map(), isName: false };
  next.set(sign, step);
  return step;
}

function endOfName(text: string, from: number, start: Step): number | null {
  let end: number | null = null;
  let step = start.next.get(text[from] ?? '');
  for (let at = from + 1; step !== undefined; at += 1) {
    if (step.isName) end = at;
    while (text[at] === ' ' || text[at] === '\u3000') at += 1;
    step = step.next.get(text[at] ?? '');
  }
  return end;
}
