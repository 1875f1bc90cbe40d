/**
 * `npm run bench`: what a build of many reports takes, and a search in it. It stands among the tests because
 * it needs their browser, which is no part of the site.
 */
import { readFileSync } from 'node:fs';
import { orUsage } from '../../src/cli/command-line.ts';
import { readBenchOptions, usage } from './options.ts';
import { benchResults, type BenchResults } from './results.ts';
import { keepResults, runBench } from './run-bench.ts';
import { comparisonOf, tableOf } from './table.ts';

const options = orUsage(usage, readBenchOptions);
// Read first: an hour of measuring must not end with a file that cannot be read.
const before = options.compareWith === null ? null : read(options.compareWith);
const results = await runBench(options, (step) => {
  console.error(`bench: ${step}`);
});
keepResults(options.out, results);
console.log(before === null ? tableOf(results) : comparisonOf(before, results));
console.log(`\nResults: ${options.out}`);
if (!results.isBuilt) process.exitCode = 1;

function read(file: string): BenchResults {
  return benchResults.parse(JSON.parse(readFileSync(file, 'utf8')));
}
