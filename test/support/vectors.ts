import { readFileSync } from 'node:fs';

/** What others measured or recorded about calendars, restated in `test/fixtures/scheduling`; each file names its source. */
export function vectors<Content>(name: string): Content {
  return JSON.parse(readFileSync(`test/fixtures/scheduling/${name}.json`, 'utf8')) as Content;
}

export type Pair = readonly [start: string, end: string];

export const rangeOf = ([start, end]: Pair) => ({ start: Date.parse(start), end: Date.parse(end) });
