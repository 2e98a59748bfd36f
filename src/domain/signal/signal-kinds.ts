import { westernDigits } from '../text';

/**
 * The kinds of signal, in the order a form offers them. A new one is one entry here and its words in `messages`: what it
 * is called, which evidence is wanted, what to do next. A company's own kinds stand in its settings.
 */
type Kind = {
  readonly id: string;
  /** Business days to decide after the acknowledgement, where the kind is of another haste than the settings'. */
  readonly decideDays?: number;
};

const kinds = [
  { id: 'seat-limit' },
  { id: 'usage-growth' },
  { id: 'higher-plan' },
  { id: 'new-team' },
  { id: 'new-need' },
  // A name somebody gave grows cold, and what is used beyond the contract is no hurry of the customer's.
  { id: 'referral', decideDays: 2 },
  { id: 'true-up', decideDays: 5 },
] as const satisfies readonly Kind[];

export type KnownKind = (typeof kinds)[number]['id'];
/** A company's own: its names in one or three languages, between bars, as the settings have them before a semicolon. */
export type OwnKind = `own:${string}`;
export type SignalKind = KnownKind | OwnKind;

export const signalKinds: readonly KnownKind[] = kinds.map(({ id }) => id);

export function isKnownKind(text: string): text is KnownKind {
  return (signalKinds as readonly string[]).includes(text);
}

/** What stands in a row may be a kind that the settings have given up since. */
export function isSignalKind(text: string): text is SignalKind {
  return isKnownKind(text) || /^own:\s*\S/.test(text);
}

/** Every kind that a form offers. */
export function kindsOf({ ownKinds }: { readonly ownKinds: readonly string[] }): readonly SignalKind[] {
  return [...signalKinds, ...ownKinds.map((entry): OwnKind => `own:${partsOf(entry)[0]}`)];
}

/** What a company says of its own kind: `names; days to decide; evidence wanted; next step`, the last three optional. */
export type OwnHelp = { readonly days: number | undefined; readonly evidence: string; readonly next: string };

export function ownHelp(kind: SignalKind, { ownKinds }: { readonly ownKinds: readonly string[] }): OwnHelp {
  const entry = ownKinds.find((one) => `own:${partsOf(one)[0]}` === kind);
  const [, days = '', evidence = '', next = ''] = partsOf(entry ?? '');
  const count = westernDigits(days);
  return { days: /^[1-9]\d?$/.test(count) ? Number(count) : undefined, evidence, next };
}

function partsOf(entry: string): readonly string[] {
  return entry.split(/[;؛]/).map((part) => part.trim());
}

export type KindSettings = { readonly decideDays: number; readonly ownKinds: readonly string[] };

export function decideDaysOf(kind: SignalKind, settings: KindSettings): number {
  const known: Kind | undefined = kinds.find(({ id }) => id === kind);
  return known?.decideDays ?? ownHelp(kind, settings).days ?? settings.decideDays;
}

/** Why an AM declines, why a deal is lost, why it has to wait. Each wants words, too. */
export const declineReasons = [
  'not-now',
  'no-budget',
  'not-a-need',
  'already-known',
  'at-risk-first',
  'other',
] as const;
export const lostReasons = ['too-expensive', 'competitor', 'no-decision', 'not-a-fit', 'other'] as const;
export const parkReasons = ['next-budget', 'their-project', 'contact-away', 'at-risk-first', 'other'] as const;
/** Why the trust guard holds a flag: that comes first. */
export const guardReasons = ['account-at-risk', 'onboarding', 'escalation'] as const;
export type GuardReason = (typeof guardReasons)[number];

export const reasons = [...new Set([...declineReasons, ...lostReasons, ...parkReasons, ...guardReasons])] as const;
export type Reason = (typeof reasons)[number];
