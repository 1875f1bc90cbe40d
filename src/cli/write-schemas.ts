/** `npm run schemas`: writes the JSON Schemas that editors read, one for each kind of content file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSchemas, schemaText } from '../editing/content-schemas.ts';

const folder = join(import.meta.dirname, '../../.vscode/schemas');

mkdirSync(folder, { recursive: true });
for (const schema of contentSchemas()) {
  const file = join(folder, `${schema.name}.schema.json`);
  writeFileSync(file, schemaText(schema));
  console.log(file);
}
