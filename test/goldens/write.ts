/** `npm run goldens`: writes what is worked out of the kept reports anew; git shows what has changed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { orUsage, readCommandLine } from '../../src/cli/command-line.ts';
import { allGoldens, goldenFolder } from './goldens.ts';

orUsage('用法：npm run goldens\n重写 test/goldens/computed 下各份报告的计算结果。', (args) =>
  readCommandLine({}, args),
);
const goldens = allGoldens();
rmSync(goldenFolder, { recursive: true, force: true });
for (const [file, golden] of goldens) {
  const path = join(goldenFolder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, golden);
}
console.log(`${goldens.size} reports written to ${goldenFolder}.`);
