/** The key of an undo is made of the undone click's, so that two people or a double click undo once. */

const form = /^u(\d+)-(.*)$/s;

export function undoKeyOf(key: string): string {
  const [, count, root] = form.exec(key) ?? [];
  return root === undefined ? `u1-${key}` : `u${Number(count) + 1}-${root}`;
}

/** The click that all the undoing began with. */
export function rootKeyOf(key: string): string {
  return form.exec(key)?.[2] ?? key;
}
