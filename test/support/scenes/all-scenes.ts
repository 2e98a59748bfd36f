import type { ActionName } from '../../../src/cards/actions';
import { accountScenes } from './account-scenes';
import { commercialScenes } from './commercial-scenes';
import { doctorScenes } from './doctor-scenes';
import { intakeScenes } from './intake-scenes';
import { nightlyScenes } from './nightly-scenes';
import { privacyScenes } from './privacy-scenes';
import type { Scenes } from './scene';
import { signalScenes } from './signal-scenes';
import { syncScenes } from './sync-scenes';
import { talkScenes } from './talk-scenes';
import { undoScenes } from './undo-scenes';
import { workspaceScenes } from './workspace-scenes';

/** Every action that writes, at least once. A new one goes into a file of its part. */
export const scenes: Scenes = {
  ...workspaceScenes,
  ...signalScenes,
  ...accountScenes,
  ...commercialScenes,
  ...doctorScenes,
  ...intakeScenes,
  ...talkScenes,
  ...undoScenes,
  ...privacyScenes,
  ...nightlyScenes,
  ...syncScenes,
};

/** The actions that write nothing; the crash tests press each of them and hold it to that. */
export const readingActions: readonly ActionName[] = [
  'openHome',
  'openSearch',
  'search',
  'openAccount',
  'openReasons',
  'openHandover',
  'openPacket',
  'openTimeline',
  'openOlder',
  'filterTimeline',
  'openEntry',
  'openNoteChange',
  'openCall',
  'openMeetingLog',
  'openFeedback',
  'openComments',
  'openReply',
  'openCommentChange',
  'openOutbox',
  'openLinkSender',
  'searchForSender',
  'openNote',
  'openPulse',
  'openOverride',
  'openFlag',
  'quoteMail',
  'chooseKind',
  'openProposal',
  'flagProposal',
  'openRules',
  'openBoundary',
  'draftReply',
  'openSignal',
  'openAccept',
  'openDecline',
  'openMove',
  'openQueue',
  'arrangeQueue',
  'openBecame',
  'arrangeBecame',
  'openLevels',
  'arrangeLevels',
  'openLevel',
  'openLoops',
  'openSync',
  'findTimes',
  'findNewTimes',
  'openMeeting',
  'openDoctor',
  'openSettings',
  'openTeammate',
  'allowWorkbook',
  'openStartAnew',
  'openAmounts',
  'openImport',
  'readTab',
  'checkTab',
  'openArchive',
  'openOwners',
  // In the variant with a channel they write into the script's properties (test/journeys/notices/channel.test.ts).
  ...(['openChannel', 'saveChannel', 'stopChannel'] as const),
  'checkOwners',
  'openContact',
  'findContact',
  'openErase',
  'openRecord',
  'openFigures',
  'filterFigures',
  'openFigure',
  'openFigureRows',
  'openGaps',
  'openForecast',
  'openModels',
  'openModel',
  'checkModel',
  'openVersion',
  'openNightly',
  'openAlert',
  'openHistory',
  'openUndo',
  'openActiveRow',
  'insertLine',
];
