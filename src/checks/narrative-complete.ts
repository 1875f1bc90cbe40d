/**
 * A complete transcript against the document's own text, from the text to the transcript: every
 * sentence stands in the narrative, once and in its order, or in a value of the front matter.
 */
import type { ShownLine } from '../narrative/shown-lines.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { fieldSearch, shortestWords, type FieldSearch } from './field-search.ts';
import { longestChain } from './longest-chain.ts';
import { occurrences } from './occurrences.ts';
import { printedProse, type Sentence } from './printed-prose.ts';
import type { Problem } from './problem.ts';
import { shorten } from './source-figures.ts';
import { foldText, indexSource, placesOf, wordSearch } from './source-index.ts';

/**
 * What the source text has and the transcript has not, has elsewhere, or has once more; with the
 * misquoted lines, but for those of which nothing is wrong than that sentences are missing.
 */
export function narrativeCompleteProblems(
  file: string,
  raw: RawReport,
  shown: readonly ShownLine[],
  firstLine: number,
  sourceText: string,
  misquoted: readonly Problem[],
): Problem[] {
  const at = (line: number) => ({ file, line, column: 1, field: '' });
  const twice = repeatedLines(shown, firstLine, sourceText).map(({ text, line }): Problem => ({
    ...at(line),
    code: 'text-out-of-place',
    message: `正文“${shorten(text)}”写了不止一次，原文没有印这么多次。`,
    fix: '请对照原文，删去重复的一处。',
  }));
  if (raw.provenance.coverage !== 'complete' || isNotTranscribed(shown)) return [...misquoted, ...twice];
  const source = indexSource(sourceText);
  const sentences = printedProse(sourceText, rowNames(raw), source);
  const narrative = foldNarrative(shown, firstLine);
  const placed = placeSentences(sentences, narrative.text);
  const runs = unplaced(sentences, placed, narrative, fieldSearch(raw, source));
  const isPrinted = printedLines(sentences, placed, narrative);
  const runLines = new Set(runs.map(({ from }) => lineAt(narrative, from)));
  const wrong = misquoted.filter(({ line }) => !isPrinted.has(line) || !runLines.has(line));
  const wrongNumbers = new Set(wrong.map(({ line }) => line));
  const wrongLines = narrative.lines.filter(({ line }) => wrongNumbers.has(line));
  const missing = runs.filter(({ from, to }) => {
    // A sentence with a slip is there: the slip is shown, and not that the right words are missing.
    const slip = wrongLines[countUntil(wrongLines, ({ end }) => end > from)];
    return slip === undefined || slip.start >= to;
  });
  return [...wrong, ...twice, ...missing.map((run) => runProblem(run, at(lineAt(narrative, run.from))))];
}

/** The names that rows of the document's tables stand under. */
function rowNames(raw: RawReport): string[] {
  return (raw.indicators ?? []).flatMap(({ name, otherPrintings }) => [
    name,
    ...(otherPrintings ?? []).flatMap((other) => other.name ?? []),
  ]);
}

/** Lines of the narrative that are nothing but whole sentences of the document. */
function printedLines(
  sentences: readonly Sentence[],
  placed: readonly (number | null)[],
  { lines }: Narrative,
): Set<number> {
  const covered = new Map<number, number>();
  for (const [index, { folded }] of sentences.entries()) {
    const place = placed[index] ?? null;
    if (place !== null) covered.set(place, folded.length);
  }
  const isCovered = (start: number, end: number): boolean => {
    let at = start;
    while (at < end && covered.has(at)) at += covered.get(at) ?? 0;
    return at === end;
  };
  return new Set(lines.filter(({ start, end }) => isCovered(start, end)).map(({ line }) => line));
}

/** A body of nothing but the editor's word that the narrative is not transcribed. */
function isNotTranscribed(shown: readonly ShownLine[]): boolean {
  const [first, ...others] = shown;
  if (first?.isEditorsMark !== true || others.length > 0) return false;
  return /^〔[^〕]*没有(?:收录|抄录|转录)[^〕]*〕$/.test(first.parts.join(''));
}

interface Narrative {
  readonly text: string;
  readonly lines: readonly { readonly start: number; readonly end: number; readonly line: number }[];
}

/** The words of a narrative one after another, as they are compared. */
function foldNarrative(shown: readonly ShownLine[], firstLine: number): Narrative {
  const lines: { start: number; end: number; line: number }[] = [];
  let text = '';
  for (const { line, parts } of shown) {
    const words = parts.map(foldText).join('');
    if (words === '') continue;
    lines.push({ start: text.length, end: text.length + words.length, line: firstLine + line - 1 });
    text += words;
  }
  return { text, lines };
}

interface Unplaced {
  readonly sentences: readonly Sentence[];
  /** Whether the words stand elsewhere in the narrative. */
  readonly isMoved: boolean;
  /** The stretch of the narrative in which they are expected. */
  readonly from: number;
  readonly to: number;
}

