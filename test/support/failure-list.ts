/**
 * What failed in a run of the tests, a line or a few for each, into the file that `FAILURES_FILE` names: the last
 * lines of a long run then say what its first lines are no longer at hand for.
 */
import { appendFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class FailureList implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['FAILURES_FILE'];
    if (file === undefined) return;
    const failures = [
      ...modules.flatMap(failuresOf),
      ...unhandled.map((error) => failure('outside of a test', error)),
    ];
    if (failures.length > 0) appendFileSync(file, `${failures.join('\n')}\n`);
  }
}

function failuresOf(module: TestModule): string[] {
  const inFile = module.errors().map((error) => failure(module.relativeModuleId, error));
  const around = Array.from(module.children.allSuites()).flatMap((suite) =>
    suite.errors().map((error) => failure(`${module.relativeModuleId} > ${suite.fullName}`, error)),
  );
  const inTests = Array.from(module.children.allTests('failed')).flatMap((test) =>
    (test.result().errors ?? []).map((error) =>
      failure(`${module.relativeModuleId} > ${test.fullName}`, error),
    ),
  );
  return [...inFile, ...around, ...inTests];
}

const mostLines = 12;

function failure(where: string, { message, stacks }: SerializedError): string {
  const lines = message.split('\n');
  const at = stacks?.[0];
  return [
    `✗ ${where}`,
    ...lines.slice(0, mostLines),
    ...(lines.length > mostLines ? [`… ${lines.length - mostLines} lines more`] : []),
    ...(at === undefined ? [] : [`at ${at.file}:${at.line}:${at.column}`]),
  ].join('\n    ');
}
