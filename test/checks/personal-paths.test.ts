import { describe, expect, it } from 'vitest';
import { personalPathProblems } from '../../src/checks/personal-paths.ts';

const folder = 'attachments/example-city/2023/rural-roads/self-evaluation/';
const found = (name: string): string[] =>
  personalPathProblems([{ path: folder + name }]).map(({ message }) => message);

describe('the name of a file', () => {
  it.each([
    ['13800000000.pdf', '手机号码'],
    ['138-0000-0000.pdf', '手机号码'],
    ['联系人张三.pdf', '姓名'],
    ['附件1_李四.xlsx', '姓名'],
    ['王五-体检表.jpg', '姓名'],
    ['nobody@example.com.txt', '电子邮箱'],
  ])('%s tells of a person', (name, what) => {
    expect(found(name)).toEqual([`文件或文件夹的名称里有疑似${what}。`]);
  });

  it.each(['annex-1.pdf', '20240501.csv', '附件1-指标表.pdf', '周报-安全.docx', '13800000000元.xlsx'])(
    '%s does not',
    (name) => {
      expect(found(name)).toEqual([]);
    },
  );

  it('counts wherever it stands', () => {
    expect(personalPathProblems([{ path: 'sources/联系人张三/2023/a.txt' }])).toHaveLength(1);
  });
});
