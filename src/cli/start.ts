/** `npm start`: builds the site and serves it. */
import { refuseArguments } from './command-line.ts';
import { serveSite } from './serve-site.ts';

refuseArguments('用法：npm start\n生成站点，再在本机上提供，显示网址；端口由环境变量 PORT 指定，默认 4321。');
if (!(await serveSite())) process.exitCode = 1;
