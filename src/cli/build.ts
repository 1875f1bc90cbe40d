/** `npm run build`: the gate, then the site, which replaces the previous one only when it is whole. */
import { buildSite } from './build-site.ts';

process.exitCode = (await buildSite()) ? 0 : 1;
