/**
 * Who may do what: role × action × field, one list for every handler, every card and the README. An action is refused
 * before it reads more than the team; a write that touches a table or a column that is not named here is refused whole.
 * What a card hides is convenience. Whoever may write the Sheet may also write it by hand: Google Drive is the real fence.
 */
import { agendaRights } from './agenda-rights';
import { briefingRights } from './briefing-rights';
import { reportRights } from './report-rights';
import type { ActionRight } from './right';
import { admin, everyone, leading, selling, working } from './role-groups';
import { booked, teamSyncRights } from './team-sync-rights';
import { added, imported, moved, timeline, whole, workedOn } from './written-tables';

const clocks = ['acknowledgeBy', 'decideBy'] as const;
/** Of signals, when their account changes hands. */
const handed = { signals: { change: ['owner', 'csm', 'nextBy', ...clocks] }, signalEvents: { add: true } } as const;
const handedOver = { ...handed, outbox: added, ...timeline } as const;
const sale = ['sold', 'soldTo', 'promises', 'success', 'measure', 'target', 'baseline', 'csm', 'steps'] as const;
const said = { comments: added, outbox: added, ...timeline } as const;
const takenBack = ['ended', 'endedBy'] as const;
const sending = ['state', 'reason', 'movedAt', 'tries', 'mail'] as const;
const signalMove = { signalEvents: added, outbox: added, ...timeline } as const;
const personal = [
  ...(['name', 'zone', 'workdays', 'from', 'to', 'holidays', 'language'] as const),
  ...(['digest', 'digestAt', 'awayUntil', 'deputy'] as const),
] as const;

const heard = [...booked, 'original', 'guests', 'leak', 'agenda'] as const;
const reserved = { add: true, change: [...booked, 'reservedAt'] } as const;
const follows = { add: true, change: heard } as const;
const ofPair = { rows: 'own-pair', besides: ['calendar'] } as const;
const night = {
  ...{ alerts: whole, duties: whole, outbox: added, backtests: whole, models: whole },
  ...{ rules: whole, stamps: whole, amountStamps: whole },
} as const;
const refused = { refused: whole } as const;
const sources = { sources: whole } as const;
const rebuilt = { besides: ['derived-tabs'] } as const;

