/** `npm test` and `npm run test:long`: every step runs, all failures are shown, one exit code. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { orUsage, readCommandLine } from '../src/cli/command-line.ts';
import { runTool, tools } from './tools.ts';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const usual: readonly Step[] = [
  { name: 'format', command: tools['format:check'] },
  { name: 'types', command: tools.types },
  { name: 'lint', command: tools.lint },
  { name: 'content', command: ['node', 'src/cli/check.ts'] },
  { name: 'unit tests', command: ['vitest', 'run', '--config', 'test/vitest.config.ts'] },
  { name: 'browser tests', command: ['vitest', 'run', '--config', 'test/browser/vitest.config.ts'] },
];

const browserTests = ['vitest', 'run', '--config', 'test/browser/vitest.config.ts'];
const onNginx: Step = {
  name: 'browser tests on nginx',
  command: browserTests,
  env: { SITE_SERVER: 'nginx' },
};
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

const long: readonly Step[] = [
  { name: 'long tests', command: ['vitest', 'run', '--config', 'test/long/vitest.config.ts'] },
  ...(hasNginx ? [onNginx] : []),
];

const usage = `用法：npm test，或 npm run test:long
运行全部测试；test:long 只运行时间长的。`;
const isLong = orUsage(usage, (args) => {
  const options = { long: { type: 'boolean' } } as const;
  return readCommandLine({ options }, args).values.long === true;
});

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
for (const { name, command, env: own } of isLong ? long : usual) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const status = runTool(command, { ...env, ...own });
  console.log(
    `${name}: ${status === 0 ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
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
