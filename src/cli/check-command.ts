/** What `npm run check` does. Exit code 1 when there are problems, 2 for wrong flags. */
import { checkOutputSchema } from '../checks/json-schema.ts';
import { readEnvironment } from '../files/environment.ts';
import { acknowledgeFindings } from './check-acknowledge.ts';
import { readFlags, usage, type RunFormat } from './check-options.ts';
import { showCheckProgress } from './check-progress.ts';
import { printRun, runCheck } from './check-run.ts';
import { watchFolder } from './check-watch.ts';
import { orUsage } from './command-line.ts';
import { folderFault } from './folder-names.ts';
import { console } from './terminal.ts';

const environment = readEnvironment();
const { contentDir } = environment;
const flags = orUsage(usage, readFlags);
const endProgress = showCheckProgress();
const fault = folderFault(environment, process.cwd());

if (fault !== null) {
  console.error(fault);
  process.exitCode = 1;
} else if (flags.format === 'json-schema') {
  console.log(JSON.stringify(checkOutputSchema, null, 2));
} else {
  const { format } = flags;
  if (flags.isAcknowledging) await acknowledgeFindings(await runCheck(environment), contentDir);
  await runOnce(format);
  if (flags.isWatching) {
    // Not on the output, which a program may be reading.
    console.error('等待内容改动，按 Ctrl+C 结束。');
    watchFolder(contentDir, async () => {
      console.error('\n内容有改动，重新检查：');
      await runOnce(format);
    });
  }
}

async function runOnce(format: RunFormat): Promise<void> {
  const run = await runCheck(environment);
  endProgress();
  printRun(run, format);
  process.exitCode = run.report.problems.length > 0 ? 1 : 0;
}
