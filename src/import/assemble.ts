/** Putting the parts of all tables together to one front matter. */
import { fundPhases } from '../schema/report-schema.ts';
import { mergeIndicatorTables, type Redirects } from './merge-indicators.ts';
import { scoreInProse } from './prose-score.ts';
import { addProposedRules, type Proposals } from './propose-rules.ts';
import type { Entry, IndicatorTable, PartName, Reading } from './region.ts';

export interface Assembled {
  readonly raw: Entry;
  readonly redirects: Redirects;
  readonly proposals: Proposals;
  /** What a person has to look at that belongs to no single cell. */
  readonly notes: readonly string[];
  /** What is taken from running text, where a sentence may mean something else. */
  readonly unsure: readonly string[];
}

/** What the running text and the file give beside the tables. */
export interface Surroundings {
  readonly document: readonly Entry[];
  readonly goals: readonly Entry[];
  readonly paragraphs: readonly string[];
  readonly scoreGiver: string;
  readonly provenance: Entry;
}

/** One front matter from the readings of all tables, with a record of what was merged. */
export function assemble(readings: readonly Reading[], around: Surroundings): Assembled {
  const notes: string[] = readings.flatMap((reading) => reading.notes ?? []);
  const part = (name: PartName): Entry[] => readings.flatMap(({ parts }) => [...(parts[name] ?? [])]);
  const { groups, redirects } = mergeIndicatorTables(tablesOf(readings));
  const document = mergeDocument([...part('document'), ...around.document], redirects);
  const attributes = part('document.attributes');
  const functionItems = part('document.functionItems');
  const rateRows = part('indicators');
  const indicators = groups.flatMap((group) => group.indicators);
  const proposals = addProposedRules([...rateRows, ...indicators]);
  const hasRateRow =
    rateRows.length > 0 && !indicators.some((one) => /^(?:预算)?执行率/.test(String(one['name'])));
  if (rateRows.length > 0 && !hasRateRow) redirectRateRows(rateRows, indicators, redirects);
  const all = hasRateRow ? [...rateRows, ...indicators] : indicators;
  const tables = groups.length > 1 ? nameTables(groups) : [];
  const blocks = matchBlocks(part('blocks'), indicators);
  blocks.push(...blocksInNames(indicators, blocks, notes));
  const scores = mergeScores(part('scores'), around, redirects, notes);
  // Goals of a table are the fuller ones; the text above it only repeats them.
  const goals = part('goals').length > 0 ? part('goals') : around.goals;
  const fundsRaw = funds(part, redirects, notes);
  const raw: Entry = {
    status: 'draft',
    revision: '1',
    checksEdition: '1',
    document: {
      ...document,
      ...(attributes.length > 0 && { attributes }),
      ...(functionItems.length > 0 && { functionItems }),
    },
    provenance: around.provenance,
    ...(fundsRaw !== null && { funds: fundsRaw }),
    ...list('lineItems', part('lineItems')),
    ...list('goals', goals),
    ...list('schedule', part('schedule')),
    ...list('tables', tables),
    ...list('indicators', all),
    ...list('blocks', blocks),
    ...list('scores', scores),
  };
  aliasDocument(document, raw['document'] as Entry, redirects);
  const isUnsure = (note: string): boolean => note.endsWith(fromProse);
  return {
    raw,
    redirects,
    proposals,
    notes: notes.filter((note) => !isUnsure(note)),
    unsure: notes.filter(isUnsure),
  };
}

function tablesOf(readings: readonly Reading[]): IndicatorTable[] {
  return readings.flatMap(({ table }) => table ?? []);
}

function list(key: string, entries: readonly Entry[]): Entry {
  return entries.length === 0 ? {} : { [key]: entries };
}

/** Facts of a document stand once; a second, different one is listed. */
function mergeDocument(entries: readonly Entry[], redirects: Redirects): Entry {
  const document: Entry = {};
  for (const entry of entries) {
    for (const [key, value] of Object.entries(entry)) {
      const isSame = document[key] === undefined || document[key] === value;
      if (isSame) document[key] = value;
      redirects.set(
        entry,
        new Map([
          [
            key,
            isSame
              ? { entry: document, key }
              : { why: `与另一处印的不同，草稿取的是“${String(document[key])}”` },
          ],
        ]),
      );
    }
  }
  return document;
}

