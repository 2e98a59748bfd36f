import { deliveryAt, sorted } from '../../../src/domain/notice/delivery';
import {
  again,
  claimed,
  copiesIn,
  eachOnce,
  type Notice,
  noticesFrom,
  settled,
  standsAs,
} from '../../../src/domain/notice/notice';
import type { Teammate } from '../../../src/domain/team/teammate';
import { dayMs, hourMs, minuteMs } from '../../../src/domain/time/time';
import { aNotice, anAm, monday9 } from '../../support/builders';

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

describe('a notice goes out', () => {
  const tehran = {
    zone: 'Asia/Tehran',
    workdays: ['sat', 'sun', 'mon', 'tue', 'wed'],
    from: '08:00',
    to: '16:00',
  } as const;

  test.each([
    // Bangkok is seven hours ahead, Tehran three and a half. 2026-11-23 is a Monday.
    ['at once in working hours', { digest: 'at-once' }, '2026-11-23T03:00:00Z', '2026-11-23T03:00:00.000Z'],
    ['in the morning after a night', { digest: 'at-once' }, '2026-11-23T15:00:00Z', '2026-11-24T02:00:00.000Z'],
    ['on Monday after Friday night', { digest: 'at-once' }, '2026-11-20T15:00:00Z', '2026-11-23T02:00:00.000Z'],
    [
      'after a holiday',
      { digest: 'at-once', holidays: ['2026-11-24'] },
      '2026-11-23T15:00:00Z',
      '2026-11-25T02:00:00.000Z',
    ],
    ['at the next hour of a day', { digest: 'daily' }, '2026-11-23T02:00:01Z', '2026-11-24T02:00:00.000Z'],
    [
      'at an hour of one’s own',
      { digest: 'daily', digestAt: '16:30' },
      '2026-11-23T02:00:01Z',
      '2026-11-23T09:30:00.000Z',
    ],
    ['on the first day of the week', { digest: 'weekly' }, '2026-11-24T02:00:00Z', '2026-11-30T02:00:00.000Z'],
    [
      'on Tuesday where Monday is off',
      { digest: 'weekly', holidays: ['2026-11-30'] },
      '2026-11-24T02:00:00Z',
      '2026-12-01T02:00:00.000Z',
    ],
    ['on Saturday in Tehran', { digest: 'weekly', ...tehran }, '2026-11-24T02:00:00Z', '2026-11-28T05:30:00.000Z'],
    [
      'never on Thursday in Tehran',
      { digest: 'at-once', ...tehran },
      '2026-11-26T06:00:00Z',
      '2026-11-28T04:30:00.000Z',
    ],
    ['never to who wants none', { digest: 'off' }, '2026-11-24T02:00:00Z', undefined],
  ] as const)('%s', (_, parts, when, expected) => {
    expect(iso(deliveryAt({ kind: 'mention', at: at(when) }, anAm(parts)))).toBe(expected);
  });

  test('at night where an agenda leaked', () => {
    expect(deliveryAt({ kind: 'leak', at: at('2026-11-23T18:00:00Z') }, anAm())).toBe(at('2026-11-23T18:00:00Z'));
  });

  test('in the same wall hour on both sides of a change of clocks', () => {
    const berlin = anAm({ zone: 'Europe/Berlin', digest: 'daily' });
    const next = (when: string) => iso(deliveryAt({ kind: 'mention', at: at(when) }, berlin));
    expect(next('2026-03-27T12:00:00Z')).toBe('2026-03-30T07:00:00.000Z');
    expect(next('2026-10-23T12:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
  });
});

describe('what waits', () => {
  test('is one mail a person, and says why it will never go out', () => {
    const now = monday9 + 24 * hourMs;
    const mine = [aNotice(), aNotice({ id: 'ntc_2', at: monday9 - 1 })];
    const gone = aNotice({ id: 'ntc_3', to: 'gone@orbit.example' });
    const off = aNotice({ id: 'ntc_4', to: 'off@orbit.example' });
    const settledOnes = [aNotice({ id: 'ntc_5', state: 'sent' }), aNotice({ id: 'ntc_6', state: 'claimed' })];
    const team = [anAm(), anAm({ email: 'off@orbit.example', digest: 'off' })];
    const { due, never } = sorted([...mine, gone, off, ...settledOnes], team, now);
    expect(due.map((batch) => batch.map(({ id }) => id))).toEqual([['ntc_2', 'ntc_1']]);
    expect(never.map(({ notice, reason }) => [notice.id, reason])).toEqual([
      ['ntc_3', 'gone'],
      ['ntc_4', 'off'],
    ]);
  });

  test('is made once for one cause, and not for what somebody did themselves', () => {
    const news = { kind: 'mention', key: 'k', to: 'a@b.example', account: 'acc_1', about: 'com_1', what: '' } as const;
    const one = { ...news, words: 'x', by: 'c@b.example', at: monday9 } as const;
    const [made, ...more] = noticesFrom([one, { ...one, at: monday9 + 1 }, { ...one, by: 'a@b.example' }]);
    expect(more).toEqual([]);
    expect(noticesFrom([one], new Set([made?.id ?? '']))).toEqual([]);
  });
});

describe('what is due is looked at again when it is sent:', () => {
  // Mina's hours: 09:00 to 17:00 in Bangkok, which is 02:00 to 10:00 here.
  const made = at('2026-11-23T03:00:00Z');
  const isSent = (parts: Partial<Notice>, mate: Partial<Teammate>, now: string) =>
    sorted([aNotice({ at: made, ...parts })], [anAm(mate)], at(now)).due.length === 1;

  test.each([
    ['what Google refused in the evening waits for the morning', { digest: 'at-once' }, '2026-11-23T15:00:00Z', false],
    ['and goes then', { digest: 'at-once' }, '2026-11-24T02:00:00Z', true],
    ['a gathered mail whose run came at night waits', { digest: 'daily' }, '2026-11-24T19:00:00Z', false],
    ['one that came later in the day goes', { digest: 'daily' }, '2026-11-24T08:00:00Z', true],
    ['an evening hour is theirs', { digest: 'daily', digestAt: '20:00' }, '2026-11-23T13:30:00Z', true],
    ['long after it is not', { digest: 'daily', digestAt: '20:00' }, '2026-11-23T16:00:00Z', false],
    ['nor on a day off', { digest: 'daily', digestAt: '20:00' }, '2026-11-28T13:30:00Z', false],
    [
      'who never works by a mistake is told all the same',
      { digest: 'at-once', workdays: [] },
      '2026-11-23T18:00:00Z',
      true,
    ],
  ] as const)('%s', (_, mate, now, expected) => {
    expect(isSent({}, mate, now)).toBe(expected);
  });

  test('a leak goes at night', () => {
    expect(isSent({ kind: 'leak' }, { digest: 'daily' }, '2026-11-23T18:00:00Z')).toBe(true);
  });

  test('what waited for more than a month is no news', () => {
    const { never } = sorted([aNotice({ at: made })], [anAm()], made + 31 * dayMs);
    expect(never.map(({ reason }) => reason)).toEqual(['late']);
  });
});

describe('a claim', () => {
  const claim = claimed(aNotice(), { at: monday9, mail: 'm1' });

  test('that nobody settles is perhaps sent, and never sent by itself', () => {
    expect([standsAs(claim, monday9 + minuteMs), standsAs(claim, monday9 + hourMs)]).toEqual(['claimed', 'perhaps']);
    expect(sorted([claim], [anAm()], monday9 + 1000 * hourMs).due).toEqual([]);
    expect(again(claim, monday9 + minuteMs)).toBeUndefined();
    expect(again(claim, monday9 + hourMs)).toMatchObject({ state: 'waiting', tries: 1 });
  });

  test.each([
    ['sent', 'sent', ''],
    [{ not: 'quota' }, 'waiting', 'quota'],
    [{ not: 'consent' }, 'waiting', 'consent'],
    [{ not: 'address' }, 'failed', 'address'],
    [{ perhaps: 'no-answer' }, 'perhaps', 'no-answer'],
  ] as const)('that came to %j', (outcome, state, reason) => {
    expect(settled(claim, outcome, monday9)).toMatchObject({ state, reason, tries: 1 });
  });
});

describe('rows that a hand copied', () => {
  test('are one: of one id the one that went furthest, of two ids the one that is not waiting', () => {
    const [first, later] = [aNotice(), aNotice({ rev: 3, state: 'sent' })];
    expect(eachOnce([first, later])).toEqual([later]);
    expect(eachOnce([later, first])).toEqual([later]);
    const copy = aNotice({ id: 'ntc_copy' });
    expect(copiesIn([copy, later])).toEqual([copy]);
    expect(copiesIn([first, copy])).toEqual([copy]);
    expect(
      copiesIn([later, aNotice({ id: 'ntc_2', at: monday9 + 1000 }), aNotice({ id: 'ntc_3', way: 'chat' })]),
    ).toEqual([]);
  });
});
