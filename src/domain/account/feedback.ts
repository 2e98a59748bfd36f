import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { AccountId } from './account';

export type FeedbackId = `fbk_${string}`;

/** `nps`: 0–10; `csat`: 1–5; `words`: free text without a score. */
export const feedbackKinds = ['nps', 'csat', 'words'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** How it sounded, as whoever wrote it down heard it; nothing guesses it from the words. */
export const tones = ['good', 'mixed', 'bad'] as const;
export type FeedbackTone = (typeof tones)[number];

/** What a contact said of us. */
export type Feedback = {
  readonly id: FeedbackId;
  readonly rev: number;
  readonly account: AccountId;
  /** Empty where it is not known who. */
  readonly contact: Email | '';
  readonly at: Instant;
  readonly kind: FeedbackKind;
  readonly score: number | undefined;
  readonly words: string;
  readonly tags: readonly string[];
  readonly tone: FeedbackTone | '';
  readonly by: Email | '';
};
