/** `npm start`: builds the site and serves it. */
import { serveSite } from './serve-site.ts';

if (!(await serveSite())) process.exitCode = 1;
