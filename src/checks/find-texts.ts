/**
 * Where any of many texts stand within another one, all in one walk: the search of Aho and Corasick, whose steps
 * the length of the texts and that of the other one bound, however many texts there are.
 */

/** A text that ends at a place, with those that end at the same place and are shorter. */
export interface FoundText {
  readonly text: string;
  readonly shorter: FoundText | null;
}

export interface TextEnd {
  readonly end: number;
  readonly longest: FoundText;
}

/** The signs read so far, as far as they begin one of the texts. */
interface State {
  readonly next: Map<string, State>;
  /** Where the search goes on when no text goes on: the longest end of the signs that begins a text. */
  rest: State | null;
  found: FoundText | null;
}

/** Every place where one of the texts ends, ascending. Empty texts stand nowhere. */
export function* findTexts(texts: Iterable<string>, within: string): Generator<TextEnd> {
  const root = treeOf(texts);
  let state = root;
  for (let at = 0; at < within.length; at += 1) {
    state = after(state, within[at] ?? '', root);
    if (state.found !== null) yield { end: at + 1, longest: state.found };
  }
}

function treeOf(texts: Iterable<string>): State {
  const root = newState();
  for (const text of texts) {
    let state = root;
    for (let at = 0; at < text.length; at += 1) state = childOf(state, text[at] ?? '');
    if (state !== root) state.found = { text, shorter: null };
  }
  linkRests(root);
  return root;
}

function newState(): State {
  return { next: new Map(), rest: null, found: null };
}

function childOf({ next }: State, sign: string): State {
  const child = next.get(sign) ?? newState();
  next.set(sign, child);
  return child;
}

/** Level by level, because the rest of a state is nearer to the root than the state. */
function linkRests(root: State): void {
  const states = [root];
  for (const state of states) {
    for (const [sign, child] of state.next) {
      const rest = state.rest === null ? root : after(state.rest, sign, root);
      child.rest = rest;
      child.found = child.found === null ? rest.found : { text: child.found.text, shorter: rest.found };
      states.push(child);
    }
  }
}

function after(from: State, sign: string, root: State): State {
  for (let state: State | null = from; state !== null; state = state.rest) {
    const next = state.next.get(sign);
    if (next !== undefined) return next;
  }
  return root;
}
