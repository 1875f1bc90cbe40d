import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figuresOf } from './figures.ts';
import { spreadOf, summary } from './measure-search.ts';
import { benchResults, type BenchResults } from './results.ts';
import { comparisonOf, tableOf } from './table.ts';

function kept(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'results', name), 'utf8'));
}

const before = benchResults.parse(kept('before.json'));
const after = benchResults.parse(kept('after.json'));

describe('the kept results', () => {
  it('are read back as they were written', () => {
    expect(benchResults.parse(JSON.parse(JSON.stringify(before)))).toEqual(before);
  });

  it('have a schema that leaves nothing out and lets nothing else in', () => {
    const schema = z.toJSONSchema(benchResults);
    expect([...(schema.required ?? [])].sort()).toEqual([
      'corpus',
      'failedIn',
      'isBuilt',
      'machine',
      'output',
      'runs',
      'search',
      'stages',
      'version',
    ]);
    expect(schema.additionalProperties).toBe(false);
  });

  it.each<[string, (results: Record<string, unknown>) => void]>([
    ['of another version', (results) => (results['version'] = 2)],
    ['without the machine', (results) => delete results['machine']],
    ['with a stage that there is not', (results) => (results['failedIn'] = 'coffee')],
    ['with a time below zero', (results) => (results['runs'] = { build: { wallSeconds: -1 } })],
  ])('%s are refused', (_name, change) => {
    const results = { ...(kept('before.json') as Record<string, unknown>) };
    change(results);
    expect(benchResults.safeParse(results).success).toBe(false);
  });
});

