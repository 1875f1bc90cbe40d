/** Results as one table, alone or beside earlier ones. */
import { figuresOf, type Figure } from './figures.ts';
import type { BenchResults } from './results.ts';

export function tableOf(results: BenchResults): string {
  const sections = [...Map.groupBy(figuresOf(results), ({ section }) => section).values()];
  const blocks = groupsOf(sections).map((group) => aligned(isCost(group[0]) ? wide(group) : long(group)));
  return [...headOf(results), ...blocks.flatMap((lines) => ['', ...lines])].join('\n');
}

type Section = readonly Figure[];

/** What stages and commands have taken stands in columns, one line for each. */
function isCost(section: Section | undefined): boolean {
  return section?.[0]?.name === 'wall';
}

/** The stages make one table, and so do the commands. */
function groupsOf(sections: readonly Section[]): (readonly Section[])[] {
  return [...Map.groupBy(sections, kindOf).values()];
}

function kindOf(section: Section): string {
  const name = section[0]?.section ?? '';
  if (!isCost(section)) return name;
  return name.startsWith('stage ') ? 'stages' : 'runs';
}

function wide(group: readonly Section[]): (readonly string[])[] {
  const columns = new Map(group.flat().map(({ name, unit }) => [name, unit]));
  const head = [...columns].map(([name, unit]) => (unit === '' ? name : `${name} ${unit}`));
  const rows = group.map((section) => [
    section[0]?.section ?? '',
    ...[...columns.keys()].map((name) => {
      const figure = section.find((one) => one.name === name);
      return figure === undefined ? '' : number(figure.value);
    }),
  ]);
  return [['', ...head], ...rows];
}

function long(group: readonly Section[]): (readonly string[])[] {
  return group.flatMap((section) => [
    [section[0]?.section ?? ''],
    ...section.map((figure) => [label(figure), number(figure.value), figure.unit]),
  ]);
}

/** Both runs with the change in percent of the earlier figure. Figures that only one of them has stay alone. */
export function comparisonOf(before: BenchResults, after: BenchResults): string {
  const [olds, news] = [figuresOf(before), figuresOf(after)];
  const find = (figures: readonly Figure[], { section, name }: Figure): Figure | undefined =>
    figures.find((one) => one.section === section && one.name === name);
  const all = [...news, ...olds.filter((old) => find(news, old) === undefined)];
  const rows = all.map((figure) => {
    const [old, now] = [find(olds, figure)?.value ?? null, find(news, figure)?.value ?? null];
    return [label(figure), number(old), number(now), figure.unit, change(old, now)];
  });
  const heads = [
    ['before:', ...headOf(before)],
    ['after:', ...headOf(after)],
  ].map((lines) => lines.join(' '));
  return [...heads, '', ...aligned(sections(all, rows))].join('\n');
}

function headOf({ machine, isBuilt, failedIn }: BenchResults): string[] {
  const { processor, cores, memoryBytes, system, node } = machine;
  const memory = `${(memoryBytes / 1_073_741_824).toFixed(1)} GiB`;
  return [
    `${processor}, ${cores} cores, ${memory}, ${system}, Node ${node}`,
    ...(isBuilt ? [] : [`The build did not come to its end (stage: ${failedIn ?? 'unknown'}).`]),
  ];
}

function label({ name }: Figure): string {
  return `  ${name}`;
}

/** Three figures that count; whole numbers as they are. */
function number(value: number | null): string {
  if (value === null) return '–';
  if (Number.isInteger(value) || value >= 100) {
    return value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ' ');
  }
  return value.toFixed(value >= 10 ? 1 : 2);
}

function change(before: number | null, after: number | null): string {
  if (before === null || after === null || before === 0) return '';
  const percent = ((after - before) / before) * 100;
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)}%`;
}

/** Puts the name of each section above its rows. */
function sections(figures: readonly Figure[], rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.flatMap((row, index) => {
    const { section = '' } = figures[index] ?? {};
    return section === figures[index - 1]?.section ? [row] : [[section], row];
  });
}

/** Columns as wide as their widest cell; all but the first are set to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.filter(({ length }) => length > 1).map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
