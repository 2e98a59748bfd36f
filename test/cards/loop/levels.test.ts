import { words } from '../../../src/messages/words';
import { read } from '../reading';
import { levelCards } from '../samples/level-cards';
import { latin } from '../samples/samples';

const cards = levelCards(words('en', 'Asia/Bangkok'), latin);
const lines = (name: string) => read(cards[name] ?? { name: '', sections: [] });

describe('how signals are answered', () => {
  test('gives each figure with what it rests on, what was missed and what is still open, and a way to its rows', () => {
    expect(lines('levels').slice(0, 4)).toEqual([
      'Signals acknowledged in time | 87.5% | n = 24 · most likely 69% to 96% · 3 missed [Why?]',
      'Signals decided in time | 81.8% | n = 22 · most likely 61% to 93% · 4 missed · 2 still open [Why?]',
      'Signals accepted | 75% | n = 24 · most likely 55% to 88% · 6 still open [Why?]',
      'Signals won | 55.6% | n = 18 · most likely 34% to 75% · 8 still open [Why?]',
    ]);
    expect(cards.levels?.header?.subtitle).toBe('1 Oct 2026 – 31 Dec 2026');
  });

  test('tells it by who answers, by who flagged and by kind, as counts too', () => {
    expect(lines('levels').slice(4)).toEqual([
      '# Won, not handed back (4)',
      'More seats for the new lab\n▲ 24 h late | Acme Robotics · Won by Mina Karimi, 6 days ago',
      'More seats for the new lab\n▲ 24 h late | Acme Robotics · Won by Mina Karimi, 6 days ago',
      'More seats for the new lab\n▲ 24 h late | Acme Robotics · Won by Mina Karimi, 6 days ago',
      '[Show all 4]',
      '# By who answers',
      'Nobody yet | Seen in time 83% (10 of 12) · Decided in time 82% (9 of 11) · Accepted 75% (9 of 12) · Won 56% (5 of 9)',
      'Arthit Suksan | Seen in time 92% (11 of 12) · Decided in time 82% (9 of 11) · Accepted 75% (9 of 12) · Won 56% (5 of 9)',
      '# By who flagged',
      'Mina Karimi | Accepted 75% (18 of 24) · Won 56% (10 of 18)',
      '# By kind',
      'Seats are running out | Seen in time 88% (14 of 16) · Decided in time 75% (12 of 16) · Accepted 75% (12 of 16) · Won 50% (6 of 12)',
      'A new team | Seen in time 88% (7 of 8) · Decided in time 100% (6 of 6) · Accepted 75% (6 of 8) · Won 67% (4 of 6)',
      'Period: This quarter',
    ]);
  });

  test('says of no signal that there is none, never nought percent', () => {
    expect(lines('levels-empty')).toEqual([
      'Signals acknowledged in time | None due yet [Why?]',
      'Signals decided in time | None due yet [Why?]',
      'Signals accepted | None flagged [Why?]',
      'Signals won | None accepted yet [Why?]',
      '# Won, not handed back (0)',
      'No sale waits to be handed back.',
      'Period: This quarter',
    ]);
  });

  test('shows the rows behind a figure, those that speak against it first', () => {
    expect(lines('level-of-all').filter((line) => /^#|^\d+%|^Signals/.test(line))).toEqual([
      'Signals accepted or declined before their deadline, of those that were decided or are late. Open and late counts as missed; while the CSM is asked, the clock stands.',
      '# Missed (4)',
      '# Decided in time (18)',
      '# Still open (2)',
    ]);
    expect(lines('level-of-one').slice(0, 3)).toEqual([
      '75%',
      'Signals accepted, of those flagged in the period. What is still open counts as not accepted.',
      '1 Oct 2026 – 31 Dec 2026\nn = 12\nbetween 46.8% and 91.1%, 95 times of 100',
    ]);
  });

  test('lists the open loops, or says kindly that there is none', () => {
    expect(lines('open-loops')).toHaveLength(2);
    expect(lines('open-loops-none')).toEqual(['No sale waits to be handed back.']);
  });
});
