/** Where a thread of the check starts: with the compiled modules kept it starts sooner. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./series-thread.ts');
