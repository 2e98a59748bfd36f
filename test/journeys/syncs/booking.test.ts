/** Two people, one pair, one time: one event and one row, whoever comes in between and wherever. */

import {
  actionsOf,
  arthit,
  type Company,
  cardOf,
  type Json,
  mina,
  noticeOf,
  openCompany,
  paste,
} from '../../support/company';
import { rowsOf } from '../../support/importing';
import { paramsOfAll, press } from '../../support/presses';
import { mail } from '../../support/scenes/scene';
import { clickWith } from '../../support/syncs/between';
import { type Stage, stage } from '../../support/syncs/staged';

const from = { msSinceEpoch: Date.parse('2026-11-25T00:00:00Z') };
const minute = 60_000;
const thursday = 'Booked: Thu 26 Nov, 10:00';

function offers(company: Company, who: string, more: object = {}) {
  const form = company.open(who, { messageId: mail.id }).click('do=openSync');
  return form.click('do=findTimes', { with: who === mina ? arthit : mina, minutes: '30', from, ...more });
}

/** The buttons of the times on a card, first to last. */
function times(company: Company, who: string, more: object = {}): readonly Json[] {
  const card = cardOf(offers(company, who, more).answer.result as Json);
  return actionsOf(card).flatMap(({ name, action }) => (name === 'do=bookSync' ? [action] : []));
}

const clickOf = (as: string, action: Json | undefined) =>
  ({ as, host: 'GMAIL', messageId: mail.id, form: {}, action: action as { function: string } & Json }) as const;

function standing(company: Company) {
  const rows = rowsOf(company, 'meetings').filter(({ state, id }) => id !== '' && state !== 'cancelled');
  const [minas, arthits] = [mina, arthit].map((email) =>
    company.workspace.calendar.list(email, {}).map(({ id }) => id),
  );
  return { rows: rows.map(({ state, eventId }) => [state, eventId]), minas, arthits };
}

const said = ({ result, error }: { readonly result: unknown; readonly error: unknown }): string =>
  error
    ? 'failed'
    : noticeOf(result as Json) || String((cardOf(result as Json) as { name?: string } | undefined)?.name);

describe('two people who book the same pair at once', () => {
  let staged: Stage & { readonly known: readonly [Json | undefined, readonly Json[]] };
  beforeAll(() => {
    staged = stage((company) => [times(company, mina)[0], times(company, arthit)] as const);
  });
  afterAll(() => staged.remove());

  test.each([
    ['for the same time', 0, 'Booked: Wed 25 Nov, 10:00'],
    ['for another time', 1, 'sync-offers'],
  ])('%s make one sync, wherever the second comes in between', (_, offer, end) => {
    const [minas, arthits] = staged.known;
    const heard: string[] = [];
    for (let at = 0, last = 1; at <= last; at += 1) {
      staged.anew((company) => {
        const theirs = clickOf(arthit, arthits[offer]);
        const second = () => heard.push(said(company.workspace.click(theirs)));
        const first = clickWith(company, clickOf(mina, minas), { at, doing: second });
        last = first.calls.length;
        if (at >= last) second();
        // Whoever was asked to wait clicks again.
        const again = heard.at(-1) === 'problem' ? said(company.workspace.click(theirs)) : heard.at(-1);
        const { rows, minas: own, arthits: other } = standing(company);
        expect([at, rows, own, other]).toEqual([at, [['booked', own?.[0]]], [own?.[0]], [own?.[0]]]);
        // Whoever came first has the time they picked, and the other is told of it.
        expect([at, again === thursday ? said(first) : again]).toEqual([at, end]);
      });
    }
    expect(new Set(heard)).toEqual(new Set([end, 'problem', ...(offer === 1 ? [thursday] : [])]));
  });

  test('where one’s run ended half-way the other waits, and takes over when it is surely gone', () => {
    const [minas, arthits] = staged.known;
    for (const [after, isLanded] of [
      [0, false],
      [1, true],
    ] as const) {
      staged.anew((company) => {
        company.workspace.fault({ service: 'Calendar', method: 'Freebusy.query', fault: 'kill', after, times: 1 });
        company.workspace.click(clickOf(mina, minas));
        const second = () => said(company.workspace.click(clickOf(arthit, arthits[0])));
        const wait = 'Mina Karimi is booking this sync right now. Look again in a few minutes';
        expect(second()).toBe(isLanded ? 'Booked: Wed 25 Nov, 10:00' : wait);
        company.workspace.setClock(Date.parse('2026-11-23T02:00:00Z') + 11 * minute);
        expect(second()).toBe('Booked: Wed 25 Nov, 10:00');
        const { rows, minas: own, arthits: other } = standing(company);
        expect([rows, own, other]).toEqual([[['booked', own?.[0]]], [own?.[0]], [own?.[0]]]);
        expect(rowsOf(company, 'meetings').map(({ organizer }) => organizer)).toEqual([isLanded ? mina : arthit]);
      });
    }
  });

  test('where the event of a run that ended is off the calendar again get one that is there', () => {
    staged.anew((company) => {
      const click = () => said(company.workspace.click(clickOf(mina, staged.known[0])));
      company.workspace.fault({ service: 'Calendar', method: 'Freebusy.query', fault: 'kill', after: 1, times: 1 });
      click();
      company.workspace.calendar.cancel(mina, String(standing(company).minas?.[0]));
      expect(click()).toBe('Booked: Wed 25 Nov, 10:00');
      const { rows, minas: own, arthits: other } = standing(company);
      expect([own?.length, rows, other]).toEqual([1, [['booked', own?.[0]]], own]);
    });
  });

  test('on whose time somebody else’s event lands in the same moment hear of it, and nothing is moved', () => {
    staged.anew((company) => {
      const land = () => {
        const [start, end] = [{ dateTime: '2026-11-25T02:30:00Z' }, { dateTime: '2026-11-25T03:15:00Z' }];
        company.workspace.calendar.create(arthit, { summary: 'Dentist', start, end });
      };
      const done = clickWith(company, clickOf(mina, staged.known[0]), { at: 'Calendar.Events.insert', doing: land });
      expect(said(done)).toBe('Booked, but something else landed on the same time');
      const stand = () => rowsOf(company, 'meetings').map(({ state, start }) => [state, start]);
      expect(stand()).toEqual([['conflict', '2026-11-25T03:00:00Z']]);
      const home = company.open(mina);
      const card = home.click('Something else stands on your sync with Arthit Suksan');
      expect(card.click('Find new times').click('do=moveSync').notice).toBe('Moved: tomorrow 10:00');
      expect(stand()).toEqual([['booked', '2026-11-24T03:00:00Z']]);
      expect(company.workspace.calendar.list(arthit, {}).map(({ start }) => start)).toMatchObject([
        { dateTime: '2026-11-25T09:30:00+07:00' },
        { dateTime: '2026-11-24T10:00:00+07:00' },
      ]);
    });
  });
});

