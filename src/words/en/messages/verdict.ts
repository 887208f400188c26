export const verdict = {};
