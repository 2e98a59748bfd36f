/**
 * Thai: polite and short, as people in this job write; Western digits, Buddhist years. CSM and AM stay as people say them.
 *
 * Glossary: account บัญชี · contact ผู้ติดต่อ · teammate เพื่อนร่วมทีม · lead หัวหน้าทีม · admin ผู้ดูแลระบบ ·
 * health สุขภาพ · score คะแนน · band ระดับ (แข็งแรง เฝ้าดู เสี่ยง) · measure ตัวชี้วัด · pulse ชีพจร · case เคส ·
 * onboarding เริ่มใช้งาน · seat ผู้ใช้ · plan แพ็กเกจ · signal โอกาส · to flag แจ้ง · to acknowledge รับทราบ · to accept รับ ·
 * to decline ปฏิเสธ · evidence หลักฐาน · timeline ไทม์ไลน์ · sync นัดประชุม · agenda วาระ · renewal ต่อสัญญา ·
 * notice แจ้งล่วงหน้า · workbook เวิร์กบุ๊ก · tab แท็บ · to claim รับดูแล · to link ผูก.
 */
import type { Catalogue } from './en';
import type { Formats } from './formats';
import { accountWords } from './th/accounts';
import { anewWords } from './th/anew';
import { archiveWords } from './th/archive';
import { briefingWords } from './th/briefing/words';
import { commercialWords } from './th/commercial';
import { doctorWords } from './th/doctor';
import { healthWords } from './th/health/words';
import { importWords } from './th/imports';
import { journalWords } from './th/journal';
import { loopWords } from './th/loop/words';
import { mailWords } from './th/mail';
import { boardWords } from './th/metrics/boards';
import { figureCardWords } from './th/metrics/cards';
import { modelWords } from './th/nightly/models';
import { recordWords } from './th/nightly/record';
import { nightlyWords } from './th/nightly/words';
import { privacyWords } from './th/privacy';
import { kindWords } from './th/proposals/kinds';
import { proposalWords } from './th/proposals/words';
import { reportWords } from './th/report/words';
import { moveWords } from './th/signal-moves';
import { signalWords } from './th/signals';
import { agendaWords } from './th/syncs/agenda';
import { teamSyncWords } from './th/syncs/team';
import { followWords } from './th/syncs/words';
import { tableWords } from './th/tables';
import { timelineWords } from './th/timeline/words';
import { workbookWords } from './th/workbook';

export function thai(f: Formats): Catalogue {
  return {
    ...accountWords(f),
    ...agendaWords(f),
    ...anewWords(),
    ...briefingWords(f),
    ...commercialWords(f),
    ...archiveWords(f),
    ...doctorWords(f),
    ...boardWords(),
    ...figureCardWords(f),
    ...healthWords(f),
    ...importWords(f),
    ...journalWords(f),
    ...loopWords(f),
    ...mailWords(),
    ...modelWords(f),
    ...nightlyWords(f),
    ...kindWords(f),
    ...proposalWords(f),
    ...recordWords(f),
    ...privacyWords(f),
    ...moveWords(f),
    ...reportWords(f),
    ...signalWords(f),
    ...followWords(f),
    ...teamSyncWords(f),
    ...timelineWords(f),
    ...workbookWords(f),
    labels: tableWords(f),
  };
}
