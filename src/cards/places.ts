/**
 * Every action on an account carries where the account's rows were last seen, so that its click finds them in one read
 * even when the script cache has forgotten them. A hint, no truth: the store checks what stands there.
 */
export function withPlaces<Part>(part: Part, placeOf: (account: string) => string): Part {
  if (Array.isArray(part)) return part.map((item) => withPlaces(item, placeOf)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, withPlaces(value, placeOf)]);
  const copy = Object.fromEntries(entries) as Part & { readonly do?: string; readonly with?: { account?: string } };
  const place = copy.do === undefined ? '' : placeOf(copy.with?.account ?? '');
  return place === '' ? copy : { ...copy, with: { ...copy.with, place } };
}
