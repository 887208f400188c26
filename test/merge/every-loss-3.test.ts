import { testMerges } from './every-loss.ts';

testMerges(2, 4);
