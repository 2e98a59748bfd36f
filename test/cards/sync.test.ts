import type { Card } from '../../src/cards/spec';
import { syncCard } from '../../src/cards/sync/sync';
import { syncOffersCard } from '../../src/cards/sync/sync-offers';
import { words } from '../../src/messages/words';
import { anAm } from '../support/builders';
import { footer, read } from './reading';
import { latin, persian, viewerOf } from './samples/samples';
import { offersViewOf, syncCards } from './samples/sync-cards';

const english = words('en', 'Asia/Bangkok');
const cards = syncCards(english, latin);
const none: Card = { name: '', sections: [] };
const lines = (name: string) => read(cards[name] ?? none);

describe('the form for a sync', () => {
  test('asks with whom, how long, on which day, and finds a time', () => {
    expect(lines('sync')).toEqual([
      'With whom?: Arthit Suksan · AM',
      'How long?: 30 min',
      'How often?: Once',
      'On which day?: Any working day',
      'Not before: 2026-11-24',
    ]);
    expect(footer(cards.sync ?? none)).toEqual(['Find a time']);
  });

  test('tells of a sync that stands already, and keeps an odd length', () => {
    expect(lines('sync-refused').slice(0, 4)).toEqual([
      'A sync of you two stands already: today 10:40 [Open]',
      '▲ Please fill this in',
      'With whom?: Arthit Suksan · AM',
      'How long?: 25 min',
    ]);
  });

  test('has nothing to ask in a team of one', () => {
    expect([lines('sync-alone'), footer(cards['sync-alone'] ?? none)]).toEqual([
      ['There is nobody else in the team yet.'],
      [],
    ]);
  });

  test('offers a team of two hundred without more than the hundred items that Google takes', () => {
    const partners = Array.from({ length: 199 }, (_, at) => anAm({ email: `am${at}@orbit.example`, name: `AM ${at}` }));
    const typed = { with: 'am150@orbit.example', minutes: '30', weekday: '', often: '', from: '2026-11-24' } as const;
    const view = { viewer: viewerOf('csm', latin), account: undefined, partners, typed, problems: {}, next: undefined };
    const [section] = syncCard(view, english).sections;
    const [people] = section?.widgets ?? [];
    const items = people?.kind === 'choice' ? people.items : [];
    expect([items.length, items.filter(({ selected }) => selected).map(({ label }) => label)]).toEqual([
      100,
      ['AM 150 · AM'],
    ]);
    expect(read(syncCard(view, english))).toContain('99 more in the workbook');
  });

  test('echoes the day of the Gregorian picker in the calendar of the reader', () => {
    const typed = { with: '', minutes: '30', weekday: '', often: '', from: '2026-11-24' } as const;
    const view = {
      viewer: viewerOf('csm', persian),
      account: undefined,
      partners: [anAm()],
      typed,
      problems: {},
      next: undefined,
    };
    expect(read(syncCard(view, words('fa', 'Asia/Tehran'))).at(-1)).toBe('یعنی ۳ آذر ۱۴۰۵');
    expect(read(syncCard(view, words('th', 'Asia/Bangkok'))).at(-1)).toBe('คือ 24 พ.ย. 2569');
  });
});

