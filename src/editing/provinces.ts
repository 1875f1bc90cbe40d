/** The provinces with the ids that this register uses and their codes of GB/T 2260. */
const provinces: readonly (readonly [name: string, id: string, code: string])[] = [
  ['北京市', 'beijing', '110000'],
  ['天津市', 'tianjin', '120000'],
  ['河北省', 'hebei', '130000'],
  ['山西省', 'shanxi', '140000'],
  ['内蒙古自治区', 'neimenggu', '150000'],
  ['辽宁省', 'liaoning', '210000'],
  ['吉林省', 'jilin', '220000'],
  ['黑龙江省', 'heilongjiang', '230000'],
  ['上海市', 'shanghai', '310000'],
  ['江苏省', 'jiangsu', '320000'],
  ['浙江省', 'zhejiang', '330000'],
  ['安徽省', 'anhui', '340000'],
  ['福建省', 'fujian', '350000'],
  ['江西省', 'jiangxi', '360000'],
  ['山东省', 'shandong', '370000'],
  ['河南省', 'henan', '410000'],
  ['湖北省', 'hubei', '420000'],
  ['湖南省', 'hunan', '430000'],
  ['广东省', 'guangdong', '440000'],
  ['广西壮族自治区', 'guangxi', '450000'],
  ['海南省', 'hainan', '460000'],
  ['重庆市', 'chongqing', '500000'],
  ['四川省', 'sichuan', '510000'],
  ['贵州省', 'guizhou', '520000'],
  ['云南省', 'yunnan', '530000'],
  ['西藏自治区', 'xizang', '540000'],
  ['陕西省', 'shaanxi', '610000'],
  ['甘肃省', 'gansu', '620000'],
  ['青海省', 'qinghai', '630000'],
  ['宁夏回族自治区', 'ningxia', '640000'],
  ['新疆维吾尔自治区', 'xinjiang', '650000'],
];

export interface Province {
  readonly name: string;
  readonly id: string;
  readonly code: string;
}

export function provinceNamed(name: string): Province | null {
  const found = provinces.find(([own]) => own === name);
  return found === undefined ? null : { name: found[0], id: found[1], code: found[2] };
}

/** The one province that a text names most, or null. */
export function provinceIn(text: string): Province | null {
  const counted = provinces
    .map(([name]) => ({ name, count: text.split(name).length - 1 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first === undefined || first.count === second?.count ? null : provinceNamed(first.name);
}
