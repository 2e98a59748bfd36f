import type { AlertSettings } from '../alert/alert';
import type { Email } from './email';
import type { Language } from './teammate';

/** Whose months, quarters and years figures are of. */
export const yearCalendars = ['gregorian', 'solar-hijri'] as const;
export type YearCalendar = (typeof yearCalendars)[number];

/** What the company has decided once for all. Stands as key and value rows in the settings tab. */
export type Settings = AlertSettings & {
  readonly schema: number;
  /** The company's own mail domains: their addresses are teammates, never contacts. */
  readonly ownDomains: readonly string[];
  /** Groups and other addresses of the company's own that may read what stands in a sync. */
  readonly internalGuests: readonly Email[];
  /** Further domains that belong to nobody, beside the shipped list of free-mail domains. */
  readonly freeDomains: readonly string[];
  /** Language of tabs, headers and of people without one of their own. */
  readonly language: Language;
  /** Business days within which an AM acknowledges a signal, and then decides. */
  readonly acknowledgeDays: number;
  readonly decideDays: number;
  readonly syncMinutes: number;
  readonly bufferMinutes: number;
  /** Days within which a result counts for what was known on a day. */
  readonly horizonDays: number;
  /** Business days within which a CSM answers, an AM hands a sale back, a held flag is looked at again. */
  readonly answerDays: number;
  readonly handBackDays: number;
  readonly guardDays: number;
  /** Days from a hand-back to the look whether what was sold is used. */
  readonly adoptionDays: number;
  /** The CSM's share of the credit in percent: `20` for every kind, `referral 50` for one. */
  readonly creditGrid: readonly string[];
  /** Kinds of signal of the company's own, each in one or three languages between bars. */
  readonly ownKinds: readonly string[];
  /** The month, of the calendar below, that the year of figures begins with. */
  readonly yearStart: number;
  /** Empty: as people of the workbook's language go by. */
  readonly yearCalendar: YearCalendar | '';
  /** Whether leads are told of their week as it begins. */
  readonly weekDigest: 'on' | 'off';
  /** The document that people restyle, and how it looked when that was taken over last. */
  readonly reportTemplate: string;
  readonly reportLook: string;
};

/** Least and most of each number, in its own unit. */
export const settingRanges = {
  acknowledgeDays: [1, 30],
  decideDays: [1, 60],
  syncMinutes: [10, 240],
  bufferMinutes: [0, 120],
  answerDays: [1, 30],
  handBackDays: [1, 60],
  guardDays: [1, 60],
  adoptionDays: [1, 365],
  yearStart: [1, 12],
  horizonDays: [30, 730],
  alertBelow: [0, 100],
  alertSlope: [1, 100],
  alertJump: [10, 100],
  alertMuteDays: [1, 90],
} as const satisfies { readonly [Key in keyof Settings]?: readonly [least: number, most: number] };

export const defaultSettings: Settings = {
  schema: 3,
  ownDomains: [],
  freeDomains: [],
  internalGuests: [],
  language: 'en',
  acknowledgeDays: 1,
  decideDays: 3,
  syncMinutes: 30,
  bufferMinutes: 10,
  answerDays: 2,
  handBackDays: 5,
  guardDays: 5,
  adoptionDays: 30,
  creditGrid: ['20'],
  ownKinds: [],
  yearStart: 1,
  yearCalendar: '',
  weekDigest: 'on',
  reportTemplate: '',
  reportLook: '',
  horizonDays: 180,
  alertBelow: 0,
  alertSlope: 12,
  alertJump: 40,
  alertMuteDays: 14,
};
