/**
 * A day with one account, as its people go through it in the three hosts. The bench times it and a test holds its call
 * counts, so both speak of the same clicks.
 */
import type { Answer, Workspace } from '../../host/server/workspace-contract';
import type { Company, Subject } from './company';
import { openPage } from './page';

export const views = {
  mailCold: 'mail opened, script cache empty',
  mailWarm: 'mail opened again',
  mailUnknown: 'mail of an unknown sender, cache empty',
  mailSeveral: 'mail with people of several accounts, cache empty',
  mailCrowd: 'mail with 25 people, cache empty',
  flagForm: 'form for a signal',
  flag: 'signal flagged',
  log: 'mail logged',
  note: 'note saved',
  pulse: 'pulse saved',
  homeCold: 'home of a CSM, script cache empty',
  home: 'home of a CSM',
  search: 'accounts searched by name',
  account: 'account opened from the search',
  homeAm: 'home of an AM',
  queue: 'queue of an AM',
  signal: 'signal opened',
  acknowledge: 'signal acknowledged',
  accept: 'signal accepted',
  acceptCold: 'signal accepted, script cache empty',
  decline: 'signal declined',
  sync: 'form for a sync',
  find: 'free times of both offered',
  book: 'sync booked',
  agenda: 'sync opened in Calendar',
} as const;
export type View = keyof typeof views;
export type Walk = Readonly<Record<View, Answer>>;

/** The made-up accounts are healthy and not: where the guard would hold the flag back, there is a reason. */
const signalForm = {
  ...{ kind: 'seat-limit', need: 'Ten more seats', evidence: 'Asked in a mail', urgency: 'soon' },
  override: 'They asked for it themselves',
};

/** Goes through all of it once. Throws when a step was not to be had, or changed nothing. */
export function walk(company: Company, subject: Subject): Walk {
  const pages = {
    ...atTheMail(company, subject),
    ...atOtherMails(company, subject),
    ...atHome(company, subject),
    ...ofTheAm(company, subject),
    ...together(company, subject),
  };
  assertDone(company, subject);
  return Object.fromEntries(Object.entries(pages).map(([view, { answer }]) => [view, answer])) as Walk;
}

function atTheMail({ workspace }: Company, { csm, messageId }: Subject) {
  const place = { as: csm, host: 'GMAIL', messageId } as const;
  workspace.evictCache();
  const mailCold = openPage(workspace, place);
  const mailWarm = openPage(workspace, place);
  for (const need of ['Another site', 'A higher plan']) {
    mailWarm.press('openFlag').press('flagSignal', { ...signalForm, need });
  }
  const flagForm = mailWarm.press('openFlag');
  return {
    ...{ mailCold, mailWarm, flagForm },
    flag: flagForm.press('quoteMail').press('flagSignal', signalForm),
    log: mailWarm.press('logMail'),
    note: mailWarm.press('openNote').press('saveNote', { note: 'They open a second site in January.' }),
    pulse: mailWarm.press('openPulse').press('savePulse', { value: '4' }),
  };
}

function atOtherMails({ workspace, mails }: Company, { csm }: Subject) {
  const openCold = (messageId: string) => {
    workspace.evictCache();
    return openPage(workspace, { as: csm, host: 'GMAIL', messageId });
  };
  return {
    mailUnknown: openCold(mails.unknown),
    mailSeveral: openCold(mails.several),
    mailCrowd: openCold(mails.crowd),
  };
}

function atHome({ workspace }: Company, { csm, name }: Subject) {
  const place = { as: csm, host: 'GMAIL' } as const;
  workspace.evictCache();
  const homeCold = openPage(workspace, place);
  const home = openPage(workspace, place);
  const search = home.press('openSearch').press('search', { query: name });
  return { homeCold, home, search, account: search.press('openAccount') };
}

function ofTheAm({ workspace }: Company, { am, messageId }: Subject) {
  const homeAm = openPage(workspace, { as: am, host: 'SHEETS' });
  const queue = homeAm.press('openQueue');
  const nextSignal = () => openPage(workspace, { as: am, host: 'GMAIL', messageId }).press('openSignal');
  const signal = nextSignal();
  const acknowledge = signal.press('acknowledgeSignal');
  const accept = acknowledge.press('acceptSignal');
  const second = nextSignal();
  workspace.evictCache();
  const acceptCold = second.press('acceptSignal');
  const decline = nextSignal().press('openDecline').press('declineSignal', { reason: 'no-budget', words: 'Frozen' });
  return { homeAm, queue, signal, acknowledge, accept, acceptCold, decline };
}

function together({ workspace }: Company, { am, csm, id, messageId }: Subject) {
  const sync = openPage(workspace, { as: am, host: 'GMAIL', messageId }).press('openSync');
  const find = sync.press('findTimes', { with: csm, minutes: '30' });
  const book = find.press('bookSync');
  const eventId = String(rowsOf(workspace, 'meetings').find(({ account }) => account === id)?.eventId);
  return { sync, find, book, agenda: openPage(workspace, { as: am, host: 'CALENDAR', eventId }) };
}

/** A refusal comes as a card too, so the workbook is asked whether everything happened. */
function assertDone({ workspace }: Company, { id }: Subject): void {
  const of = (tab: string, key: string) =>
    rowsOf(workspace, tab).flatMap((row) => (row.account === id ? [String(row[key])] : []));
  const seen = { signals: of('signals', 'state'), meetings: of('meetings', 'state'), kinds: of('activities', 'kind') };
  const wanted = [
    ...['accepted', 'declined'].map((state) => seen.signals.includes(state)),
    ...['mail', 'note', 'pulse', 'sync'].map((kind) => seen.kinds.includes(kind)),
    seen.signals.filter((state) => state === 'accepted').length === 2,
    seen.meetings.includes('booked'),
  ];
  if (wanted.includes(false)) throw new Error(`Not everything was done on ${id}: ${JSON.stringify(seen)}`);
}

/** A tab's rows by their fixed keys. */
function rowsOf({ sheets }: Workspace, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [keys = [], , ...body] = sheets.values(tab);
  return body.map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])));
}
