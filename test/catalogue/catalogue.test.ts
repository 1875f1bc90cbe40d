import { describe, expect, it } from 'vitest';
import { catalogue, catalogueGroups } from '../../src/catalogue/catalogue.ts';
import type { Code } from '../../src/catalogue/entry.ts';
import { handbookTrail, placeName, problemPages, shownExample } from '../../src/catalogue/pages.ts';
import { checkCodes } from '../../src/checks/check-codes.ts';
import { problemCodes } from '../../src/checks/problem.ts';
import { runExample } from './run-example.ts';

const codes: readonly Code[] = [...problemCodes, ...checkCodes];
const isProblem = (code: Code) => (problemCodes as readonly Code[]).includes(code);

describe('the catalogue', () => {
  it('has an entry and a page for every code, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...codes].sort());
    expect(
      problemPages()
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...codes].sort());
    expect(new Set(problemPages().map(({ path }) => path)).size).toBe(codes.length);
  });

  it('is reached through the handbook where there is one', () => {
    expect(handbookTrail([{ id: 'about' }])).toEqual([]);
    expect(handbookTrail([{ id: 'about' }, { id: 'handbook' }])).toEqual([
      { name: '编辑手册', path: 'handbook/' },
    ]);
  });

  it('groups what stops the build apart from what is published', () => {
    for (const { sort, codes: own } of catalogueGroups) {
      expect(own.length).toBeGreaterThan(0);
      for (const code of own) expect(isProblem(code), code).toBe(sort === 'problem');
    }
  });

  it.each(codes.map((code) => [code, catalogue[code]] as const))('says in plain words: %s', (code, entry) => {
    const { name, reason, fix, wrong, right, place } = entry;
    expect(name).not.toBe(code);
    expect(name).toMatch(/^[^。！？]{3,24}$/);
    for (const words of [reason, fix]) {
      expect(words).toMatch(/\p{Script=Han}.*。$/su);
      expect(words).not.toMatch(/[！？]|违规|虚报|造假|undefined|null/);
    }
    expect(wrong).not.toBe(right);
    expect(shownExample(wrong)).not.toBe('');
    expect(placeName(place)).not.toBe('');
  });
});

describe('the examples', () => {
  it.each(codes.map((code) => [code, catalogue[code]] as const))(
    '%s is raised, and gone when put right',
    (code, entry) => {
      const wrong = runExample(entry, entry.wrong);
      if (isProblem(code)) {
        expect(wrong.problems).toContain(code);
      } else {
        expect(wrong.findings).toContain(code);
        // Nothing else is wrong with the example.
        expect(new Set(wrong.problems)).toEqual(
          new Set(wrong.problems.length > 0 ? ['unacknowledged-finding'] : []),
        );
      }
      const right = runExample(entry, entry.right);
      expect(right.problems).toEqual([]);
      expect(right.findings).not.toContain(code);
    },
  );
});
