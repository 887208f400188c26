import { testMerges } from './every-loss.ts';

testMerges(0, 4);
