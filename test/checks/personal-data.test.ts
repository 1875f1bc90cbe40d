import { describe, expect, it } from 'vitest';
import { personalDataProblems } from '../../src/checks/personal-data.ts';

function found(text: string, path = 'a.txt'): string[] {
  return personalDataProblems({ path, text }).map(({ message }) => message);
}

/** What stands at each place that is shown, to the end of its line. */
function places(text: string): string[] {
  const lines = text.split('\n');
  return personalDataProblems({ path: 'a.txt', text }).map(({ line, column }) =>
    (lines[line - 1] ?? '').slice(column - 1),
  );
}

const identity = '这里有疑似身份证号码。';
const mobile = '这里有疑似手机号码。';
const landline = '这里有疑似电话号码。';
const person = '这里有疑似姓名。';
const address = '这里有疑似地址。';
const postcode = '这里有疑似邮政编码。';
const mail = '这里有疑似电子邮箱。';
const account = '这里有疑似银行账号。';

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
    ['138 000 00000', mobile],
    ['138-000-00000', mobile],
    ['１３８　０００　０００００', mobile],
    ['手机：1380-0000-000', mobile],
    ['微信：138 00 000 000', mobile],
    ['电话：+86 138 0000 0000', mobile],
    ['电话：（000）0000000', landline],
    ['电话\t（0000） 00000000', landline],
    ['（0000）00000000', landline],
    ['0000-0000000', landline],
    ['电话：0000-0000 0000', landline],
    ['传真：0000000', landline],
    ['| 传真 | 0000000 |', landline],
    ['Tel: 0000000', landline],
    ['FAX 0000-0000000', landline],
    ['QQ：00000', '这里有疑似即时通讯账号。'],
    ['QQ\t00000000', '这里有疑似即时通讯账号。'],
    ['微信号：nobody-000', '这里有疑似即时通讯账号。'],
    ['110101 19000101 0014', identity],
    ['证件A110101190001010014', identity],
    ['身份证号：110101000101001', identity],
    ['6222000000000000004', account],
    ['6222 0000 0000 0000 004', account],
    ['账号：0000000000', account],
    ['卡号\t0000 0000 0000', account],
    ['开户行：某行某支行 0000000000', account],
    ['nobody@example.com', mail],
    ['ｎｏｂｏｄｙ＠example.com', mail],
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
    '1500 2000 300',
    '电话 2021 2022',
    'QQ\t12000',
    '微信\t120000',
    '微信公众号：example-city',
    '6222000000000000000',
    '4200000000000000',
    '账号：123456789',
    '开户行：某行某支行',
    '@某市',
    '合同编号 110101 19000101 0010',
    '邮编〔邮编略〕',
    '邮编：',
    '邮编系统 100000',
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
    expect(places).toEqual([`3:3 ${identity}`, `2:4 ${mobile}`, `2:19 ${landline}`]);
  });

  it('is not repeated', () => {
    expect(JSON.stringify(personalDataProblems({ path: 'a.txt', text }))).not.toMatch(/\d{5}/);
  });
});

describe('a name on a line for a signature', () => {
  const roles = [
    '负责人',
    '项目负责人',
    '法定代表人',
    '单位联系人',
    '填报人',
    '填表人员',
    '经办人',
    '审核人',
    '制单人',
    '评价小组组长',
    '工作组成员',
    '组员',
    '分管领导',
  ];

  it.each(roles.flatMap((role) => [`${role}（签字）`, `${role} （单位盖章）`, `${role}(签章)`]))(
    '%s',
    (label) => {
      expect(places(`${label}　周示例`)).toEqual(['周示例']);
    },
  );
});

