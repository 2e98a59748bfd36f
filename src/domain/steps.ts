/**
 * Long work that may be stopped and gone on with in another execution: a generator that gives every part of it by name.
 * What is kept is plain data, so that it stands anywhere as JSON; going on comes to the very result of one run, because
 * whatever is not kept is reckoned anew from the same rows.
 */

/** A part is asked for by its name; where nothing is known of it, it is reckoned and given to be kept. */
type Part = { readonly name: string; readonly value?: unknown };

export type Steps<Result> = Generator<Part, Result, unknown>;
export type Kept = Readonly<Record<string, unknown>>;

/** The value survives JSON and is never nothing. */
export function* kept<Value>(name: string, work: () => Value): Steps<Value> {
  const known = yield { name };
  if (known !== undefined) return known as Value;
  const value = work();
  yield { name, value };
  return value;
}

/** A part that has parts itself, whose names begin with its own and a stroke: once it is there, theirs go. */
export function* keptWhole<Value>(name: string, steps: () => Steps<Value>): Steps<Value> {
  const known = yield { name };
  if (known !== undefined) return known as Value;
  const value = yield* steps();
  yield { name, value };
  return value;
}

/** In one go, with nothing kept. */
export function finished<Result>(steps: Steps<Result>): Result {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

export type Progress<Result> = { readonly result: Result } | { readonly kept: Kept };

/** On from what was kept, at least by one part. `goesOn` is asked after each. */
export function advanced<Result>(steps: Steps<Result>, before: Kept, goesOn: () => boolean): Progress<Result> {
  const known = new Map(Object.entries(before));
  let next = steps.next();
  while (!next.done) {
    const { name, value } = next.value;
    if (value === undefined) {
      next = steps.next(known.get(name));
      continue;
    }
    for (const other of [...known.keys()]) if (other.startsWith(`${name}/`)) known.delete(other);
    known.set(name, value);
    if (!goesOn()) return { kept: Object.fromEntries(known) };
    next = steps.next();
  }
  return { result: next.value };
}
