/** `npm run build`: the gate, then the site, which replaces the previous one only when it is whole. */
import { buildUsage, readBuildFlags } from './build-flags.ts';
import { buildSite } from './build-site.ts';
import { orUsage } from './command-line.ts';

const part = orUsage(buildUsage, readBuildFlags);
process.exitCode = (await buildSite({ part })) ? 0 : 1;
