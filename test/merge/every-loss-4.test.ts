import { testMerges } from './every-loss.ts';

testMerges(3, 4);
