/** The JSON Schema (draft 2020-12) of `npm run check -- --format json`. */
import { checkCodes } from './check-codes.ts';
import { jsonVersion } from './format-json.ts';
import { problemCodes } from './problem.ts';

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const count = { type: 'integer', minimum: 0 } as const;
const position = { type: 'integer', minimum: 1 } as const;

const finding = {
  code: { enum: checkCodes, description: 'The check that found it.' },
  severity: {
    enum: ['contradiction', 'question', 'notice'],
    description: 'A notice needs no acknowledgement.',
  },
  field: { ...text, description: 'Path of the field in the front matter.' },
  subject: text,
  printed: { ...textOrNull, description: 'The figure as the document prints it.' },
  recomputed: textOrNull,
  calculation: { ...textOrNull, description: 'The arithmetic in one line.' },
  message: text,
  page: { ...text, description: 'The handbook page of the code, below the base path of the site.' },
} as const;

function object<T extends Readonly<Record<string, unknown>>>(properties: T) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

export const checkOutputSchema = {
  title: 'mingzhang-check',
  description: 'What one run of the check found. Files are named below the content folder.',
  ...object({
    format: { const: 'mingzhang-check' },
    version: { const: jsonVersion },
    ok: { type: 'boolean', description: 'Whether the content may be published.' },
    folder: { ...text, description: 'The content folder, from where the command ran.' },
    counts: object({
      problems: count,
      files: { ...count, description: 'Files that have a problem.' },
      reports: { ...count, description: 'Reports that may be published; 0 while there is a problem.' },
      findings: count,
    }),
    problems: {
      type: 'array',
      description: 'Those of changed files first; then by file, line and column.',
      items: object({
        code: { enum: problemCodes },
        file: text,
        line: position,
        column: position,
        field: { ...text, description: 'Empty for the file as a whole.' },
        message: text,
        fix: { ...text, description: 'How to put it right.' },
        isChanged: { type: 'boolean', description: 'Whether git sees a change in the file.' },
        page: finding.page,
        finding: {
          description: 'The open finding, for the code unacknowledged-finding.',
          anyOf: [{ type: 'null' }, object(finding)],
        },
      }),
    },
    findings: {
      type: 'array',
      description: 'Findings of all reports; empty while there is a problem.',
      items: object({
        file: text,
        ...finding,
        acknowledged: { ...textOrNull, description: 'The note of the acknowledgement.' },
      }),
    },
  }),
};
