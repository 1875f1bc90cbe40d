import { maxTextBytes } from '../../src/checks/size-limits.ts';
import { describeGrowth } from '../checks/growth.ts';

describeGrowth(maxTextBytes - 20_000);