function aliasDocument(from: Entry, to: Entry, redirects: Redirects): void {
  redirects.set(from, new Map(Object.keys(from).map((key) => [key, { entry: to, key }])));
}

function redirectRateRows(rows: readonly Entry[], indicators: readonly Entry[], redirects: Redirects): void {
  const target = indicators.find((one) => /^(?:预算)?执行率/.test(String(one['name'])));
  for (const row of rows) {
    redirects.set(
      row,
      new Map(
        Object.entries(row).map(([key, value]) => [
          key,
          target?.[key] === value ? { entry: target ?? row, key } : { why: '预算执行率在两处印的不同' },
        ]),
      ),
    );
  }
}

function nameTables(groups: ReturnType<typeof mergeIndicatorTables>['groups']): Entry[] {
  const ids = new Map([
    ['longTerm', 'long-term'],
    ['mediumTerm', 'medium-term'],
    ['annual', 'annual'],
  ]);
  const taken = new Set<string>();
  return groups.map(({ table, indicators }, index) => {
    const byTerm = ids.get(table.term ?? '');
    const id = byTerm === undefined || taken.has(byTerm) ? `table-${index + 1}` : byTerm;
    taken.add(id);
    for (const [at, entry] of indicators.entries()) indicators[at] = Object.assign(entry, { table: id });
    return {
      id,
      ...(table.caption !== '' && { name: table.caption }),
      ...(table.term !== null && { term: table.term }),
      scored: String(table.isScored),
    };
  });
}

/** Subtotals name a part by a short word; it is the level-1 name that holds the word, or stands at its place. */
function matchBlocks(blocks: readonly Entry[], indicators: readonly Entry[]): Entry[] {
  const names = [
    ...new Set(indicators.flatMap((one) => (typeof one['level1'] === 'string' ? [one['level1']] : []))),
  ];
  const labelled = blocks.filter((one) => one['label'] !== undefined);
  for (const [index, block] of labelled.entries()) {
    const words = String(block['label']);
    const found =
      names.find((name) => name.includes(words)) ??
      (labelled.length === names.length ? names[index] : undefined);
    if (found !== undefined) block['level1'] = found;
  }
  return [...blocks];
}

/** `产出指标（50分）` prints the points of a level in its name. */
function blocksInNames(indicators: readonly Entry[], blocks: readonly Entry[], notes: string[]): Entry[] {
  const found = new Map<string, Entry>();
  for (const { level1, table } of indicators) {
    if (typeof level1 !== 'string' || blocks.some((block) => block['level1'] === level1)) continue;
    const weight = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]$/.exec(level1)?.[1];
    if (weight !== undefined) found.set(level1, { ...(table !== undefined && { table }), level1, weight });
  }
  if (found.size > 0) {
    const names = [...found.keys()].join('、');
    notes.push(`小计（blocks）不是单独的一格，分值取自指标名称里的括号：${names}，请核对。`);
  }
  return [...found.values()];
}

/** Exactly one score is the result; grades and repetitions of it belong to it. */
function mergeScores(
  entries: readonly Entry[],
  around: Surroundings,
  redirects: Redirects,
  notes: string[],
): Entry[] {
  const results = [
    ...entries.filter((one) => one['by'] === around.scoreGiver),
    ...gradesLeftBlank(around.paragraphs, around.scoreGiver),
  ];
  const others = entries.filter((one) => one['by'] !== around.scoreGiver);
  const stated = scoreInProse(around.paragraphs, around.scoreGiver);
  const statedGrade = stated?.['grade'];
  const gradeCell = gradeCellOf(results);
  // What the form prints in the place for a grade counts, and be it nothing, whatever a sentence says.
  if (gradeCell !== null) delete stated?.['grade'];
  const [main, ...rest] = [...results, ...(stated === null ? [] : [stated])].sort(
    (a, b) => rank(b) - rank(a),
  );
  if (main === undefined) return [...others];
  for (const one of rest) mergeScore(main, one, redirects, notes);
  if (gradeCell !== null && typeof statedGrade === 'string' && main['grade'] !== statedGrade)
    noteOtherGrade(gradeCell, statedGrade, main, redirects, notes);
  main['result'] = 'true';
  if (others.length > 0) main['id'] = 'table';
  if (main === stated) notes.push(`${main['grade'] === undefined ? '总分' : '总分和等次'}${fromProse}`);
  else if (main['grade'] !== undefined && stated?.['grade'] !== undefined) notes.push(`等次${fromProse}`);
  return [main, ...others];
}

