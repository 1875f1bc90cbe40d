/** A whole table: region after region, from the top to the last row. */
import { basicFacts, factsBelow } from './basic-facts.ts';
import { evaluators } from './evaluators.ts';
import { fundsAmounts } from './funds-amounts.ts';
import { fundsByPhase } from './funds-by-phase.ts';
import { fundsBySource } from './funds-by-source.ts';
import { goals } from './goals.ts';
import type { Grid } from './grid.ts';
import { indicatorTable } from './indicator-table.ts';
import { lists } from './line-items.ts';
import { all, type Reading, type Recogniser, type Region } from './region.ts';
import { scoreSummary } from './score-summary.ts';
import { captionRow, textRow, textsBelow } from './text-rows.ts';

/** The more special before the more general. */
const recognisers: readonly Recogniser[] = [
  indicatorTable,
  fundsByPhase,
  fundsBySource,
  fundsAmounts,
  scoreSummary,
  evaluators,
  lists,
  goals,
  factsBelow,
  textsBelow,
  basicFacts,
  textRow,
  captionRow,
];

/** Reads all rows of a table. Rows that no recogniser knows are listed cell by cell. */
export function recogniseTable(grid: Grid, around: Omit<Region, 'grid' | 'from'>): Reading[] {
  const readings: Reading[] = [];
  let [from, caption] = [0, around.caption];
  while (from < grid.rows.length) {
    const region: Region = { ...around, grid, from, caption };
    const reading = readAt(region);
    readings.push(reading);
    const last = reading.pieces.at(-1);
    if (last?.kind === 'heading') caption = last.text;
    else if (last?.kind === 'table') caption = '';
    from += reading.rows;
  }
  return readings;
}

function readAt(region: Region): Reading {
  for (const recognise of recognisers) {
    const reading = recognise(region);
    if (reading !== null) return reading;
  }
  const cells = region.grid.rows[region.from]?.own ?? [];
  return {
    rows: 1,
    fates: all(cells, { kind: 'doubtful', why: '没有认出这一行是什么' }),
    parts: {},
    pieces: [],
  };
}
