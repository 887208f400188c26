export const columns = {};
