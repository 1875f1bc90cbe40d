import { describe, expect, it } from 'vitest';
import { choose, idOrName, nearest, type RegisterWords } from '../../src/editing/choices.ts';

const words: RegisterWords = {
  noun: '项目',
  file: 'projects.yml',
  example: (wanted) => `- id: roads\n  name: ${wanted}`,
};
const entries = [
  { id: 'roads', name: '农村公路', variants: ['乡村公路'] },
  { id: 'bridges', name: '桥梁' },
  { id: 'other-bridges', name: '桥梁' },
];

describe('choosing an entry of a register', () => {
  it.each([
    ['its id', 'roads', 'roads'],
    ['its name', '农村公路', 'roads'],
    ['another of its names', '乡村公路', 'roads'],
    ['blanks around it', ' roads ', 'roads'],
    ['the id, where a name would not do', 'other-bridges', 'other-bridges'],
  ])('by %s', (_, answer, id) => {
    expect(choose(entries, answer, words)).toMatchObject({ isFound: true, entry: { id } });
  });

  it('says what there is and how to register another', () => {
    const choice = choose(entries, '隧道', words);
    expect(choice.isFound ? '' : choice.message).toMatchInlineSnapshot(`
      "项目“隧道”没有登记。
      可以选的项目：
        roads  农村公路
        bridges  桥梁
        other-bridges  桥梁
      新的项目请先加在 content/projects.yml 的末尾，例如：
        - id: roads
          name: 隧道"
    `);
  });

  it('asks for the id where a name was registered twice', () => {
    const choice = choose(entries, '桥梁', words);
    expect(choice.isFound ? '' : choice.message).toContain('名称“桥梁”登记了 2 次，请写编号。');
  });

  it('says when nothing is registered', () => {
    const choice = choose([], '隧道', words);
    expect(choice.isFound ? '' : choice.message).toContain('还没有登记任何项目。');
  });
});

describe('an option', () => {
  it.each([
    ['an id', 'roads', { kind: 'known', id: 'roads' }],
    ['a name', '农村公路', { kind: 'known', id: 'roads' }],
    ['an id with its name', 'roads=农村公路', { kind: 'known', id: 'roads' }],
    ['an id with its name in full', 'roads=某县农村公路', { kind: 'known', id: 'roads' }],
    ['a new id', 'tunnels', { kind: 'new', id: 'tunnels', name: null }],
    ['a new id with its name', 'tunnels=隧道', { kind: 'new', id: 'tunnels', name: '隧道' }],
    ['a new name', '隧道', { kind: 'unclear' }],
    ['an id of another name', 'roads=隧道', { kind: 'unclear' }],
    ['a name of another id', 'tunnels=农村公路', { kind: 'unclear' }],
    ['a path', '../x', { kind: 'unclear' }],
  ])('may be %s', (_, answer, naming) => {
    expect(idOrName(entries, answer, words)).toMatchObject(naming);
  });
});

describe('the nearest entries', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ id: `a${index}`, name: `甲${index}` }));

  it('are shown of many', () => {
    const all = [...many, { id: 'xinzhou', name: '忻州市' }];
    expect(nearest(all, '忻洲市')[0]?.id).toBe('xinzhou');
    expect(nearest(all, 'xinzou')[0]?.id).toBe('xinzhou');
    expect(nearest(all, '忻洲市')).toHaveLength(10);
  });

  it('are all of few, in their order', () => {
    expect(nearest(entries, '隧道')).toEqual(entries);
  });
});
