/** What decides where nothing else does: lists stand in the same order however people sort their tabs. */
export function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return byText(one.id, other.id);
}
