/** What any file of the site refers to, by its kind. */
import { isMachineFile, machineFacts } from './machine-facts.ts';
import { pageFacts, referenceKeeper, scriptFacts, styleFacts, type PageFacts } from './page-facts.ts';

/** Whether a file of the site can refer to others. */
export function refersToOthers(path: string): boolean {
  return /\.(?:html|svg|css|m?js)$/.test(path) || isMachineFile(path);
}

/** Reads the facts of any file of the site; nothing for files that refer to no others. */
export function factsReader(): (path: string, content: Buffer) => PageFacts[] {
  const keep = referenceKeeper();
  return (path, content) => {
    switch (path.slice(path.lastIndexOf('.'))) {
      case '.html':
      case '.svg':
        return [pageFacts(path, content.toString('latin1'), keep)];
      case '.css':
        return [styleFacts(path, content.toString('utf8'))];
      case '.js':
      case '.mjs':
        return [scriptFacts(path, content.toString('utf8'))];
      default: {
        const facts = machineFacts(path, content);
        return facts === null ? [] : [facts];
      }
    }
  };
}
