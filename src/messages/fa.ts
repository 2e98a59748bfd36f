/**
 * Persian: formal and warm, half-spaces where they belong, Persian digits, Solar Hijri days.
 *
 * Glossary: account حساب · contact مخاطب · teammate همکار · CSM مدیر موفقیت مشتری · AM مدیر حساب · lead سرپرست ·
 * admin راهبر · health سلامت · score امتیاز · band رده (سالم، نیازمند توجه، در خطر) · measure سنجه · pulse نبض · case درخواست ·
 * onboarding راه‌اندازی · seat کاربر · plan طرح · signal فرصت · to flag ثبت · to acknowledge دیدن · to accept پذیرفتن ·
 * to decline رد · evidence شاهد · activity, timeline رویداد · sync جلسه · agenda دستور جلسه · renewal تمدید ·
 * notice مهلت اعلام · workbook کاربرگ · tab برگه · to claim برعهده گرفتن · to link پیوند.
 */
import type { Catalogue } from './en';
import { accountWords } from './fa/accounts';
import { anewWords } from './fa/anew';
import { archiveWords } from './fa/archive';
import { briefingWords } from './fa/briefing/words';
import { commercialWords } from './fa/commercial';
import { doctorWords } from './fa/doctor';
import { healthWords } from './fa/health/words';
import { importWords } from './fa/imports';
import { journalWords } from './fa/journal';
import { loopWords } from './fa/loop/words';
import { mailWords } from './fa/mail';
import { boardWords } from './fa/metrics/boards';
import { figureCardWords } from './fa/metrics/cards';
import { modelWords } from './fa/nightly/models';
import { recordWords } from './fa/nightly/record';
import { nightlyWords } from './fa/nightly/words';
import { privacyWords } from './fa/privacy';
import { kindWords } from './fa/proposals/kinds';
import { proposalWords } from './fa/proposals/words';
import { reportWords } from './fa/report/words';
import { moveWords } from './fa/signal-moves';
import { signalWords } from './fa/signals';
import { agendaWords } from './fa/syncs/agenda';
import { teamSyncWords } from './fa/syncs/team';
import { followWords } from './fa/syncs/words';
import { tableWords } from './fa/tables';
import { timelineWords } from './fa/timeline/words';
import { workbookWords } from './fa/workbook';
import type { Formats } from './formats';

export function persian(f: Formats): Catalogue {
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