const fromProse = '取自正文的一句话，请对照原文';

/** A line with nothing but `评价等次`: the form asks for a grade there. */
function gradesLeftBlank(paragraphs: readonly string[], by: string): Entry[] {
  const label = paragraphs.find((line) => /^(?:评价|绩效|自评)(?:等次|等级)[：:]?$/.test(line.trim()));
  return label === undefined ? [] : [{ by, label: label.trim(), grade: '' }];
}

/** The cell for the grade; a filled one counts more than a blank one. */
function gradeCellOf(results: readonly Entry[]): Entry | null {
  const grades = results.filter((one) => one['grade'] !== undefined);
  return grades.find((one) => one['grade'] !== '') ?? grades[0] ?? null;
}

function noteOtherGrade(
  cell: Entry,
  stated: string,
  main: Entry,
  redirects: Redirects,
  notes: string[],
): void {
  const printed = main['grade'] === '' ? '空白' : `印的是“${String(main['grade'])}”`;
  const note = `等次一格${printed}，正文写的是“${stated}”`;
  const own = new Map(redirects.get(cell) ?? []);
  own.set('grade', { entry: main, key: 'grade', note });
  if (cell !== main) redirects.set(cell, own);
  notes.push(`${note}；草稿照表格。需要时在 remarks 里说明正文的写法。`);
}

function rank(score: Entry): number {
  return (score['total'] === undefined ? 0 : 2) + (score['max'] === undefined ? 0 : 1);
}

function mergeScore(main: Entry, other: Entry, redirects: Redirects, notes: string[]): void {
  const own = new Map<string, { entry: Entry; key: string } | { why: string }>();
  for (const [key, value] of Object.entries(other)) {
    if (main[key] === undefined && key !== 'label') main[key] = value;
    own.set(
      key,
      main[key] === value
        ? { entry: main, key }
        : { why: `与另一处印的不同，草稿取的是“${String(main[key])}”` },
    );
    if (key === 'total' && main[key] !== value)
      notes.push(`总分在两处印的不同：${String(main[key])} 和 ${String(value)}，请核对。`);
  }
  redirects.set(other, own);
}

function funds(part: (name: PartName) => Entry[], redirects: Redirects, notes: string[]): Entry | null {
  const table = mergeRows(part('funds.table'), ({ phase }) => String(phase), redirects);
  const rates = mergeRows(part('funds.rates'), ({ name }) => String(name), redirects);
  const amounts = mergeRows(
    part('funds.amounts'),
    ({ phase, source }) => `${String(phase)} ${String(source)}`,
    redirects,
  );
  if (table.length + rates.length + amounts.length === 0) return null;
  const [unit, ...others] = [...new Set(part('funds.unit').map((one) => one['unit']))];
  if (unit === undefined) notes.push('没有找到金额的单位，请在 funds.unit 写明 元 或 万元。');
  if (others.length > 0)
    notes.push(`金额的单位有几种（${[unit, ...others].map(String).join('、')}），请逐行核对。`);
  const order = (one: Entry): number => fundPhases.indexOf(one['phase'] as (typeof fundPhases)[number]);
  table.sort((a, b) => order(a) - order(b));
  return {
    ...(unit !== undefined && { unit }),
    ...list('table', table),
    ...list('amounts', amounts),
    ...list('rates', rates),
  };
}

/** A second row of the same amounts is the same when its figures are; where they differ they are listed. */
function mergeRows(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  redirects: Redirects,
): Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    const first = kept.get(keyOf(entry));
    if (first === undefined) {
      kept.set(keyOf(entry), entry);
      continue;
    }
    const own = new Map<string, { entry: Entry; key: string } | { why: string }>();
    for (const [key, value] of Object.entries(entry)) {
      first[key] ??= value;
      own.set(
        key,
        first[key] === value || key === 'label'
          ? { entry: first, key }
          : { why: '同一口径的金额在两处印的不同' },
      );
    }
    redirects.set(entry, own);
  }
  return [...kept.values()];
}
