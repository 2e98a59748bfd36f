/** Worked out once for each object that it is of, however often it is asked for; what was worked out goes with it. */
export function onceFor<Of extends object, Found>(work: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.found;
    const found = work(of);
    known.set(of, { found });
    return found;
  };
}

/** Rows by what they have in common, in the order in which they stand. */
export function listedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const lists = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}
