/** Who may undo what, and what is never undone. */
import { may } from '../team/permission';
import type { RightName, rights } from '../team/rights';
import type { Teammate } from '../team/teammate';
import { hourMs, type Instant } from '../time/time';

type WritingRight = {
  [Right in RightName]: (typeof rights)[Right] extends { readonly writes: object } ? Right : never;
}[RightName];

/** Every action that writes rows says whether it can be taken back: a new one without a word here does not compile. */
const undoable: { readonly [Right in WritingRight]: 'yes' | 'booking' | 'no' } = {
  claimAccount: 'yes',
  changeOwners: 'yes',
  linkSender: 'yes',
  ignoreSender: 'yes',
  logMail: 'yes',
  saveNote: 'yes',
  savePulse: 'yes',
  saveOverride: 'yes',
  endOverride: 'yes',
  pinEntry: 'yes',
  changeNote: 'yes',
  logCall: 'yes',
  logMeeting: 'yes',
  saveOutcome: 'yes',
  outcomeWithPulse: 'yes',
  saveFeedback: 'yes',
  // Somebody may have heard of it already.
  saveComment: 'no',
  changeComment: 'no',
  resendNotice: 'no',
  sendNotices: 'no',
  fillOutbox: 'no',
  flagSignal: 'yes',
  flagWithAmounts: 'yes',
  setAside: 'yes',
  retireRule: 'yes',
  acknowledgeSignal: 'yes',
  acknowledgeSignals: 'yes',
  acceptSignal: 'yes',
  declineSignal: 'yes',
  moveSignal: 'yes',
  // The invitation is out: the people in it would not hear of an undo.
  bookSync: 'booking',
  moveSync: 'booking',
  followSyncs: 'booking',
  skipSync: 'booking',
  saveDecision: 'yes',
  decideSignal: 'yes',
  saveMinutes: 'yes',
  bookPlanned: 'booking',
  confirmTeamPlan: 'yes',
  withdrawPlan: 'yes',
  // A document is thrown away in Google Drive.
  makeReport: 'no',
  finishReport: 'no',
  makeTemplate: 'no',
  takeLook: 'yes',
  saveSettings: 'yes',
  saveTeammate: 'yes',
  changeTeam: 'yes',
  importTab: 'yes',
  retryRefused: 'yes',
  stopSource: 'yes',
  readSource: 'yes',
  assignOwners: 'yes',
  voteAlert: 'yes',
  saveModel: 'yes',
  restoreVersion: 'yes',
  // Google's trigger stays as it is, and what a night has found stays found.
  switchNightly: 'no',
  runNightly: 'no',
  // It names no action of its own.
  undoAny: 'no',
};

/** How long one's own last action can be undone by oneself. */
const ownMs = 24 * hourMs;

export type UndoRefusal = 'booking' | 'final' | 'not-yours' | 'not-last' | 'too-late';

export type UndoWish = {
  readonly me: Teammate;
  readonly now: Instant;
  readonly by: string;
  readonly at: Instant;
  /** As the journal names it. */
  readonly action: string;
  /** It is the newest that this person did. */
  readonly isLast: boolean;
};

/** The right under which it is undone: what was written may be put back by whoever may write it. */
export function undoRight(wish: UndoWish): { readonly as: RightName } | { readonly refusal: UndoRefusal } {
  const { me, action } = wish;
  if (!isUndoable(action)) return { refusal: 'final' };
  if (undoable[action] !== 'yes') return { refusal: undoable[action] === 'booking' ? 'booking' : 'final' };
  const own = action === 'saveTeammate' && may(me, 'changeTeam') ? 'changeTeam' : action;
  if (may(me, 'undoAny')) return { as: may(me, own) ? own : 'undoAny' };
  if (wish.by !== me.email || !may(me, own)) return { refusal: 'not-yours' };
  if (!wish.isLast) return { refusal: 'not-last' };
  return wish.now - wish.at > ownMs ? { refusal: 'too-late' } : { as: own };
}

/** Whether a button to undo it is worth showing. */
export function mayBeUndone(action: string): boolean {
  return isUndoable(action) && undoable[action] === 'yes';
}

function isUndoable(action: string): action is WritingRight {
  return Object.keys(undoable).includes(action);
}
