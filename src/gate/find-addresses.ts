/** The addresses of the site of a checked content, with the files that are copied to every site as they are. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { presentAddresses } from '../addresses/present-addresses.ts';
import type { FindAddresses } from '../checks/present-addresses.ts';
import { pathsBelow } from '../files/hash-folder.ts';

export const findAddresses: FindAddresses = (content) => presentAddresses(content, publicFiles());

function publicFiles(): string[] {
  const folder = resolve('public');
  return existsSync(folder) ? pathsBelow(folder) : [];
}
