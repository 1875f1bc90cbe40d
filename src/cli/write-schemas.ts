/** `npm run schemas`: writes the JSON Schemas that editors read, one for each kind of content file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSchemas, schemaText } from '../editing/content-schemas.ts';
import { refuseArguments } from './command-line.ts';
import { console } from './terminal.ts';

refuseArguments('用法：npm run schemas\n写出编辑器所用的字段说明：.vscode/schemas 里的 JSON Schema。');

const folder = join(import.meta.dirname, '../../.vscode/schemas');

mkdirSync(folder, { recursive: true });
for (const schema of contentSchemas()) {
  const file = join(folder, `${schema.name}.schema.json`);
  writeFileSync(file, schemaText(schema));
  console.log(file);
}
