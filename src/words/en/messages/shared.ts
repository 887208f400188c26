// Messages that belong to no room alone.

export const shared = {
  /** A text that is not worded by code yet. */
  text: ({ text }: { readonly text: string }) => text,
};
