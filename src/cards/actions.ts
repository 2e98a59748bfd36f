/**
 * Everything a card can ask for: the name of the action and the parameters it carries. A button carries ids and an
 * idempotency key (`key`), never state: the handler reads the rows again and checks the rights.
 * A handler for each name is demanded by the compiler in `controllers/dispatch.ts`.
 */
export const actions = {
  openHome: [],
  openSearch: [],
  search: [],
  openAccount: ['account'],
  openReasons: ['account'],
  openTimeline: ['account'],
  filterTimeline: ['account'],
  openOlder: ['account', 'before', 'kind', 'who'], // before: where the list above ended; kind, who: what it shows
  openEntry: ['account', 'entry'],
  pinEntry: ['account', 'entry', 'to', 'key'], // to: on | off
  openNoteChange: ['account', 'entry'],
  changeNote: ['account', 'entry', 'key'],
  openCall: ['account'],
  openMeetingLog: ['account'],
  logCall: ['account', 'key'],
  logMeeting: ['account', 'key'],
  openFeedback: ['account'],
  saveFeedback: ['account', 'key'],
  openComments: ['account', 'about'], // about: the account's, a signal's or a meeting's id; account: empty for a pair's sync
  openReply: ['account', 'about', 'comment'],
  openCommentChange: ['account', 'about', 'comment'],
  saveComment: ['account', 'about', 'comment', 'key'], // comment: the one it answers, or empty
  changeComment: ['account', 'about', 'comment', 'key'],
  openOutbox: [],
  resendNotice: ['notice'],
  openChannel: [],
  saveChannel: [],
  stopChannel: [],
  claimAccount: ['account', 'as'], // as: csm | am
  openHandover: ['account'],
  changeOwners: ['account'],
  openPacket: ['account'],
  openReport: ['account'], // asked again by its own form, when the edition changes
  openReportTexts: ['account'],
  makeReport: ['account', 'edition', 'since', 'until', 'language', 'key'], // account: empty for a review; the texts are in the form
  mailReport: ['account', 'since', 'until', 'language'],
  finishReport: ['report', 'account'],
  openReview: [],
  openReviewTexts: [],
  openTemplate: [],
  makeTemplate: [],
  takeLook: [],
  linkSender: ['address', 'account', 'reach'], // reach: address | domain
  openLinkSender: ['address'],
  searchForSender: ['address'],
  ignoreSender: ['address'],
  logMail: ['account'],
  openNote: ['account'],
  saveNote: ['account', 'key'],
  openPulse: ['account'],
  savePulse: ['account', 'key'],
  openOverride: ['account'],
  saveOverride: ['account', 'key'],
  endOverride: ['account', 'override'],
  openProposal: ['account', 'kind'], // kind: of the signal that a rule proposes
  flagProposal: ['account', 'kind'],
  setAside: ['account', 'kind', 'key'],
  openFlag: ['account'],
  quoteMail: ['account', 'key'],
  chooseKind: ['account', 'key'],
  flagSignal: ['account', 'key'],
  openRules: [],
  retireRule: ['rule', 'to'], // to: on | retired
  openBoundary: ['account'],
  draftReply: ['account'], // the language is in the form
  openSignal: ['signal', 'account'], // the account of the signal: both rows come in one read
  acknowledgeSignal: ['signal', 'account'],
  openAccept: ['signal', 'account'],
  acceptSignal: ['signal', 'account'],
  openDecline: ['signal', 'account'],
  declineSignal: ['signal', 'account'],
  openMove: ['signal', 'account', 'move'], // move: of `signal-table.ts`, one that needs words
  moveSignal: ['signal', 'account', 'move'],
  openQueue: [],
  arrangeQueue: ['from'], // from: signals to leave out; the rest is in the form
  acknowledgeSignals: ['from'], // which ones is in the form
  openBecame: [],
  arrangeBecame: ['from'],
  openLevels: [],
  arrangeLevels: [],
  openLevel: ['figure', 'when', 'who', 'kind'], // who: `am <address>` or `csm <address>`, or empty; kind: or empty
  openLoops: [],
  openSync: ['account'], // account may be empty: the pair's own sync
  findTimes: ['account'],
  bookSync: ['account', 'with', 'start', 'minutes', 'often', 'known', 'key'], // known: the pair's next sync as the clicker saw it
  findNewTimes: ['meeting', 'account'], // as those of a signal; account: empty for a pair's sync
  findTimesWith: ['with'], // of the pair's own sync, as long as usual, from tomorrow on
  moveSync: ['meeting', 'account', 'start'],
  followSyncs: ['meeting', 'account'],
  openMeeting: ['meeting'],
  openAgenda: ['meeting', 'from'], // from: lines to leave out
  openDecision: ['meeting', 'account', 'item'], // item: the line's key; account: its account, or empty
  saveDecision: ['meeting', 'account', 'item', 'as', 'key'], // as: commitment | activity | kept | dropped
  decideSignal: ['meeting', 'account', 'signal', 'move'], // move: one that needs no words
  openMinutes: ['meeting', 'account'],
  saveMinutes: ['meeting', 'account', 'key', 'known'], // known: a mark of the minutes that the form began with
  skipSync: ['meeting', 'account', 'to'], // to: on | off
  openTeamPlan: [],
  confirmTeamPlan: ['key'], // which lines is in the form
  openPlanned: [],
  withdrawPlan: ['plan'],
  planAgain: ['planned'],
  openBriefing: ['account'], // of the event that is open beside the card, as the two below
  openOutcome: ['account'],
  saveOutcome: ['account'],
  openSettings: [],
  tryYear: [], // the calendar and the first month: in the form
  saveSettings: [],
  openTeammate: ['email'], // empty: a new one
  saveTeammate: ['email'],
  setUpWorkbook: ['where'], // where: here | new
  allowWorkbook: [],
  openStartAnew: [],
  startAnew: ['gone'], // gone: the id of the workbook that is to be forgotten
  openAmounts: [],
  setUpAmounts: ['where', 'instead'], // where: here | new; instead: the id of a workbook of amounts that is gone, or empty
  openImport: [],
  readTab: [],
  checkTab: [],
  importTab: ['key'], // key: of what was checked; anything else is checked again instead of written
  retryRefused: [],
  stopSource: ['source'],
  openOwners: [],
  checkOwners: [],
  assignOwners: ['key'], // as that of importTab
  openContact: [],
  findContact: [],
  exportContact: ['address', 'key'],
  openErase: ['address'],
  eraseContact: ['address', 'key'],
  rebuildIndex: [],
  openArchive: [],
  archiveNow: [],
  openDoctor: ['from'], // from: where an earlier look at a large workbook ended; empty: at the beginning
  mendFinding: ['mark', 'from', 'key'], // mark: knows the finding again wherever its row stands now
  mendAll: ['from', 'key'],
  openHistory: ['account', 'row', 'from'], // row: a signal's id, or empty; from: journal lines to leave out
  openUndo: ['account', 'change'], // change: a click's key; empty: this person's last one
  undoChange: ['account', 'change'],
  openRecord: [],
  openFigures: ['of'], // of: as that of a figure; empty: one's own
  filterFigures: [], // the period and whose: in the form
  openFigure: ['figure', 'when', 'of'], // when: `quarter -1` …; of: `csm a@b`, `segment x` …, several on a line each, or empty
  openFigureRows: ['figure', 'when', 'of', 'term'], // term: which of its readings, and the number's name
  openFigureSplit: ['figure', 'when', 'of', 'by'], // by: segment, account …
  openTags: ['when', 'of'],
  openGaps: [],
  openForecast: [],
  drawBoards: ['from'], // from: where an earlier click ended; empty: at the beginning
  openModels: [],
  openModel: ['model'], // model: its place in the list
  checkModel: ['model'],
  saveModel: ['model', 'key'], // key: of what was checked; anything else is checked again instead of written
  openVersion: ['version'],
  restoreVersion: ['version'],
  openNightly: [],
  switchNightly: ['to'], // to: on | off
  openAlert: ['alert', 'account'], // as those of a signal
  voteAlert: ['alert', 'account', 'useful'], // useful: yes | no
  openActiveRow: [],
  insertLine: ['line', 'account'], // into a draft: a neutral line's name or `introduction`; the language is in the form
} as const satisfies Record<string, readonly string[]>;

export type ActionName = keyof typeof actions;
export type Params<Name extends ActionName> = { readonly [P in (typeof actions)[Name][number]]: string };
export type ActionCall = { [Name in ActionName]: { readonly do: Name; readonly with: Params<Name> } }[ActionName];

/** `ask('openAccount', { account: id })`: a misspelt name, a missing or an extra parameter does not compile. */
export function ask<Name extends ActionName>(name: Name, params: Params<Name>): ActionCall {
  return { do: name, with: params } as unknown as ActionCall;
}