describe('the offered times', () => {
  test('say why, and what the clock shows where the other one sits', () => {
    expect(lines('sync-offers')).toEqual([
      'tomorrow 09:40 | 03:40 for Arthit Suksan · the usual time and well inside working hours [Book]',
      'Wed 25 Nov, 09:40 | 03:40 for Arthit Suksan · early or late in a day and over focus time [Book]',
    ]);
  });

  test('say one time alone where both clocks show the same', () => {
    const view = { ...offersViewOf(latin), partner: anAm() };
    expect(read(syncOffersCard(view, english))[0]).toBe(
      'tomorrow 09:40 | the usual time and well inside working hours [Book]',
    );
  });

  test('are five at most', () => {
    const view = offersViewOf(latin);
    const offers = Array.from({ length: 9 }, () => view.offers).flat();
    expect(read(syncOffersCard({ ...view, offers }, english))).toHaveLength(5);
  });

  test('book by ids and numbers alone', () => {
    const [line] = cards['sync-offers']?.sections[0]?.widgets ?? [];
    expect(line).toMatchObject({
      button: {
        onClick: {
          do: 'bookSync',
          with: { account: 'acc_acme', with: 'arthit@orbit.example', start: '1795488000000', minutes: '30', key: 'k1' },
        },
      },
    });
  });

  test('give way to what would help, else to what stands in the way', () => {
    expect(lines('sync-none')).toContain('The meeting is too long: 15 min would fit');
    const none = [
      { constraint: 'busy', who: 'arthit@orbit.example', minutes: undefined, helps: false, opens: undefined },
    ] as const;
    expect(read(syncOffersCard({ ...offersViewOf(latin), offers: [], none }, english))).toContain(
      'Arthit Suksan is busy',
    );
  });

  test('never take a calendar that cannot be read for a free one', () => {
    expect(lines('sync-unknown')[0]).toBe(
      'The calendar of Arthit Suksan cannot be read, so no time counts as free. Ask Arthit Suksan to share free/busy with you.',
    );
  });
});

describe('the agenda', () => {
  test('has what is late first, each with its account and its one owner', () => {
    expect(lines('meeting')).toEqual([
      '# Past their clock (1)',
      'More seats for the new lab\n1 h late | Acme Robotics · for Arthit Suksan',
      '# Waiting (1)',
      'More seats for the new lab | Acme Robotics · No deadline · for Arthit Suksan',
      '# Decided (1)',
      'More seats for the new lab | Acme Robotics · Declined · Another reason · for Arthit Suksan',
      '# Renewals ahead (1)',
      'Acme Robotics\nRenewal on 14 Mar 2027 · Notice by 12 Jan 2027, in 50 days',
    ]);
  });

  test('warns of guests from outside before anything else', () => {
    expect(lines('meeting-outsider').slice(0, 4)).toEqual([
      'From outside: jana@acme.example | Once you save, they can read this agenda and the title. Take them off, or plan a meeting of their own.',
      '[Plan a clean meeting]',
      'Booked, and something else landed on the same time',
      'It is less than a day away. Talk to each other; Tandem leaves it alone now',
    ]);
  });

  test('tells what of a leak is pending, what is closed, and what the invitation may have shown', () => {
    expect(lines('meeting-leak-pending')[0]).toBe(
      'From outside, and invited: jana@acme.example | Pending: the agenda goes out of the event when Tandem next runs for Mina Karimi. Until then they can read it.',
    );
    expect(lines('meeting-leak-closed').slice(0, 4)).toEqual([
      'From outside, and invited: jana@acme.example | The agenda was taken out of the event, and the title where Tandem wrote it. It stands here alone.',
      'The title was typed by somebody and stays: More seats for the new lab. Change it in Calendar if it tells too much.',
      '[Plan a clean meeting]',
      '# The invitation may have shown',
    ]);
    expect(lines('meeting-leak-gone')[0]).toContain('Somebody from outside was invited');
  });

  test('of a series says how often; declined, it offers new times to its organiser alone', () => {
    expect(lines('meeting-series')[0]).toBe('Every two weeks');
    expect(lines('meeting-declined').slice(0, 3)).toEqual([
      'Every two weeks',
      'Arthit Suksan has declined',
      '[Find new times]',
    ]);
    expect(lines('meeting-not-yours').slice(0, 2)).toEqual([
      'Arthit Suksan has declined',
      'Only its organiser can move it',
    ]);
  });

  test('plans a clean meeting in a form of Calendar’s own, without a word of the agenda', () => {
    const link = JSON.stringify(cards['meeting-leak-closed']).match(/https:[^"]*render[^"]*/)?.[0] ?? '';
    expect(decodeURIComponent(link)).toBe(
      'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Meeting&dates=20261123T034000Z/20261123T023000Z&add=mina@orbit.example,arthit@orbit.example,jana@acme.example',
    );
  });
});
