import { describeWrongDigits } from '../published/wrong-digits.ts';

describeWrongDigits(1);
