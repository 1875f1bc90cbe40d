/** Builds killed at many moments, most of them near the end, where the folders are swapped. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../support/build-folder.ts';
import {
  besideSite,
  killBuildAfter,
  prepareInterruption,
  siteState,
  type Interruption,
} from '../support/interrupted-build.ts';

const kills = 40;

describe('a build that is killed', () => {
  let prepared: Interruption;
  beforeAll(() => {
    prepared = prepareInterruption();
  });

  it(`at ${kills} moments leaves a whole site each time`, async () => {
    const states: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      // Spread by the golden ratio: the same moments in each run, none near another.
      const spread = (kill * 0.618034) % 1;
      const part = kill % 4 === 0 ? spread : 0.85 + 0.25 * spread;
      const outDir = await killBuildAfter(prepared.buildMilliseconds * part, prepared);
      states.push(siteState(outDir));
      expect(['former', 'latter'], `killed after ${part} of the build`).toContain(states.at(-1));
      if (kill % 10 === 0) {
        expect(buildFolder(prepared.contentDir, { OUT_DIR: outDir }).status).toBe(0);
        expect([siteState(outDir), ...besideSite(outDir)]).toEqual(['latter', 'dist']);
      }
    }
    console.log(`former ${states.filter((one) => one === 'former').length} of ${kills}`);
  });
});
