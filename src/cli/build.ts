/** `npm run build`: the gate, then the site, which replaces the previous one only when it is whole. */
import { readBuildFlags } from './build-flags.ts';
import { buildSite } from './build-site.ts';

const part = readBuildFlags(process.argv.slice(2));
if (typeof part === 'string') {
  console.error(part);
  process.exitCode = 2;
} else {
  process.exitCode = (await buildSite({ part })) ? 0 : 1;
}
