import { describe, expect, it } from 'vitest';
import { personalDataProblems } from '../../src/checks/personal-data.ts';

function found(text: string): string[] {
  return personalDataProblems({ path: 'a.txt', text }).map(({ message }) => message);
}

const identity = '这里有疑似身份证号码。';
const mobile = '这里有疑似手机号码。';
const landline = '这里有疑似电话号码。';

describe('personal data stops the build', () => {
  it.each<[text: string, message: string]>([
    ['110101190001010010', identity],
    ['11010119000101001X', identity],
    ['11010119000101001x', identity],
    ['身份证：110101190001010010，', identity],
    ['１１０１０１１９０００１０１００１Ｘ', identity],
    ['１３８－００００－００００', mobile],
    ['13800000000', mobile],
    ['联系13800000000。', mobile],
    ['138 0000 0000', mobile],
    ['138-0000-0000', mobile],
    ['１３８００００００００', mobile],
    ['phone: "13800000000"', mobile],
    ['19999999999', mobile],
    ['电话：0000-0000000', landline],
    ['电话：000-00000000', landline],
    ['电话 0000000', landline],
    ['联系电话：０００００００', landline],
    ['联系方式: 0000—00000000', landline],
    ['联系人：\n00000000', landline],
    ['手机\t00000000', landline],
  ])('%s', (text, message) => {
    expect(found(text)).toEqual([message]);
  });
});

describe('other numbers stay', () => {
  it.each([
    '13800000000.00',
    '1380000000',
    '138000000000',
    '1.13800000000',
    '12800000000',
    '10000000000',
    '金额23800000000元',
    '1,380,000,000',
    '统一社会信用代码91110000000000000X',
    '110101170001010010',
    '110101190013010010',
    '110101190001320010',
    '1101011900010100100',
    'A110101190001010010',
    'd64a5f3c1e184b080896af17a2ef75523b068110f158de71f341179369995f8d',
    '电话费 600000 元',
    '电话：略',
    '〔电话略〕',
    '电话：123456',
    '电话系统运行维护',
    '2024-05-01 09:00',
    '150100',
    '政务服务热线12345',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a number found', () => {
  const text = '标题\n负责人13800000000，电话：0000-0000000\n证件11010119000101001X\n';

  it('is shown by its line and column', () => {
    const places = personalDataProblems({ path: 'a.txt', text }).map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
    expect(places).toEqual([`3:3 ${identity}`, `2:4 ${mobile}`, `2:16 ${landline}`]);
  });

  it('is not repeated', () => {
    expect(JSON.stringify(personalDataProblems({ path: 'a.txt', text }))).not.toMatch(/\d{5}/);
  });
});