/** Sentences without their place, those that follow each other together. */
function unplaced(
  sentences: readonly Sentence[],
  placed: readonly (number | null)[],
  { text }: Narrative,
  isInFields: FieldSearch,
): Unplaced[] {
  const nextPlaced = nextNumbers(placed, text.length);
  const copied = copiedLines(sentences, placed);
  const placedTimes = countTexts(sentences.filter((_, at) => placed[at] !== null));
  const runs: { sentences: Sentence[]; isMoved: boolean; from: number; to: number }[] = [];
  let [end, isGoingOn] = [0, false];
  for (const [index, sentence] of sentences.entries()) {
    const { folded, hasOrder, line } = sentence;
    const anywhere = hasOrder ? -1 : text.indexOf(folded);
    const place = placed[index] ?? (anywhere >= 0 ? anywhere : null);
    if (place !== null) [end, isGoingOn] = [place + folded.length, false];
    if (place !== null || isInFields(folded, !copied.has(line))) continue;
    const last = runs.at(-1);
    const isMoved =
      folded.length >= shortestWords && placesIn(text, folded).length > (placedTimes.get(folded) ?? 0);
    if (isGoingOn && last?.isMoved === isMoved) last.sentences.push(sentence);
    else
      runs.push({ sentences: [sentence], isMoved, from: end, to: Math.max(end, nextPlaced[index] ?? end) });
    isGoingOn = true;
  }
  return runs;
}

/** For each place the next one that is known, or the end. */
function nextNumbers(placed: readonly (number | null)[], end: number): number[] {
  const next: number[] = [];
  for (let at = placed.length - 1, last = end; at >= 0; at -= 1) next[at] = last = placed[at] ?? last;
  return next;
}

/** A line of the document is copied to the narrative or to a field, and not cut between them. */
function copiedLines(sentences: readonly Sentence[], placed: readonly (number | null)[]): Set<number> {
  const copied = sentences.filter(({ folded }, at) => placed[at] !== null && folded.length >= longEnough);
  return new Set(copied.map(({ line }) => line));
}

function countTexts(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of sentences) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
}

/** The place of each sentence with an order, in the order that keeps most of them. */
function placeSentences(sentences: readonly Sentence[], text: string): (number | null)[] {
  const placesOfWords = perText((words) => placesIn(text, words));
  const pieces = sentences.map(({ folded, hasOrder }) => ({
    places: hasOrder ? placesOfWords(folded) : [],
    length: folded.length,
  }));
  return longestChain(pieces, text.length);
}

/** Words of this length are a sentence of their own, and no label of what a field holds. */
const longEnough = 12;

/** More places than this name nothing. */
const maxPlaces = 100;

function placesIn(text: string, words: string): number[] {
  const places: number[] = [];
  for (const at of occurrences(text, words)) if (places.push(at) === maxPlaces) break;
  return places;
}

/** The line of the narrative in which the character before a position stands. */
function lineAt({ lines }: Narrative, position: number): number {
  const count = countUntil(lines, ({ start }) => start >= position);
  return lines[Math.max(0, count - 1)]?.line ?? 1;
}

/** How many come before the first for which it holds; from there on it holds for all. */
function countUntil<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Lines of the narrative that stand there more often, or more often after each other, than in the source text. */
function repeatedLines(shown: readonly ShownLine[], firstLine: number, sourceText: string) {
  const source = indexSource(sourceText);
  const counts = new Map<string, number>();
  const timesPrinted = perText((words) => placesOf(words, source).length);
  const isTwicePrinted = perText((words) => source.text.includes(words + words));
  const hasWords = wordSearch(source);
  let before = '';
  return shown.flatMap(({ line, parts, isEditorsMark, isTableRow }) => {
    return parts.flatMap((text) => {
      const folded = foldText(text);
      const [last, count] = [before, (counts.get(folded) ?? 0) + 1];
      before = folded;
      counts.set(folded, count);
      if (isEditorsMark || isTableRow || count === 1) return [];
      const isTwiceHere = folded === last && !isTwicePrinted(folded);
      const isTooOften = folded.length >= shortestWords && timesPrinted(folded) < count;
      const isRepeated = (isTwiceHere || isTooOften) && hasWords(folded);
      return isRepeated ? [{ text, line: firstLine + line - 1 }] : [];
    });
  });
}

/** The same text is looked up once. */
function perText<T>(lookUp: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = lookUp(text);
    known.set(text, found);
    return found;
  };
}

type Place = Pick<Problem, 'file' | 'line' | 'column' | 'field'>;

function runProblem({ sentences, isMoved }: Unplaced, at: Place): Problem {
  const from = sentences[0]?.line ?? 1;
  const to = sentences.at(-1)?.line ?? from;
  const lines = from === to ? `第 ${from} 行` : `第 ${from} 至 ${to} 行`;
  const words = shorten(sentences.map(({ text }) => text).join(''));
  return isMoved
    ? {
        ...at,
        code: 'text-out-of-place',
        message: `原文文本${lines}的“${words}”应当紧接在这里之后，正文写在了别处。`,
        fix: '请照原文的先后顺序排列。',
      }
    : {
        ...at,
        code: 'text-left-out',
        message: `这里之后缺少原文文本${lines}的“${words}”。`,
        fix: '请照原文补录；有意不收录的，在 provenance.leftOut 中写明内容和原因，并把这些文字写在 quotes 中。',
      };
}
