/** Puts the real ports together for one execution. Nothing here calls Google before a controller asks. */
import type { Services } from '../controllers/services';
import type { Email } from '../domain/team/email';
import { type Language, languages } from '../domain/team/teammate';
import { isZone } from '../domain/time/time-zone';
import { openWorkbook } from '../store/table-store';
import { openCalendar } from './calendar';
import { openChannel } from './channel';
import { documents } from './drive/documents';
import type { AddonEvent } from './events';
import { ensureHourly, stopHourly } from './hourly';
import { openMail } from './mail';
import { openSheet } from './open-sheet';
import { post } from './post';
import { ownProperty, storeDeps } from './store-deps';

export function makeServices(event: AddonEvent): Services {
  const me = Session.getEffectiveUser().getEmail().toLowerCase() as Email;
  const now = Date.now();
  return {
    asks: 'openHome',
    me,
    now,
    client: { language: languageOf(event.locale), zone: isZone(event.zone) ? event.zone : 'UTC' },
    host: event.host,
    workbook: openWorkbook(storeDeps({ me, now, newKey })),
    mail: openMail(event.gmail, digest),
    calendar: openCalendar(event.calendar),
    documents,
    post,
    channel: openChannel({ me, now }),
    sheet: openSheet(event.sheets),
    ensureHourly,
    stopHourly,
    bookmark: ownProperty('calendar'),
    newKey,
    digest,
  };
}

export function languageOf(locale: string): Language {
  const wanted = locale.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === wanted) ?? 'en';
}

function newKey(): string {
  return Utilities.getUuid().replace(/-/g, '');
}

function digest(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
