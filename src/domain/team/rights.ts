/**
 * Who may do what: role × action × field, one list for every handler, every card and the README. An action is refused
 * before it reads more than the team; a write that touches a table or a column that is not named here is refused whole.
 * What a card hides is convenience. Whoever may write the Sheet may also write it by hand: Google Drive is the real fence.
 */
import type { Role } from './teammate';

/** Columns of rows that are there already; rows that are added are added whole. */
type Written = { readonly add?: true; readonly change?: readonly string[] | 'all' };
export type Writes = { readonly [table: string]: Written };

/** What has to be true of the very row, beside the role. */
export type RowCondition = 'unowned' | 'waits-for-them' | 'own-row' | 'own-pair';

export type ActionRight = {
  readonly roles: readonly Role[];
  readonly rows?: RowCondition;
  readonly writes?: Writes;
};

const everyone = ['csm', 'am', 'lead', 'admin'] as const;
const working = ['csm', 'am', 'lead'] as const;
const selling = ['am', 'lead'] as const;
const leading = ['lead', 'admin'] as const;
const admin = ['admin'] as const;

const added = { add: true } as const;
const whole = { add: true, change: 'all' } as const;
const timeline = { activities: added };
const moved = ['state', 'owner', 'movedBy', 'movedAt'];
const signalMove = { signalEvents: added, ...timeline };
const personal = ['name', 'zone', 'workdays', 'from', 'to', 'holidays', 'language'];

/** Tables that files fill; those of amounts go to their own workbook. */
const imported: Writes = {
  accounts: whole,
  contacts: whole,
  team: whole,
  plans: whole,
  measures: whole,
  activities: added,
  feedback: whole,
  commitments: whole,
  cases: whole,
  renewals: whole,
  outcomes: whole,
  revenue: whole,
  prices: whole,
  movements: whole,
  costs: whole,
};
const refused = { refused: whole };
const sources = { sources: whole };

export const rights = {
  openHome: { roles: everyone },
  openSearch: { roles: everyone },
  search: { roles: everyone },
  openAccount: { roles: everyone },
  openReasons: { roles: everyone },
  openTimeline: { roles: everyone },
  openActiveRow: { roles: everyone },
  insertLine: { roles: everyone },
  claimAccount: {
    roles: working,
    rows: 'unowned',
    writes: { accounts: { change: ['csm', 'am'] }, ...timeline },
  },
  openLinkSender: { roles: everyone },
  searchForSender: { roles: everyone },
  linkSender: {
    roles: everyone,
    writes: { accounts: { change: ['domains'] }, contacts: added, ...timeline },
  },
  ignoreSender: { roles: everyone, writes: { contacts: added } },
  logMail: { roles: working, writes: timeline },
  openNote: { roles: working },
  saveNote: { roles: working, writes: timeline },
  openPulse: { roles: ['csm', 'lead'] },
  savePulse: { roles: ['csm', 'lead'], writes: { measures: added, ...timeline } },
  openFlag: { roles: working },
  quoteMail: { roles: working },
  flagSignal: {
    roles: working,
    writes: {
      signals: { add: true, change: ['kind', 'need', 'evidence', 'urgency', 'contact', 'avoid'] },
      ...signalMove,
    },
  },
  openSignal: { roles: everyone },
  openQueue: { roles: everyone },
  acknowledgeSignal: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: moved }, ...signalMove },
  },
  openAccept: { roles: selling },
  acceptSignal: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: [...moved, 'deal'] }, deals: whole, ...signalMove },
  },
  openDecline: { roles: selling },
  declineSignal: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: [...moved, 'reason', 'reasonWords'] }, ...signalMove },
  },
  openMeeting: { roles: everyone },
  openSync: { roles: working },
  findTimes: { roles: working },
  bookSync: {
    roles: working,
    rows: 'own-pair',
    writes: {
      meetings: {
        add: true,
        change: ['start', 'end', 'state', 'organizer', 'eventId', 'iCalUid', 'link'],
      },
      ...timeline,
    },
  },
  openSettings: { roles: everyone },
  saveSettings: { roles: admin, writes: { settings: { change: 'all' } } },
  openTeammate: { roles: everyone, rows: 'own-row' },
  saveTeammate: { roles: everyone, rows: 'own-row', writes: { team: { change: personal } } },
  allowWorkbook: { roles: everyone },
  setUpWorkbook: { roles: everyone },
  openStartAnew: { roles: admin },
  startAnew: { roles: admin },
  openAmounts: { roles: ['am', 'lead', 'admin'] },
  setUpAmounts: { roles: admin },
  openImport: { roles: admin },
  readTab: { roles: admin },
  checkTab: { roles: admin },
  importTab: { roles: admin, writes: { ...imported, ...refused, ...sources } },
  retryRefused: { roles: admin, writes: { ...imported, ...refused } },
  stopSource: { roles: admin, writes: sources },
  openOwners: { roles: admin },
  checkOwners: { roles: admin },
  assignOwners: { roles: admin, writes: { accounts: { change: ['csm', 'am'] }, ...timeline } },
  rebuildIndex: { roles: admin },
  openDoctor: { roles: leading },
  mendFinding: { roles: leading },
  mendAll: { roles: leading },
  // What no button asks for by itself.
  changeTeam: { roles: admin, writes: { team: whole } },
  readSource: { roles: admin, writes: { ...imported, ...refused, ...sources } },
  seeAmounts: { roles: selling },
  keepAmounts: { roles: admin },
} as const satisfies { readonly [action: string]: ActionRight };

export type RightName = keyof typeof rights;
