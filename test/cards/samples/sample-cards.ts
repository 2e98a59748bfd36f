/** Every card, by a name that tells its view. */
import type { Words } from '../../../src/messages/words';
import { agendaCards } from '../agenda/agenda-cards';
import { briefingCards } from '../briefing/briefing-cards';
import { commercialCards } from '../commercial/commercial-cards';
import { doctorCards } from '../doctor/doctor-cards';
import { figureCards } from '../figures/figure-cards';
import { handoverCards } from '../handover/handover-cards';
import { journalCards } from '../journal/journal-cards';
import { modelCards } from '../models/model-cards';
import { nightlyCards } from '../nightly/nightly-cards';
import { privacyCards } from '../privacy/privacy-cards';
import { recordCards } from '../record/record-cards';
import { reportCards } from '../report/report-cards';
import { teamSyncCards } from '../team-syncs/team-sync-cards';
import { accountCards } from './account-cards';
import { homeCards } from './home-cards';
import { importCards } from './import-cards';
import { outlookCards } from './outlook-cards';
import { overrideCards } from './override-cards';
import { proposalCards } from './proposal-cards';
import type { Content, Named } from './samples';
import { senderCards } from './sender-cards';
import { signalCards } from './signal-cards';
import { syncCards } from './sync-cards';
import { workspaceCards } from './workspace-cards';

export function allCards(words: Words, content: Content): Named {
  return {
    ...homeCards(words, content),
    ...accountCards(words, content),
    ...overrideCards(words, content),
    ...outlookCards(words, content),
    ...senderCards(words, content),
    ...signalCards(words, content),
    ...proposalCards(words, content),
    ...syncCards(words, content),
    ...agendaCards(words, content),
    ...teamSyncCards(words, content),
    ...briefingCards(words, content),
    ...workspaceCards(words, content),
    ...importCards(words, content),
    ...commercialCards(words, content),
    ...doctorCards(words, content),
    ...journalCards(words, content),
    ...handoverCards(words, content),
    ...privacyCards(words, content),
    ...nightlyCards(words, content),
    ...modelCards(words, content),
    ...recordCards(words, content),
    ...figureCards(words, content),
    ...reportCards(words, content),
  };
}
