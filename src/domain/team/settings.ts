import type { Language } from './teammate';

/** What the company has decided once for all. Stands as key and value rows in the settings tab. */
export type Settings = {
  readonly schema: number;
  /** The company's own mail domains: their addresses are teammates, never contacts. */
  readonly ownDomains: readonly string[];
  /** Further domains that belong to nobody, beside the shipped list of free-mail domains. */
  readonly freeDomains: readonly string[];
  /** Language of tabs, headers and of people without one of their own. */
  readonly language: Language;
  /** Business days within which an AM acknowledges a signal, and then decides. */
  readonly acknowledgeDays: number;
  readonly decideDays: number;
  readonly syncMinutes: number;
  readonly bufferMinutes: number;
};

/** Least and most of each number, in its own unit. */
export const settingRanges = {
  acknowledgeDays: [1, 30],
  decideDays: [1, 60],
  syncMinutes: [10, 240],
  bufferMinutes: [0, 120],
} as const satisfies { readonly [Key in keyof Settings]?: readonly [least: number, most: number] };

export const defaultSettings: Settings = {
  schema: 3,
  ownDomains: [],
  freeDomains: [],
  language: 'en',
  acknowledgeDays: 1,
  decideDays: 3,
  syncMinutes: 30,
  bufferMinutes: 10,
};
