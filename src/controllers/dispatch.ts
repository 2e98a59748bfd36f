/** Every action a card can ask for and who answers it: a name without a handler does not compile. */
import { type ActionName, actions, type Params } from '../cards/actions';
import { Fault } from '../fault';
import { claimAccount, openAccount, openActiveRow, openReasons } from './account/account';
import { openFeedback, saveFeedback } from './account/feedback';
import { logMail, openNote, openPulse, saveNote, savePulse } from './account/log';
import { endOverride, openOverride, saveOverride } from './account/override';
import { logCall, logMeeting, openCall, openMeetingLog } from './account/talk';
import { changeNote, filterTimeline, openEntry, openNoteChange, openTimeline, pinEntry } from './account/timeline';
import { archiveNow, openArchive } from './archive/archive';
import { openOlder } from './archive/older';
import { openBriefing } from './briefing/briefing';
import { openOutcome, saveOutcome } from './briefing/outcome';
import { openAmounts, setUpAmounts } from './commercial/workbook';
import { mendAll, mendFinding, openDoctor } from './doctor/doctor';
import { drawBoards } from './figures/draw';
import { filterFigures, openFigure, openFigureRows, openFigures, openGaps } from './figures/figures';
import { openForecast } from './figures/forecast';
import { openFigureSplit, openTags } from './figures/split';
import { changeOwners, openHandover } from './handover/owners';
import { openPacket } from './handover/packet';
import { goHome } from './home';
import { checkTab, importTab, openImport, readTab } from './import/import';
import { assignOwners, checkOwners, openOwners } from './import/owners';
import { retryRefused } from './import/refused';
import { stopSource } from './import/sources';
import { openHistory } from './journal/history';
import { openUndo, undoChange } from './journal/undo';
import { checkModel, openModel, saveModel } from './models/edit';
import { openModels, openVersion, restoreVersion } from './models/models';
import { openAlert, voteAlert } from './nightly/alert';
import { openNightly, switchNightly } from './nightly/switch';
import { openChannel, saveChannel, stopChannel } from './notice/channel';
import { changeComment, openCommentChange, openComments, openReply, saveComment } from './notice/comments';
import { openOutbox, resendNotice } from './notice/outbox';
import { eraseContact, exportContact, findContact, openContact, openErase } from './privacy/contact';
import { openRecord } from './record/record';
import type { Reply } from './reply';
import { mailReport } from './report/mail';
import { finishReport, makeReport } from './report/make';
import { openReport, openReportTexts } from './report/report';
import { openReview, openReviewTexts } from './report/review';
import { makeTemplate, openTemplate, takeLook } from './report/template';
import { draftReply, openBoundary } from './sender/boundary';
import { insertLine } from './sender/compose';
import { ignoreSender, linkSender } from './sender/link';
import { openLinkSender, openSearch, search, searchForSender } from './sender/search';
import type { Form, Services } from './services';
import { acknowledgeSignals } from './signal/acknowledge';
import { arrangeBecame, openBecame } from './signal/became';
import { chooseKind, flagProposal, flagSignal, openFlag, quoteMail } from './signal/flag';
import { arrangeLevels, openLevel, openLevels, openLoopList } from './signal/levels';
import { openProposal, setAside } from './signal/proposals';
import { arrangeQueue, openQueue } from './signal/queue';
import { openRules, retireRule } from './signal/rules';
import {
  acceptSignal,
  acknowledgeSignal,
  declineSignal,
  moveSignal,
  openAccept,
  openDecline,
  openMove,
  openSignal,
} from './signal/signal';
import { decideSignal, openDecision, saveDecision } from './sync/agenda/decide';
import { openMinutes, saveMinutes } from './sync/agenda/minutes';
import { skipSync } from './sync/agenda/skip';
import { openAgenda } from './sync/agenda/whole';
import { findNewTimes, moveSync } from './sync/anew';
import { bookSync } from './sync/book';
import { followSyncs } from './sync/follow';
import { openMeeting } from './sync/meeting';
import { findTimes, findTimesWith, openSync } from './sync/schedule';
import { confirmTeamPlan, openTeamPlan } from './sync/team/plan';
import { openPlanned, planAgain, withdrawPlan } from './sync/team/planned';
import { pushSettings, rebuildIndex, saveSettings, tryYear } from './workspace/settings';
import { allowWorkbook, setUpWorkbook } from './workspace/setup';
import { openStartAnew, startAnew } from './workspace/start-anew';
import { openTeammate, saveTeammate } from './workspace/teammate';

