/** The meeting that is open in Calendar: who is on it, what it is known by, and what was written down of it. */
import type { Activity } from '../../domain/account/activity';
import { domainOf } from '../../domain/account/matching';
import type { Email } from '../../domain/team/email';
import type { Plan } from '../../store/workbook';
import { accountId } from '../account/account';
import { mailKey } from '../account/log';
import type { Desk } from '../desk';
import { peopleLimit } from '../sender/mail';
import type { OpenEvent, Services } from '../services';

export const briefingTables = ['commitments', 'renewals'] as const;

/** Rooms and shared calendars are on guest lists, too, and are nobody. */
const nobodys = ['resource.calendar.google.com', 'group.calendar.google.com'];

/** Who is on the event, whoever made it too. */
export function peopleOf({ shown, organizer }: OpenEvent): readonly Email[] {
  const all = [...new Set([...shown, ...(organizer === '' ? [] : [organizer])])];
  return all.filter((email) => !nobodys.includes(domainOf(email))).slice(0, peopleLimit);
}

/** The same for everybody who is on the event; one date of a series by when the rule put it. */
export function eventKey({ digest }: Services, { id, iCalUid, original }: OpenEvent): string {
  return `evt${digest([iCalUid || id, original ?? ''].join('|')).slice(0, 24)}`;
}

export type OpenedMeeting = { readonly event: OpenEvent; readonly plan: Plan };

/** The open event, and what its account's cards need: the account is the one that the button names. */
export function openedMeeting(services: Services, account: string): OpenedMeeting | undefined {
  const event = services.calendar.open();
  if (!event) return undefined;
  const find = [mailKey(eventKey(services, event))];
  return { event, plan: { account: accountId(account), find, tables: briefingTables } };
}

/** The line in which somebody wrote down what came of it; `gone`: the index knows of one that is no longer at hand. */
export function loggedOf({ snapshot, services }: Desk, event: OpenEvent): Activity | 'gone' | undefined {
  const key = eventKey(services, event);
  const { account, dossier, hits } = snapshot;
  const line = dossier?.activities.find(({ kind, source }) => kind === 'meeting' && source === key);
  return line ?? (hits.some((hit) => hit.key === mailKey(key) && hit.account === account?.id) ? 'gone' : undefined);
}
