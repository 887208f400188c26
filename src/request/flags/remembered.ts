/** What other tools call a flag, or people remember it as. Nobody types it twice: it is answered with the right name. */
export const REMEMBERED: Readonly<Record<string, readonly string[]>> = {
  pred: ['y-pred', 'y-hat', 'preds', 'prediction', 'predictions'],
  label: ['y-true', 'labels', 'targets', 'truth'],
  weight: ['weights', 'sample-weight', 'sample-weights'],
  by: ['group-by', 'groupby', 'group', 'groups'],
  worst: ['top'],
  precision: ['digits'],
  where: ['filter'],
  fromLogits: ['logits'],
};

/** The flag whose name in kebab case is `name` elsewhere. */
export function findRemembered<
  F extends { readonly name: string; readonly parameter?: { readonly remembered?: readonly string[] } },
>(name: string, flags: readonly F[]): F | undefined {
  return flags.find((flag) => [...(REMEMBERED[flag.name] ?? []), ...(flag.parameter?.remembered ?? [])].includes(name));
}