describe('the table', () => {
  it('shows the machine, the stages, the runs beside Pagefind, and the search', () => {
    expect(tableOf(before)).toMatchInlineSnapshot(`
      "Example Processor, 2 cores, 8.0 GiB, linux 6.0, Node 24.0.0

      corpus
        reports                             100
        files                               110
        size                                  2  MB
        indicators a report                  18
        characters of narrative a report  2 417
        reports with findings                 5   %
        kinds                                 5
        cities                               10
        years                                10

                    wall s  CPU s  peak MB  passes  counted
      stage load      0.20   0.10      200       6      660
      stage check     7.50      7      500       6      600
      stage render       3   2.50      900       1      450

      output
        pages                                450
        pages a second of the whole build     15  1/s
        pages a second of rendering          150  1/s
        files                              1 350
        size                                68.5   MB
        search index                        1.86   MB

                                   wall s  CPU s  peak MB  wall by Pagefind ×  CPU by Pagefind ×  peak by Pagefind ×
      first build                      30     20    1 300                   6                 10                   5
      pagefind alone                    5      2      260
      build after nothing changed    28.5     19    1 300                5.70               9.50                   5

      search, first query
        until results, median                900  ms
        until results, most                1 500  ms
        over the wire, median                495  kB
        over the wire, most                1 011  kB
        requests, median                    55.5
        requests, most                       117
        queries without an answer in time      0

      search, later query
        until results, median               450  ms
        until results, most                 750  ms
        over the wire, median               248  kB
        over the wire, most                 506  kB
        requests, median                   55.5
        requests, most                      117
        queries without an answer in time     0"
    `);
  });

  it('says where a build ended that did not come to its end', () => {
    const failed: BenchResults = {
      ...before,
      isBuilt: false,
      failedIn: 'render',
      output: null,
      search: null,
    };
    expect(tableOf(failed)).toContain('The build did not come to its end (stage: render).');
  });

  it('has each figure once', () => {
    const names = figuresOf(before).map(({ section, name }) => `${section} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the comparison', () => {
  it('shows both runs and the change; what only one has stands alone', () => {
    expect(comparisonOf(before, after)).toMatchInlineSnapshot(`
      "before: Example Processor, 2 cores, 8.0 GiB, linux 6.0, Node 24.0.0
      after: Example Processor, 2 cores, 8.0 GiB, linux 6.0, Node 24.0.0

      corpus
        reports                              100    100         0.0%
        files                                110    110         0.0%
        size                                   2      2   MB    0.0%
        indicators a report                   18     18         0.0%
        characters of narrative a report   2 417  2 417         0.0%
        reports with findings                  5      5    %    0.0%
        kinds                                  5      5         0.0%
        cities                                10     10         0.0%
        years                                 10     10         0.0%
      stage load
        wall                                0.20   0.20    s    0.0%
        CPU                                 0.10   0.10    s    0.0%
        peak                                 200    200   MB    0.0%
        passes                                 6      6         0.0%
        counted                              660    660         0.0%
      stage check
        wall                                7.50   3.75    s  -50.0%
        CPU                                    7   3.50    s  -50.0%
        peak                                 500    500   MB    0.0%
        passes                                 6      6         0.0%
        counted                              600    600         0.0%
      stage render
        wall                                   3      3    s    0.0%
        CPU                                 2.50   2.50    s    0.0%
        peak                                 900    900   MB    0.0%
        passes                                 1      1         0.0%
        counted                              450    450         0.0%
      output
        pages                                450    450         0.0%
        pages a second of the whole build     15     15  1/s    0.0%
        pages a second of rendering          150    150  1/s    0.0%
        files                              1 350  1 350         0.0%
        size                                68.5     70   MB   +2.2%
        search index                        1.86   1.86   MB    0.0%
      first build
        wall                                  30     24    s  -20.0%
        CPU                                   20   16.4    s  -18.0%
        peak                               1 300      –   MB
        wall by Pagefind                       6   4.80    ×  -20.0%
        CPU by Pagefind                       10   8.20    ×  -18.0%
        peak by Pagefind                       5      –    ×
      pagefind alone
        wall                                   5      5    s    0.0%
        CPU                                    2      2    s    0.0%
        peak                                 260    260   MB    0.0%
      build after nothing changed
        wall                                28.5   28.5    s    0.0%
        CPU                                   19     19    s    0.0%
        peak                               1 300  1 300   MB    0.0%
        wall by Pagefind                    5.70   5.70    ×    0.0%
        CPU by Pagefind                     9.50   9.50    ×    0.0%
        peak by Pagefind                       5      5    ×    0.0%
      check, warm
        wall                                   –   0.50    s
        CPU                                    –   0.40    s
        peak                                   –    110   MB
        wall by Pagefind                       –   0.10    ×
        CPU by Pagefind                        –   0.20    ×
        peak by Pagefind                       –   0.42    ×
      search, first query
        until results, median                900      –   ms
        until results, most                1 500      –   ms
        over the wire, median                495      –   kB
        over the wire, most                1 011      –   kB
        requests, median                    55.5      –
        requests, most                       117      –
        queries without an answer in time      0      –
      search, later query
        until results, median                450      –   ms
        until results, most                  750      –   ms
        over the wire, median                248      –   kB
        over the wire, most                  506      –   kB
        requests, median                    55.5      –
        requests, most                       117      –
        queries without an answer in time      0      –"
    `);
  });
});

describe('the middle and the largest of several', () => {
  it.each([
    [[5], { median: 5, most: 5 }],
    [[9, 1, 5], { median: 5, most: 9 }],
    [[4, 1, 2, 3], { median: 2.5, most: 4 }],
    [[], { median: 0, most: 0 }],
  ])('%j', (values, expected) => {
    expect(spreadOf(values)).toEqual(expected);
  });

  it('counts a query without an answer with the time that was waited', () => {
    const asked = [
      { milliseconds: 100, bytes: 10, requests: 1 },
      { milliseconds: null, bytes: 30, requests: 3 },
    ];
    expect(summary(asked)).toEqual({
      milliseconds: { median: 30_050, most: 60_000 },
      bytes: { median: 20, most: 30 },
      requests: { median: 2, most: 3 },
      timedOut: 1,
    });
  });
});
