/** `npm test`, `npm run test:unit` and `npm run test:long`: every step runs, all failures are shown, one exit code. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Misuse, orUsage, readCommandLine } from '../src/cli/command-line.ts';
import { runTool, runToolsTogether, tools, type Tool } from './tools.ts';

const tests = (...args: readonly string[]): readonly string[] => [
  'vitest',
  'run',
  '--config',
  'test/vitest.config.ts',
  ...args,
];

/** What looks at the sources without running them. */
const sources: readonly Tool[] = [
  { name: 'format', command: tools['format:check'] },
  { name: 'types', command: tools.types },
  { name: 'lint', command: tools.lint },
  { name: 'content', command: ['node', 'src/cli/check.ts'] },
];
const unit: Tool = { name: 'unit tests', command: tests('--project', 'unit') };
const all: Tool = { name: 'tests', command: tests() };
const long: Tool = {
  name: 'long tests',
  command: ['vitest', 'run', '--config', 'test/long/vitest.config.ts'],
};
const onNginx: Tool = {
  name: 'browser tests on nginx',
  command: tests('--project', 'browser'),
  env: { SITE_SERVER: 'nginx' },
};

const usage = `用法：npm test，或 npm run test:unit，或 npm run test:long
运行全部测试；test:unit 只运行不生成站点的，test:long 只运行时间长的。`;
const { isUnit, isLong } = orUsage(usage, (args) => {
  const options = { unit: { type: 'boolean' }, long: { type: 'boolean' } } as const;
  const { values } = readCommandLine({ options }, args);
  if (values.unit === true && values.long === true) throw new Misuse();
  return { isUnit: values.unit === true, isLong: values.long === true };
});
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-failures-'));
const failures = join(folder, 'failures.txt');
const connections = join(folder, 'connections.txt');
const env = {
  // Tests build sites of their own, which take nobody's place.
  PREVIOUS_MANIFEST: '',
  FAILURES_FILE: failures,
  CONNECTIONS_FILE: connections,
  // Whatever a tool, a test or a command in a test asks of another host is refused, and told at the end.
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --require ${JSON.stringify(resolve('test/support/watch-connections.cjs'))}`,
};

const failed: string[] = [];
if (isLong && !hasNginx) console.log('nginx is not installed: the browser tests do NOT run on it.');
if (!isUnit && !isLong) {
  if (runTool(tools.sync, env) !== 0) failed.push('sync');
  failed.push(...(await runToolsTogether(sources, env)));
}
const inTurn = isUnit ? [unit] : isLong ? [long, ...(hasNginx ? [onNginx] : [])] : [all];
for (const { name, command, env: own } of inTurn) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const status = runTool(command, { ...env, ...own });
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${secondsSince(started)} s`);
  if (status !== 0) failed.push(name);
}

if (existsSync(failures)) console.log(`\n${readFileSync(failures, 'utf8').trimEnd()}`);
if (existsSync(connections)) {
  failed.push('connections');
  console.log(`\nAsked of another host:\n${readFileSync(connections, 'utf8').trimEnd()}`);
}
rmSync(folder, { recursive: true });
console.log(failed.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
