/** What people do on a visit, click by click, with the seconds that they read, think and type between. */
import type { Answer, Workspace } from '../../../host/server/workspace-contract';
import { actionsThat } from '../../seed/card';
import type { MadeUpAccount } from '../made-up';
import type { Errand } from './people';
import { type Sidebar, sidebar } from './sidebar';

export type Office = {
  readonly workspace: Workspace;
  readonly random: () => number;
  record(as: string, answer: Answer): void;
  /** Somebody logged this mail; and how a card that is opened later tells of it. */
  logged(messageId: string): void;
  opened(messageId: string, saysNew: boolean): void;
};

export type Errander = { readonly as: string; readonly account: MadeUpAccount; readonly messageId: string };
/** Yields seconds until the next click. */
export type Deed = Generator<number, void>;

export function errand(office: Office, kind: Errand, who: Errander): Deed {
  const { as, messageId } = who;
  const mail = sidebar(office.workspace, { as, host: 'GMAIL', messageId }, (answer) => office.record(as, answer));
  const home = sidebar(office.workspace, { as, host: 'GMAIL' }, (answer) => office.record(as, answer));
  if (kind === 'mail') return readMail(office, mail, who);
  if (kind === 'home') return lookAtHome(office, home);
  if (kind === 'queue') return workOffQueue(office, home);
  return kind === 'search' ? search(home, who) : bookSync(office, mail, who);
}

function* readMail(office: Office, mail: Sidebar, { messageId }: Errander): Deed {
  const { result } = mail.open();
  office.opened(messageId, actionsThat(result, 'logMail').length > 0);
  yield seconds(office, 8, 40);
  const does = office.random();
  if (does < 0.15 && mail.press('logMail')) office.logged(messageId);
  else if (does < 0.22)
    yield* fillIn(office, mail, ['openNote', 'saveNote', { note: 'They open a second site in January.' }]);
  else if (does < 0.26) yield* fillIn(office, mail, ['openPulse', 'savePulse', { value: '4' }]);
  else if (does < 0.3) yield* fillIn(office, mail, ['openFlag', 'flagSignal', signal]);
  else if (does < 0.4) yield* workOffSignal(office, mail);
}

const signal = {
  ...{ kind: 'seat-limit', need: 'Ten more seats', evidence: 'Asked in a mail', urgency: 'soon' },
  override: 'They asked for it themselves',
};

type Filling = readonly [open: string, save: string, form: Readonly<Record<string, string>>];

function* fillIn(office: Office, card: Sidebar, [open, save, form]: Filling): Deed {
  if (!card.press(open)) return;
  yield seconds(office, 10, 60);
  card.press(save, form);
}

function* lookAtHome(office: Office, home: Sidebar): Deed {
  home.open();
  yield seconds(office, 5, 30);
  if (office.random() < 0.5) home.press('openAccount');
}

function* workOffQueue(office: Office, home: Sidebar): Deed {
  home.open();
  yield seconds(office, 3, 10);
  home.press('openQueue');
  yield seconds(office, 3, 20);
  yield* workOffSignal(office, home);
}

function* workOffSignal(office: Office, card: Sidebar): Deed {
  if (!card.press('openSignal')) return;
  yield seconds(office, 10, 60);
  if (card.press('acknowledgeSignal')) yield seconds(office, 5, 60);
  if (office.random() < 0.6) card.press('acceptSignal');
  else yield* fillIn(office, card, ['openDecline', 'declineSignal', { reason: 'no-budget', words: 'Frozen' }]);
}

function* search(home: Sidebar, { account }: Errander): Deed {
  home.open();
  yield 3;
  home.press('openSearch');
  yield 4;
  home.press('search', { query: account.name });
  yield 4;
  home.press('openAccount');
}

function* bookSync(office: Office, mail: Sidebar, { as, account }: Errander): Deed {
  mail.open();
  yield seconds(office, 5, 15);
  mail.press('openSync');
  yield seconds(office, 5, 20);
  mail.press('findTimes', { with: as === account.csm ? account.am : account.csm, minutes: '30' });
  yield seconds(office, 10, 40);
  mail.press('bookSync');
}

function seconds({ random }: Office, from: number, to: number): number {
  return Math.round(from + random() * (to - from));
}
