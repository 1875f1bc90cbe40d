/** An entry of the catalogue: what the handbook says about one code. */
import type { CheckCode } from '../checks/check-codes.ts';
import type { ProblemCode } from '../checks/problem.ts';

export type Code = ProblemCode | CheckCode;

/**
 * Where an example stands: in the front matter of a report or in its narrative (Markdown or MDX), in a file of its
 * own, as the list of files that there are, or as the files attached to a report.
 */
export type Place = 'fields' | 'body' | 'mdx' | 'paths' | 'attachments' | `${string}.yml` | `${string}.md`;

export interface CatalogueEntry {
  readonly name: string;
  /** Why it matters. */
  readonly reason: string;
  /** What to do. */
  readonly fix: string;
  /** An example that raises the code. A test runs it. */
  readonly wrong: string;
  /** The same without it: it passes the gate. */
  readonly right: string;
  /** `fields` where it is not said. */
  readonly place?: Place;
  /** The document's own text that the example is compared with. */
  readonly source?: string;
  /** The files in the folder of the report's attachments: a name, and after a colon what the file holds. */
  readonly attachments?: readonly string[];
  /** The fields of the report of the year before. */
  readonly earlier?: string;
}

/** A finding has its name from its check. */
export type CheckEntry = Omit<CatalogueEntry, 'name'>;
