/** The front matter of a page, `content/pages/<page>.md`. */
import { z } from 'zod';
import { text } from './scalars.ts';
import { choice, words } from './words.ts';

export const pageFrontMatter = z
  .strictObject({
    title: text.meta(words('标题', '页面的标题，也是导航和站点地图中的名称。', '关于本站')),
    description: text.meta(
      words('简介', '一句话说明页面内容，供检索结果和订阅使用。', '本站收录什么、怎样复核、怎样更正。'),
    ),
    audience: choice(
      ['readers', 'editors'],
      { readers: '读者：列在页首导航', editors: '编辑：列在页脚' },
      '应为 readers（读者）或 editors（编辑）',
    )
      .optional()
      .meta(words('对象', '写给谁看。不写的按读者，列在页首导航；写给编辑的列在页脚。')),
  })
  .meta(words('页面', '站点自己的页面：content/pages/名称.md 开头“---”之间的数据。'));
