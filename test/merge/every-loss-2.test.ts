import { testMerges } from './every-loss.ts';

testMerges(1, 4);
