/** What people do in Calendar shows in the workbook: within the hour, or at a button; and never twice. */
import { arthit, type Company, mina } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { rowsOf } from '../../support/importing';
import { mail } from '../../support/scenes/scene';
import { at, book, decline, lines, moved } from '../../support/syncs/pair';
import { type Stage, stage } from '../../support/syncs/staged';

const hour = 3_600_000;
const begin = Date.parse('2026-11-23T02:00:00Z');

let single: Stage;
let series: Stage;
let hourly: Stage;

beforeAll(() => {
  const switchOn = ({ open }: Company) =>
    open(mina).click('do=openSettings').click('do=openNightly').click('Switch on for me');
  single = stage((company) => book(company));
  series = stage((company) => book(company, { often: 'weekly' }));
  hourly = stage((company) => {
    book(company);
    switchOn(company);
  });
});
afterAll(() => {
  for (const one of [single, series, hourly]) one.remove();
});

const eventIn = ({ workspace }: Company) => workspace.calendar.list(mina, {})[0]?.id ?? '';
const states = (company: Company) => rowsOf(company, 'meetings').map(({ start, state }) => [start, state]);

/** The card of the pair's next sync, as its organiser or the other one sees it on their home. */
const cardOf = (company: Company, as = mina) => company.open(as).click('do=openMeeting');
const follow = (company: Company) => cardOf(company).click('do=followSyncs');

describe('“Update from Calendar”', () => {
  test('takes a moved sync along, with a line on the timeline, and then knows of no news', () => {
    single.anew((company) => {
      company.workspace.calendar.change(mina, eventIn(company), moved);
      const page = follow(company);
      expect(page.notice).toBe('1 sync followed');
      expect(states(company)).toEqual([['2026-11-30T04:00:00Z', 'booked']]);
      const timeline = company.open(mina, { messageId: mail.id }).text;
      expect(timeline).toContain('Sync moved: Thu 26 Nov, 10:00 → Mon 30 Nov, 11:00');
      const again = follow(company);
      expect([again.notice, callsOf(again.answer)]).toEqual(['Everything is as in Calendar', 'read list']);
      expect(lines(company)).toEqual(['booked', 'moved']);
    });
  });

  test('reads what changed alone, and everything when Google wants so; nothing is doubled or comes back', () => {
    single.anew((company) => {
      follow(company);
      company.workspace.calendar.cancel(mina, eventIn(company));
      company.workspace.calendar.expireTokens();
      const page = company.open(mina, { messageId: mail.id });
      expect(page.text).toContain('Sync booked');
      const card = book(company, { from: { msSinceEpoch: Date.parse('2026-11-27T00:00:00Z') } });
      const all = card.click('do=followSyncs');
      expect([all.notice, callsOf(all.answer)]).toEqual(['1 sync followed', 'read list list read write read']);
      expect(states(company)).toEqual([
        ['2026-11-26T03:00:00Z', 'cancelled'],
        ['2026-11-27T03:00:00Z', 'booked'],
      ]);
      company.workspace.calendar.expireTokens();
      expect(card.click('do=followSyncs').notice).toBe('Everything is as in Calendar');
      expect(lines(company)).toEqual(['booked', 'booked', 'cancelled']);
    });
  });

  test('hears of an answer, offers new times to the organiser and moves the sync to the one that is picked', () => {
    single.anew((company) => {
      decline(company, eventIn(company));
      const page = follow(company);
      expect(states(company)).toEqual([['2026-11-26T03:00:00Z', 'declined']]);
      expect(page.text).toContain('Arthit Suksan has declined');
      expect(company.open(mina).text).toContain('Arthit Suksan has declined your sync');
      expect(cardOf(company, arthit).text).toContain('Only its organiser can move it');
      const offers = page.click('Find new times');
      expect(offers.text).toContain('The sync of Thu 26 Nov, 10:00 goes to the time you pick.');
      const done = offers.click('Move here');
      expect(done.notice).toBe('Moved: tomorrow 10:00');
      expect(offers.click('Move here').notice).toBe('Moved: tomorrow 10:00');
      expect(states(company)).toEqual([['2026-11-24T03:00:00Z', 'booked']]);
      const [theirs] = company.workspace.calendar.list(arthit, {});
      expect(theirs).toMatchObject({ start: at('2026-11-24T10:00:00+07:00'), status: 'confirmed' });
      expect(lines(company)).toEqual(['booked', 'declined', 'moved']);
      // Its own write comes back as news, and is none.
      expect(callsOf(follow(company).answer)).toBe('read list');
    });
  });

  test('leaves a sync alone in its last day', () => {
    single.anew((company) => {
      book(company, { from: { msSinceEpoch: Date.parse('2026-11-24T00:00:00Z') } });
      const [, event] = company.workspace.calendar.list(mina, {});
      decline(company, String(event?.id));
      const page = follow(company);
      const offers = page.click('Find new times');
      company.workspace.setClock(begin + 1.5 * hour);
      const late = 'It is less than a day away. Talk to each other; Tandem leaves it alone now';
      expect(page.click('Find new times').notice).toBe(late);
      expect(offers.click('Move here').notice).toBe(late);
      expect(cardOf(company).text).toContain(late);
      expect(cardOf(company).text).not.toContain('Find new times');
      expect(company.open(mina).text).not.toContain('has declined your sync');
    });
  });

  test('follows the dates of a series: one moved, one off, cut with the same time and with another', () => {
    series.anew((company) => {
      const { calendar, load } = company.workspace;
      const id = eventIn(company);
      const date = (day: string) => `${id}_2026${day}T030000Z`;
      calendar.change(mina, date('1203'), { start: at('2026-12-04T04:00:00Z'), end: at('2026-12-04T04:30:00Z') });
      calendar.cancel(mina, date('1210'));
      expect(follow(company).notice).toBe('2 syncs followed');
      expect(states(company).slice(0, 4)).toEqual([
        ['2026-11-26T03:00:00Z', 'booked'],
        ['2026-12-04T04:00:00Z', 'booked'],
        ['2026-12-10T03:00:00Z', 'cancelled'],
        ['2026-12-17T03:00:00Z', 'booked'],
      ]);
      expect(lines(company)).toEqual(['booked', 'moved', 'cancelled']);

      const [master] = calendar.list(mina, {});
      const cut = (until: string) => ({
        recurrence: [`RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;UNTIL=2026${until}T165959Z`],
      });
      const next = (name: string, start: string) => {
        const { summary, attendees, organizer } = master as Record<string, unknown>;
        const end = { dateTime: start.replace(':00:00Z', ':30:00Z'), timeZone: 'Asia/Bangkok' };
        const times = { start: { dateTime: start, timeZone: 'Asia/Bangkok' }, end };
        return { id: name, iCalUID: `${name}@google.com`, summary, attendees, organizer, ...times };
      };
      calendar.change(mina, id, cut('1216'));
      const same = {
        ...next(`${id}_R20261217T030000`, '2026-12-17T03:00:00Z'),
        recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TH'],
      };
      expect(load.events(mina, [same]).refused).toEqual([]);
      follow(company);
      const parts = () =>
        rowsOf(company, 'meetings').map(({ start, eventId, state }) => [
          start?.slice(0, 13),
          eventId?.replace(id, '').slice(0, 11),
          state,
        ]);
      expect(parts().slice(2, 5)).toEqual([
        ['2026-12-10T03', '_20261210T0', 'cancelled'],
        ['2026-12-17T03', '_R20261217T', 'booked'],
        ['2026-12-24T03', '_R20261217T', 'booked'],
      ]);

      calendar.change(mina, same.id, cut('1230'));
      const other = {
        ...next('e5srrkr361upjc2be22u6ti4pe', '2026-12-31T05:00:00Z'),
        recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TH'],
      };
      expect(load.events(mina, [other]).refused).toEqual([]);
      follow(company);
      expect(parts().slice(4)).toEqual([
        ['2026-12-24T03', '_R20261217T', 'booked'],
        ['2026-12-31T05', 'e5srrkr361u', 'booked'],
        ['2027-01-07T05', 'e5srrkr361u', 'booked'],
        ['2027-01-14T05', 'e5srrkr361u', 'booked'],
      ]);
      expect(lines(company)).toEqual(['booked', 'moved', 'cancelled', 'changed', 'changed']);

      calendar.cancel(mina, other.id);
      company.workspace.calendar.expireTokens();
      follow(company);
      expect(
        parts()
          .slice(4)
          .map(([, , state]) => state),
      ).toEqual(['booked', 'cancelled', 'cancelled', 'cancelled']);
      expect(lines(company)).toEqual(['booked', 'moved', 'cancelled', 'changed', 'changed', 'ended']);
      expect(follow(company).notice).toBe('Everything is as in Calendar');
    });
  });
});

