/** A click that writes, with everything that leads to it: what the crash tests play again and again. */
import { ada, arthit, type Company, mina, type Page } from '../company';
import { aMail } from '../mails';

type Form = Readonly<Record<string, unknown>>;
export type Click = {
  readonly as: string;
  readonly host: 'GMAIL' | 'SHEETS' | 'CALENDAR';
  readonly messageId?: string;
  readonly eventId?: string;
};
export type Scene = {
  readonly where: Click;
  /** The card with the button, after everything that leads there. */
  readonly lead: (company: Company) => Page;
  /** `do=` and the name of the action. */
  readonly button: `do=${string}`;
  readonly form?: Form | ((company: Company) => Form);
  /** What the answer says when it is done; a notification where this is left out. */
  readonly said?: string;
  /** It sends a mail: at most once, which may be never. */
  readonly sends?: true;
  /** Before the first run: an empty spreadsheet instead of a company at work. */
  readonly isNew?: true;
};
export type Scenes = Readonly<Record<string, Scene>>;

export const mail = aMail({ id: 'msg-f:1' });
export const stranger = aMail({ id: 'msg-f:2', from: 'Nok <nok@newlab.example>' });
export const nobody = aMail({ id: 'msg-f:3', from: 'Ann <ann@nobody.example>' });

export const gmail = (as: string, messageId: string = mail.id): Click => ({ as, host: 'GMAIL', messageId });
export const flagForm = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail of Sunday', urgency: 'soon' };

export const overrideForm = {
  ...{
    band: 'at-risk',
    reason: 'Their sponsor left',
    lastDay: { msSinceEpoch: String(Date.parse('2026-12-20T00:00:00Z')) },
  },
};

export const atAccount = (as: string, messageId?: string) => (company: Company) =>
  company.open(as, gmail(as, messageId));
export const atSignal = (company: Company) => {
  atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
  return company.open(arthit, { host: 'SHEETS' }).click('do=openSignal');
};
export const atSettings = (company: Company) => company.open(ada, { host: 'SHEETS' }).click('do=openSettings');
