import { createDelimited } from './delimited.ts';

export const renderer = createDelimited(',');