describe('every hour', () => {
  const pass = (company: Company, hours: number) =>
    company.workspace.load.withoutQuotas(() =>
      company.workspace.setClock(begin + hours * hour).ran.map(({ answer }) => answer.error?.message ?? 'done'),
    );

  test('the run of whoever switched it on follows their own calendar', () => {
    hourly.anew((company) => {
      company.workspace.calendar.change(mina, eventIn(company), moved);
      expect(new Set(pass(company, 2))).toEqual(new Set(['done']));
      expect(states(company)[0]).toEqual(['2026-11-30T04:00:00Z', 'booked']);
    });
  });

  test('once a day the next dates of a series become rows, before they run out', () => {
    series.anew((company) => {
      const run = () =>
        company.workspace.load.withoutQuotas(() => company.workspace.run({ as: mina, function: 'onHourly' }));
      const days = () =>
        rowsOf(company, 'meetings').flatMap(({ start = '' }) => (start === '' ? [] : [start.slice(5, 10)]));
      run();
      expect(days().slice(-3)).toEqual(['12-31', '01-07', '01-14']);
      company.workspace.sheets.remove('meetings', 'rows', 2 + days().length - 3, 3);
      run();
      expect(days().at(-1)).toBe('12-24');
      pass(company, 24);
      run();
      expect(days().slice(-3)).toEqual(['12-31', '01-07', '01-14']);
    });
  });

  test('a reservation that a crash left is settled: booked where its event is, free where it is not', () => {
    single.anew((company) => {
      const kill = (after: number) =>
        company.workspace.fault({ service: 'Calendar', method: 'Freebusy.query', fault: 'kill', after, times: 1 });
      const form = company.open(mina, { messageId: mail.id }).click('do=openSync');
      const offers = (day: string) =>
        form.click('do=findTimes', { with: arthit, minutes: '30', from: { msSinceEpoch: Date.parse(day) } });
      const [free, landed] = [offers('2026-12-01T00:00:00Z'), offers('2026-12-03T00:00:00Z')];
      kill(0);
      expect(() => free.click('do=bookSync')).toThrow();
      company.workspace.clearFaults();
      expect(states(company).map(([, state]) => state)).toEqual(['booked', 'reserved']);
      kill(1);
      expect(() => landed.click('do=bookSync')).toThrow();
      company.workspace.clearFaults();
      expect(states(company).map(([, state]) => state)).toEqual(['booked', 'reserved', 'reserved']);
      expect(follow(company).notice).toBe('Everything is as in Calendar');
      company.workspace.setClock(begin + hour);
      follow(company);
      expect(states(company).map(([, state]) => state)).toEqual(['booked', 'cancelled', 'booked']);
    });
  });
});