describe('a booking', () => {
  test('of a series is one event by a rule and a row a date; a date that is taken is marked', () => {
    const company = openCompany([mail]);
    const [start, end] = [{ dateTime: '2026-12-09T03:00:00Z' }, { dateTime: '2026-12-09T04:00:00Z' }];
    company.workspace.calendar.create(arthit, { summary: 'Dentist', start, end });
    const booked = offers(company, mina, { often: 'fortnightly' }).click('do=bookSync');
    expect(booked.notice).toBe(
      'Booked: Every two weeks, first Wed 25 Nov, 10:00. Something else stands on 1 of the dates',
    );
    expect(booked.text).toContain('Every two weeks');
    const [event] = company.workspace.calendar.list(mina, {});
    expect(event).toMatchObject({ recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'] });
    const range = { from: Date.parse('2026-11-01T00:00:00Z'), to: Date.parse('2027-01-15T00:00:00Z') };
    const dates = company.workspace.calendar.list(mina, range);
    const rows = rowsOf(company, 'meetings');
    expect(rows.map(({ eventId }) => eventId)).toEqual(dates.map(({ id }) => id));
    expect(rows.map(({ start: at, state, series }) => [at, state, series === event?.id])).toEqual([
      ['2026-11-25T03:00:00Z', 'booked', true],
      ['2026-12-09T03:00:00Z', 'conflict', true],
      ['2026-12-23T03:00:00Z', 'booked', true],
      ['2027-01-06T03:00:00Z', 'booked', true],
    ]);
  });

  test('with somebody from outside is refused', () => {
    const company = openCompany([mail]);
    const params = { ...paramsOfAll(company), with: 'jana@acme.example' };
    const { log } = press(company, { by: mina, messageId: mail.id, action: 'bookSync' }, params);
    expect(log.join(' ')).toContain('missing-row');
    expect(company.workspace.calendar.list(mina, {})).toEqual([]);
  });

  test('with somebody whose calendar cannot be read is none: unknown is not free', () => {
    const company = openCompany([mail]);
    const ghost = 'ghost@orbit.example';
    paste(company, 'team', [
      ['Email', 'Name', 'Role', 'Zone'],
      [ghost, 'Gert Ghost', 'am', 'Asia/Bangkok'],
    ]);
    const params = { ...paramsOfAll(company), with: ghost };
    const { result } = press(company, { by: mina, messageId: mail.id, action: 'bookSync' }, params);
    expect(JSON.stringify(cardOf(result as Json))).toContain('The calendar of Gert Ghost cannot be read');
    expect(rowsOf(company, 'meetings').map(({ state }) => state)).toEqual(['cancelled']);
    expect(company.workspace.calendar.list(mina, {})).toEqual([]);
  });
});
