/** A meeting with an account, and what came of it. */
import { arthit, type Company, mina } from '../../company';
import type { Click, Scenes } from '../scene';

export const jana = 'jana@acme.example';
const hour = 3_600_000;
/** An hour ago, on the Monday on which the company is set up. */
const begin = Date.parse('2026-11-23T01:00:00Z');

type Meeting = { readonly start?: number; readonly guests?: readonly string[] };

/** Half an hour with Jana of Acme in Mina's calendar; its id. */
export function meetingWith(
  { workspace }: Company,
  name: string,
  { start = begin, guests = [jana, arthit] }: Meeting = {},
): string {
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString() });
  const attendees = [mina, ...guests].map((email) => ({ email }));
  const id = `visit${name.toLowerCase().replace(/[^a-v0-9]/g, '')}`;
  workspace.calendar.create(mina, {
    ...{ id, summary: 'Acme: how it goes', start: at(start), end: at(start + hour / 2), attendees },
  });
  return id;
}

export const outcomeForm = {
  ...{ result: 'held', attended: [jana], decided: 'They try the night shift', pulse: '4' },
  ...{ next: 'Send the plan', who: mina, due: { msSinceEpoch: Date.parse('2026-12-01T00:00:00Z') } },
};

export const atEvent = (as: string, eventId: string): Click => ({ as, host: 'CALENDAR', eventId });

export const briefingScenes: Scenes = {
  'log what came of a meeting': {
    where: atEvent(mina, 'visitone'),
    lead: (company) => company.open(mina, atEvent(mina, meetingWith(company, 'one'))),
    button: 'do=saveOutcome',
    form: outcomeForm,
  },
};
