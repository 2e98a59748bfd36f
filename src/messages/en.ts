/**
 * Every word that Tandem shows, in English. This catalogue is the type: the others have to have each of its entries.
 *
 * Glossary, one word per idea: account (a company that pays us) · contact (a person there) · teammate · health · band
 * (healthy, watch, at risk) · measure · pulse (the CSM's own judgement) · case (a support case) · signal (a possible
 * expansion) · flag, acknowledge, accept, decline · activity, timeline · sync (a meeting of CSM and AM) · agenda ·
 * workbook (the shared Sheet) · to claim (to become an account's CSM or AM).
 */
import { type AccountWords, accountWords } from './en/accounts';
import { type AnewWords, anewWords } from './en/anew';
import { type ArchiveWords, archiveWords } from './en/archive';
import { type BriefingWords, briefingWords } from './en/briefing/words';
import { type CommercialWords, commercialWords } from './en/commercial';
import { type DoctorWords, doctorWords } from './en/doctor';
import { type HealthWords, healthWords } from './en/health/words';
import { type ImportWords, importWords } from './en/imports';
import { type JournalWords, journalWords } from './en/journal';
import { type LoopWords, loopWords } from './en/loop/words';
import { type MailWords, mailWords } from './en/mail';
import { type BoardWords, boardWords } from './en/metrics/boards';
import { type FigureCardWords, figureCardWords } from './en/metrics/cards';
import { type ModelWords, modelWords } from './en/nightly/models';
import { type RecordWords, recordWords } from './en/nightly/record';
import { type NightlyWords, nightlyWords } from './en/nightly/words';
import { type PrivacyWords, privacyWords } from './en/privacy';
import { type KindWords, kindWords } from './en/proposals/kinds';
import { type ProposalWords, proposalWords } from './en/proposals/words';
import { type ReportWords, reportWords } from './en/report/words';
import { type MoveWords, moveWords } from './en/signal-moves';
import { type SignalWords, signalWords } from './en/signals';
import { type AgendaWords, agendaWords } from './en/syncs/agenda';
import { type TeamSyncWords, teamSyncWords } from './en/syncs/team';
import { type FollowWords, followWords } from './en/syncs/words';
import { type TableWords, tableWords } from './en/tables';
import { type TimelineWords, timelineWords } from './en/timeline/words';
import { type WorkbookWords, workbookWords } from './en/workbook';
import type { Formats } from './formats';

export type Catalogue = AccountWords &
  AgendaWords &
  AnewWords &
  ArchiveWords &
  BriefingWords &
  CommercialWords &
  DoctorWords &
  BoardWords &
  FigureCardWords &
  HealthWords &
  ImportWords &
  JournalWords &
  LoopWords &
  MailWords &
  MoveWords &
  ModelWords &
  RecordWords &
  NightlyWords &
  KindWords &
  ProposalWords &
  PrivacyWords &
  ReportWords &
  SignalWords &
  FollowWords &
  TeamSyncWords &
  TimelineWords &
  WorkbookWords & { readonly labels: TableWords };

export function english(f: Formats): Catalogue {
  return {
    ...accountWords(f),
    ...agendaWords(f),
    ...anewWords(),
    ...archiveWords(f),
    ...briefingWords(f),
    ...commercialWords(f),
    ...doctorWords(f),
    ...boardWords(),
    ...figureCardWords(f),
    ...healthWords(f),
    ...importWords(f),
    ...journalWords(f),
    ...loopWords(f),
    ...mailWords(),
    ...moveWords(f),
    ...modelWords(f),
    ...nightlyWords(f),
    ...recordWords(f),
    ...kindWords(f),
    ...proposalWords(f),
    ...privacyWords(f),
    ...reportWords(f),
    ...signalWords(f),
    ...followWords(f),
    ...teamSyncWords(f),
    ...timelineWords(f),
    ...workbookWords(f),
    labels: tableWords(f),
  };
}
