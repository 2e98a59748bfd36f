/** The kinds of signal, in the order a form offers them. A new one is one entry here and its words in `messages`. */
export const signalKinds = [
  'seat-limit',
  'usage-growth',
  'higher-plan',
  'new-team',
  'new-need',
  'referral',
  'true-up',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** Why an AM declines. `other` needs words. */
export const declineReasons = [
  'not-now',
  'no-budget',
  'not-a-need',
  'already-known',
  'at-risk-first',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export function isSignalKind(text: string): text is SignalKind {
  return (signalKinds as readonly string[]).includes(text);
}

export function isDeclineReason(text: string): text is DeclineReason {
  return (declineReasons as readonly string[]).includes(text);
}
