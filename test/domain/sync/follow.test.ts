import { followed, gone, isNews } from '../../../src/domain/sync/follow';
import type { Meeting } from '../../../src/domain/sync/meeting';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { aMeeting, monday9 } from '../../support/builders';
import { arthit, mina, recorded, tombstone } from '../../support/syncs/recorded-events';

const start = monday9 + 2 * dayMs;
const row = aMeeting({ start, end: start + hourMs / 2, account: 'acc_acme', iCalUid: 'pair1@google.com' });
const isInside = (email: string) => email.endsWith('@orbit.example') && !email.startsWith('all@');
const ground = { now: monday9, isInside };
const jana = 'jana@acme.example';

type More = Parameters<typeof recorded>[2];
const at = (from: number) => [from, from + hourMs / 2].map((time) => new Date(time).toISOString()) as [string, string];
const event = (more: More = {}, from = start) => recorded('pair1', at(from), more);
const guests = (...list: readonly (readonly [string, string])[]): More => ({
  attendees: list.map(([email, responseStatus]) => ({ email, responseStatus })),
});
const both = [
  [mina, 'accepted'],
  [arthit, 'accepted'],
] as const;
const hearing = (more: More, meeting: Meeting = row, from = start) => followed(meeting, event(more, from), ground);

describe('a sync in Calendar', () => {
  test('that is as it was is no news', () => {
    const link = event().link;
    expect(isNews(followed({ ...row, link }, event(), ground))).toBe(false);
  });

  test('that somebody moved takes its row along, a double one too', () => {
    const moved = hearing({}, { ...row, state: 'conflict' }, start + dayMs);
    expect([moved.meeting.start, moved.meeting.end, moved.what]).toEqual([
      start + dayMs,
      start + dayMs + hourMs / 2,
      ['moved'],
    ]);
    expect(moved.meeting.state).toBe('booked');
    expect(hearing({}, { ...row, state: 'conflict' }).meeting.state).toBe('conflict');
  });

  test('that was deleted is cancelled, unless it took place', () => {
    const deleted = followed(row, tombstone('pair1'), ground);
    expect([deleted.meeting.state, deleted.what]).toEqual(['cancelled', ['cancelled']]);
    const over = { ...row, start: monday9 - dayMs, end: monday9 - dayMs + hourMs };
    expect(isNews(followed(over, tombstone('pair1'), ground))).toBe(false);
    expect(isNews(gone(deleted.meeting, ground))).toBe(false);
  });

  test('that somebody brought back stands again', () => {
    const back = hearing({}, { ...row, state: 'cancelled' });
    expect([back.meeting.state, back.what]).toEqual(['booked', ['back']]);
  });

  test.each([
    ['declined by the AM', guests([mina, 'accepted'], [arthit, 'declined'])],
    ['without the AM among its guests', guests([mina, 'accepted'])],
  ])('%s is declined once, and agreed on when they come after all', (_, more) => {
    const declined = hearing(more);
    expect([declined.meeting.state, declined.what]).toEqual(['declined', ['declined']]);
    expect(hearing(more, declined.meeting).what).toEqual([]);
    const agreed = hearing(guests(...both), declined.meeting);
    expect([agreed.meeting.state, agreed.what]).toEqual(['booked', ['agreed']]);
  });

  test('that is over stays held, whatever anybody answers then', () => {
    const over = { ...row, start: monday9 - dayMs, end: monday9 - dayMs + hourMs / 2 };
    const late = hearing(guests([mina, 'accepted'], [arthit, 'declined']), over, over.start);
    expect([late.meeting.state, late.what]).toEqual(['booked', []]);
  });

  test('that went over to another organiser names them', () => {
    const handed = hearing({ organizer: { email: arthit } });
    expect([handed.meeting.organizer, handed.what]).toEqual([arthit, ['organizer']]);
  });

  test('with one of us more says so once', () => {
    const more = guests(...both, ['lena@orbit.example', 'needsAction']);
    const found = hearing(more);
    expect([found.meeting.guests, found.meeting.leak, found.what]).toEqual([['lena@orbit.example'], '', ['guest']]);
    expect(hearing(more, found.meeting).what).toEqual([]);
  });

  test.each([
    ['somebody from outside', jana],
    ['a group that is not listed', 'all@orbit.example'],
  ])('with %s keeps its agenda in the row and waits to be emptied', (_, guest) => {
    const more = { ...guests(...both, [guest, 'needsAction']), description: '• Seats', summary: 'Sync · Acme' };
    const found = hearing(more);
    const agenda = 'Sync · Acme\n• Seats';
    expect(found.meeting).toMatchObject({ guests: [guest], leak: 'pending', agenda });
    expect(found.what).toEqual(['outsider']);
    // Taken off again: the invitation went out all the same.
    const off = hearing({ ...guests(...both), description: '• Seats' }, found.meeting);
    expect([off.meeting.leak, off.meeting.guests, off.what]).toEqual(['pending', [], []]);
  });

  test('that was emptied is left to whoever writes into it then', () => {
    const closed: Meeting = { ...row, leak: 'closed', guests: [jana], agenda: '• Seats' };
    const written = hearing({ ...guests(...both, [jana, 'accepted']), description: 'Agenda for Jana' }, closed);
    expect([written.meeting.leak, written.meeting.agenda, written.what]).toEqual(['closed', '• Seats', []]);
  });

  test('that a crash left reserved is booked', () => {
    const found = hearing({}, { ...row, state: 'reserved' });
    expect([found.meeting.state, found.what]).toEqual(['booked', ['booked']]);
  });

  test('keeps rooms out of the guests', () => {
    const room = { email: 'room@resource.calendar.google.com', resource: true };
    const found = hearing({ attendees: [...(guests(...both)?.attendees ?? []), room] });
    expect([found.meeting.guests, found.meeting.leak]).toEqual([[], '']);
  });
});
