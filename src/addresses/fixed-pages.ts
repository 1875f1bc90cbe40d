/** The pages that every site has, whatever its content: below the base path, with their names. */
import { problemsPath, problemPages } from '../catalogue/pages.ts';
import { dataPath, findingsPath, sitemapPath } from '../links.ts';

export interface FixedPage {
  /** Below the base path. */
  readonly path: string;
  readonly name: string;
  readonly group: string;
}

const page = (path: string, name: string, group = '栏目'): FixedPage => ({ path, name, group });

export const fixedPages: readonly FixedPage[] = [
  page('', '首页'),
  page('years/', '按年度'),
  page('regions/', '按地区'),
  page('kinds/', '按种类'),
  page('projects/', '按项目'),
  page('organizations/', '按单位'),
  page('compare/', '比较'),
  page(findingsPath, '复核差异'),
  page('method/', '评分办法'),
  page(dataPath, '数据下载'),
  page(`${dataPath}fields/`, '数据字段说明', '数据下载'),
  page('search/', '检索'),
  page(problemsPath, '问题说明', '编辑手册'),
  page('handbook/fields/', '字段说明', '编辑手册'),
  page('handbook/recipes/', '发布配置', '编辑手册'),
  page('handbook/scale/', '扩展', '编辑手册'),
  page(sitemapPath, '站点地图'),
  page('integrity/', '校验'),
];

/** A page for each code of the check. */
export function codePages(): FixedPage[] {
  return problemPages().map(({ path, entry }) => page(path, entry.name, '问题说明'));
}