describe('a name beside its label', () => {
  it.each<[text: string, shown: string]>([
    ['填报人：某甲某', '某甲某'],
    ['填报人：某甲某  单位负责人：〔姓名略〕', '某甲某  单位负责人：〔姓名略〕'],
    ['单位负责人（签字）：某甲', '某甲'],
    ['审核人: 某　甲', '某　甲'],
    ['评价工作组组长（签字并单位盖章）　周示例', '周示例'],
    ['经办人：某甲·某乙某', '某甲·某乙某'],
    ['联系人及电话：某甲某联系电话：略', '某甲某联系电话：略'],
    ['评价小组成员：某甲某、某乙', '某甲某、某乙'],
    ['分管领导：某甲某', '某甲某'],
    ['项目负责人\t某甲某', '某甲某'],
    ['项目负责人\t\t某甲 13800', '某甲 13800'],
    ['\t制表人\n\t某甲某\n', '某甲某'],
    ['| 评价人 | 某甲某 |', '某甲某 |'],
    ['评审人\t评审日期\n某甲某\t2020-09-29', '某甲某\t2020-09-29'],
    ['\t评审人\n\t评审日期\n\n\t某甲某\n\t2020-09-29\n', '某甲某'],
    ['姓名\t职务\t签字\n〔姓名略〕\t主任\t\n某甲某\t科长\t', '某甲某\t科长\t'],
    ['序号\t姓名\t补助（元）\n1\t某甲某\t500', '某甲某\t500'],
    ['| 姓名 | 补助 |\n| --- | --- |\n| 某甲某 | 500 |', '某甲某 | 500 |'],
    ['    role: "某甲某"', '某甲某"'],
    ['由某甲某负责填报。', '某甲某负责填报。'],
    ['由某甲某具体负责', '某甲某具体负责'],
    ['由某甲某牵头', '某甲某牵头'],
    ['请某甲同志核对。', '某甲同志核对。'],
  ])('%j', (text, shown) => {
    expect(found(text)).toEqual([person]);
    expect(places(text)).toEqual([shown]);
  });

  it.each([
    '填报人：〔姓名略〕',
    '填报人：',
    '填报人：  年 月 日',
    '填报人：综合科',
    '单位负责人：局长',
    '单位负责人：副主任',
    '责任人：全体人员',
    '责任人：统筹推进',
    '负责人：无',
    '联系人：见附件',
    '项目负责人\t〔姓名略〕\t联系电话',
    '项目负责人\t\t联系电话\t\n项目类型\t经常性项目',
    '项目负责人\t财政局',
    '项目负责人\t综合科科长',
    '评审人\t评审日期\n局长\t2020-09-29',
    '姓名\t性别\t民族\n\t\t\n政治面貌\t\t',
    '姓名\t职务\n合计\t3',
    '姓名、电话、身份证号码不会写进草稿',
    '项目负责人、评审人、填报人、单位负责人姓名和联系电话',
    '三、评价人员',
    '评价人员根据资料综合判断',
    '    - label: 项目负责人\n      text: 〔姓名略〕\n',
    '    - label: 项目属性\n      text: 持续性\n',
    '    role: 综合科科长',
    '    role: 高级会计师',
    '    role: 高工',
    '由专人负责开展该项统计',
    '由综合科负责日常运转工作',
    '由于安排不及时负责人未到位',
    '由卫健局负责',
    '由卫健负责',
    '由安监站牵头',
    '由施工方负责',
    '与机关处、事业处同志沟通协调',
    '全体同志',
    '各单位同志们',
  ])('%j has none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an address beside its label', () => {
  it.each<[text: string, message: string, shown: string]>([
    ['地址\t某某路0号某某小区0栋000室', address, '某某路0号某某小区0栋000室'],
    ['\t通讯地址\n\t某市某区某某街\n', address, '某市某区某某街'],
    ['住址：某某路0号', address, '某某路0号'],
    ['地址\t\t邮编\t000000', postcode, '000000'],
    ['通讯地址、邮政编码：000000', postcode, '000000'],
  ])('%j', (text, message, shown) => {
    expect(found(text)).toEqual([message]);
    expect(places(text)).toEqual([shown]);
  });

  it.each([
    '地址\t〔地址略〕\t\t邮编\t〔邮编略〕',
    '地址\t\t\t邮编\t',
    '项目名称\t地址\t面积（平方米）',
    '- 地址：报告的地址就是文件的位置',
    '项目地址\t某县某镇某村',
    '邮编\t无',
  ])('%j has none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the site's own address", () => {
  it.each(['site.yml', 'pages/about.md'])('may stand in %s', (path) => {
    expect(found('邮箱：nobody@example.com', path)).toEqual([]);
  });

  it.each(['organizations.yml', 'reports/a.md', 'sources/a.txt'])('may not stand in %s', (path) => {
    expect(found('邮箱：nobody@example.com', path)).toEqual([mail]);
  });
});