export const rights = {
  openHome: { roles: everyone },
  openSearch: { roles: everyone },
  search: { roles: everyone },
  openAccount: { roles: everyone },
  openReasons: { roles: everyone },
  openTimeline: { roles: everyone },
  openOlder: { roles: everyone },
  filterTimeline: { roles: everyone },
  openEntry: { roles: everyone },
  pinEntry: { roles: working, writes: timeline },
  openNoteChange: { roles: working },
  changeNote: { roles: working, rows: 'own-words', writes: timeline },
  openCall: { roles: working },
  openMeetingLog: { roles: working },
  logCall: { roles: working, writes: timeline },
  logMeeting: { roles: working, writes: timeline },
  openFeedback: { roles: working },
  saveFeedback: { roles: working, writes: { feedback: added, ...timeline } },
  openComments: { roles: everyone },
  openReply: { roles: everyone },
  openCommentChange: { roles: everyone },
  saveComment: { roles: everyone, writes: said },
  changeComment: { roles: everyone, rows: 'own-words', writes: said },
  openOutbox: { roles: everyone },
  resendNotice: { roles: everyone, rows: 'own-notice', besides: ['mail'], writes: { outbox: { change: sending } } },
  openChannel: { roles: admin },
  saveChannel: { roles: admin, besides: ['channel'] },
  stopChannel: { roles: admin, besides: ['channel'] },
  openActiveRow: { roles: everyone },
  insertLine: { roles: everyone },
  claimAccount: {
    roles: working,
    rows: 'unowned',
    writes: { accounts: { change: ['csm', 'am'] }, ...handed, ...timeline },
  },
  openHandover: { roles: leading },
  changeOwners: { roles: leading, writes: { accounts: { change: ['csm', 'am'] }, ...handedOver } },
  openPacket: { roles: everyone },
  ...reportRights,
  openLinkSender: { roles: everyone },
  searchForSender: { roles: everyone },
  linkSender: { roles: everyone, writes: { accounts: { change: ['domains'] }, contacts: added, ...timeline } },
  ignoreSender: { roles: everyone, writes: { contacts: added } },
  logMail: { roles: working, writes: timeline },
  openNote: { roles: working },
  saveNote: { roles: working, writes: timeline },
  openPulse: { roles: ['csm', 'lead'] },
  savePulse: { roles: ['csm', 'lead'], writes: { measures: added, ...timeline } },
  openOverride: { roles: ['csm', 'lead'] },
  saveOverride: {
    roles: ['csm', 'lead'],
    rows: 'own-account',
    // One that stands already is taken back by it.
    writes: { overrides: { add: true, change: takenBack }, ...timeline },
  },
  endOverride: {
    roles: ['csm', 'lead'],
    rows: 'own-override',
    writes: { overrides: { change: takenBack }, ...timeline },
  },
  openFlag: { roles: working },
  quoteMail: { roles: working },
  chooseKind: { roles: working },
  flagSignal: {
    roles: working,
    // Of a signal that is there already: nobody rewords what another one flagged.
    rows: 'own-signal',
    writes: {
      signals: { add: true, change: ['kind', 'need', 'evidence', 'urgency', 'contact', 'avoid'] },
      proposals: added,
      ...signalMove,
    },
  },
  openProposal: { roles: working },
  flagProposal: { roles: working },
  setAside: { roles: working, writes: { proposals: added } },
  openRules: { roles: leading },
  retireRule: { roles: leading, writes: { rules: { add: true, change: ['state', 'by', 'at'] } } },
  openBoundary: { roles: working },
  draftReply: { roles: working, besides: ['draft'] },
  openSignal: { roles: everyone },
  openQueue: { roles: everyone },
  arrangeQueue: { roles: everyone },
  openBecame: { roles: working },
  arrangeBecame: { roles: working },
  openLevels: { roles: leading },
  arrangeLevels: { roles: leading },
  openLevel: { roles: leading },
  openLoops: { roles: leading },
  acknowledgeSignals: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: moved }, ...signalMove },
  },
  acknowledgeSignal: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: moved }, ...signalMove },
  },
  openAccept: { roles: selling },
  acceptSignal: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: [...moved, 'deal', 'credit'] }, deals: whole, ...signalMove },
  },
  openDecline: { roles: selling },
  declineSignal: {
    roles: selling,
    rows: 'waits-for-them',
    writes: { signals: { change: moved }, ...signalMove },
  },
  openMove: { roles: working },
  moveSignal: {
    roles: working,
    rows: 'their-turn',
    writes: { signals: { change: [...moved, ...clocks, ...sale] }, ...signalMove },
  },
  ...agendaRights,
  ...briefingRights,
  openSync: { roles: working },
  findTimes: { roles: working },
  bookSync: { roles: working, ...ofPair, writes: { meetings: reserved, ...timeline } },
  findNewTimes: { roles: working },
  moveSync: { roles: working, ...ofPair, writes: { meetings: { change: heard }, outbox: added, ...timeline } },
  // By the hourly run too, and where its organiser opens a sync that has a guest from outside.
  followSyncs: { roles: working, ...ofPair, writes: { meetings: follows, outbox: added, ...timeline } },
  ...{ openSettings: { roles: everyone }, tryYear: { roles: admin } },
  ...teamSyncRights,
  saveSettings: { roles: admin, writes: { settings: { change: 'all' } } },
  openTeammate: { roles: everyone, rows: 'own-row' },
  saveTeammate: { roles: everyone, rows: 'own-row', writes: { team: { change: personal } } },
  allowWorkbook: { roles: everyone },
  // Before there is a team: whoever comes first.
  setUpWorkbook: { roles: everyone, besides: ['new-workbook'] },
  openStartAnew: { roles: admin },
  startAnew: { roles: admin, besides: ['new-workbook'] },
  openAmounts: { roles: ['am', 'lead', 'admin'] },
  setUpAmounts: { roles: admin, besides: ['new-amounts'] },
  openImport: { roles: admin },
  readTab: { roles: admin },
  checkTab: { roles: admin },
  importTab: { roles: admin, ...rebuilt, writes: { ...imported, ...refused, ...sources } },
  retryRefused: { roles: admin, ...rebuilt, writes: { ...imported, ...refused } },
  stopSource: { roles: admin, writes: { sources: { change: ['state'] } } },
  openOwners: { roles: admin },
  checkOwners: { roles: admin },
  assignOwners: {
    roles: admin,
    ...rebuilt,
    writes: { accounts: { change: ['csm', 'am'] }, ...handedOver },
  },
  openContact: { roles: admin },
  findContact: { roles: admin },
  exportContact: { roles: admin, besides: ['new-copy'] },
  openErase: { roles: admin },
  eraseContact: { roles: admin, besides: ['erasing', 'derived-tabs'] },
  rebuildIndex: { roles: admin, ...rebuilt },
  openArchive: { roles: admin },
  archiveNow: { roles: admin, besides: ['archives', 'derived-tabs'] },
  openDoctor: { roles: leading },
  mendFinding: { roles: leading, besides: ['mends', 'derived-tabs'] },
  mendAll: { roles: leading, besides: ['mends', 'derived-tabs'] },
  openRecord: { roles: leading },
  openFigures: { roles: everyone },
  filterFigures: { roles: everyone },
  openFigure: { roles: everyone },
  ...{ openFigureRows: { roles: everyone }, openFigureSplit: { roles: everyone }, openTags: { roles: everyone } },
  openGaps: { roles: selling },
  openForecast: { roles: selling },
  drawBoards: { roles: selling, besides: ['boards'] },
  openModels: { roles: leading },
  openModel: { roles: leading },
  checkModel: { roles: leading },
  saveModel: { roles: leading, ...rebuilt, writes: { models: added } },
  openVersion: { roles: leading },
  restoreVersion: { roles: leading, ...rebuilt, writes: { models: added } },
  openNightly: { roles: everyone },
  switchNightly: { roles: everyone, rows: 'own-row', besides: ['trigger'], writes: { duties: whole } },
  openAlert: { roles: everyone },
  voteAlert: {
    roles: working,
    rows: 'own-alert',
    writes: { alerts: { change: ['state', 'useful', 'votedBy', 'votedAt'] } },
  },
  openHistory: { roles: everyone },
  openUndo: { roles: everyone },
  undoChange: { roles: everyone, besides: ['undone', 'derived-tabs'] },
  // What no button asks for by itself.
  undoAny: { roles: leading, writes: workedOn },
  changeTeam: { roles: admin, writes: { team: whole } },
  fillOutbox: { roles: everyone, writes: { outbox: { add: true, change: sending } } },
  sendNotices: { roles: everyone, besides: ['mail'], writes: { outbox: { change: sending } } },
  readSource: { roles: admin, ...rebuilt, writes: { ...imported, ...refused, ...sources } },
  runNightly: { roles: everyone, besides: ['boards'], writes: night },
  seeAmounts: { roles: selling },
  flagWithAmounts: {
    roles: selling,
    rows: 'own-signal',
    writes: {
      signals: { add: true, change: ['kind', 'need', 'evidence', 'urgency', 'contact', 'avoid', 'deal'] },
      deals: whole,
      proposals: added,
      ...signalMove,
    },
  },
  keepAmounts: { roles: admin },
} as const satisfies { readonly [action: string]: ActionRight };

export type RightName = keyof typeof rights;