type Handler<Name extends ActionName> = (services: Services, params: Params<Name>, form: Form) => Reply;

const handlers: { readonly [Name in ActionName]: Handler<Name> } = {
  openHome: goHome,
  openSearch,
  search,
  openAccount,
  openReasons,
  openTimeline,
  openOlder,
  filterTimeline,
  openEntry,
  pinEntry,
  openNoteChange,
  changeNote,
  openCall,
  openMeetingLog,
  logCall,
  logMeeting,
  openFeedback,
  saveFeedback,
  openComments,
  openReply,
  openCommentChange,
  saveComment,
  changeComment,
  openOutbox,
  resendNotice,
  openChannel,
  saveChannel,
  stopChannel,
  claimAccount,
  openHandover,
  changeOwners,
  openPacket,
  openReport,
  openReportTexts,
  makeReport,
  mailReport,
  finishReport,
  openReview,
  openReviewTexts,
  openTemplate,
  makeTemplate,
  takeLook,
  linkSender,
  openLinkSender,
  searchForSender,
  ignoreSender,
  logMail,
  openNote,
  saveNote,
  openPulse,
  savePulse,
  openOverride,
  saveOverride,
  endOverride,
  openFlag,
  quoteMail,
  chooseKind,
  flagSignal,
  openProposal,
  flagProposal,
  setAside,
  openRules,
  retireRule,
  openBoundary,
  draftReply,
  openSignal,
  acknowledgeSignal,
  openAccept,
  acceptSignal,
  openDecline,
  declineSignal,
  openMove,
  moveSignal,
  openQueue,
  arrangeQueue,
  acknowledgeSignals,
  openBecame,
  arrangeBecame,
  openLevels,
  arrangeLevels,
  openLevel,
  openLoops: openLoopList,
  openSync,
  findTimes,
  bookSync,
  findNewTimes,
  findTimesWith,
  moveSync,
  followSyncs,
  openMeeting,
  openAgenda,
  openDecision,
  saveDecision,
  decideSignal,
  openMinutes,
  saveMinutes,
  skipSync,
  openTeamPlan,
  confirmTeamPlan,
  openPlanned,
  withdrawPlan,
  planAgain,
  openBriefing,
  openOutcome,
  saveOutcome,
  openSettings: pushSettings,
  tryYear,
  saveSettings,
  openTeammate,
  saveTeammate,
  setUpWorkbook,
  allowWorkbook,
  openStartAnew,
  startAnew,
  openAmounts,
  setUpAmounts,
  openImport,
  readTab,
  checkTab,
  importTab,
  retryRefused,
  stopSource,
  openOwners,
  checkOwners,
  assignOwners,
  openContact,
  findContact,
  exportContact,
  openErase,
  eraseContact,
  rebuildIndex,
  openArchive,
  archiveNow,
  openDoctor,
  mendFinding,
  mendAll,
  openRecord,
  openFigures,
  filterFigures,
  openFigure,
  openFigureRows,
  openFigureSplit,
  openTags,
  openGaps,
  openForecast,
  drawBoards,
  openModels,
  openModel,
  checkModel,
  saveModel,
  openVersion,
  restoreVersion,
  openNightly,
  switchNightly,
  openAlert,
  voteAlert,
  openHistory,
  openUndo,
  undoChange,
  openActiveRow,
  insertLine,
};

/** Runs the action that a click names. Parameters come from the client: a missing one is a fault, an extra one is left. */
export function dispatch(services: Services, click: Click): Reply {
  const name = click.parameters.do ?? '';
  if (!isAction(name)) throw new Fault('unknown-action', { action: name.slice(0, 60) });
  return run(services, name, click);
}

export type Click = { readonly parameters: Readonly<Record<string, string>>; readonly form: Form };

function run<Name extends ActionName>(services: Services, name: Name, { parameters, form }: Click): Reply {
  const wanted: readonly string[] = actions[name];
  const missing = wanted.find((param) => parameters[param] === undefined);
  if (missing !== undefined) throw new Fault('bad-event', { action: name, missing });
  if (parameters.key !== undefined && !isKey(parameters.key))
    throw new Fault('bad-event', { action: name, key: 'odd' });
  const { account = '', place = '' } = parameters;
  services.workbook.expectAt(account, place);
  const params = Object.fromEntries(wanted.map((param) => [param, parameters[param]])) as Params<Name>;
  return handlers[name]({ ...services, asks: name }, params, form);
}

/** It becomes part of an id. */
function isKey(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

function isAction(name: string): name is ActionName {
  return Object.keys(actions).includes(name);
}
