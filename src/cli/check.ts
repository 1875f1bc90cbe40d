/** `npm run check`: the gate without the build. */
import { enableCompileCache } from 'node:module';

// An editor runs it again and again: with the compiled modules kept it starts sooner.
enableCompileCache();
await import('./check-command.ts');
