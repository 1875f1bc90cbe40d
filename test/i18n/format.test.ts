import { expect, it } from 'vitest';
import { fileSize } from '../../src/i18n/format.ts';

it.each<[bytes: number, words: string]>([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1.0 KB'],
  [22_016, '21.5 KB'],
  [1_048_575, '1024.0 KB'],
  [1_048_576, '1.0 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
