import type { Card } from '../../../src/cards/spec';
import { words } from '../../../src/messages/words';
import { footer, read } from '../reading';
import { latin } from '../samples/samples';
import { teamSyncCards } from './team-sync-cards';

const cards = teamSyncCards(words('en', 'Asia/Bangkok'), latin);
const card = (name: string): Card => cards[name] ?? { name: '', sections: [] };
const boxes = (of: Card) =>
  of.sections
    .flatMap(({ widgets }) => widgets)
    .flatMap((widget) => (widget.kind === 'choice' ? [[widget.label, ...widget.items.map(({ label }) => label)]] : []));

describe('the plan for the team', () => {
  test('has a box a line, day by day, ticked, with why and on whose clock it is another time', () => {
    expect(boxes(card('team-plan'))).toEqual([
      [
        'Thu 26 Nov',
        '09:40 Mina Karimi and Arthit Suksan · last met 14 Oct · the usual time and well inside working hours',
        '14:40 Mina Karimi and Jana Novak · 08:40 for Jana Novak · have not met yet · early or late in a day',
      ],
      ['Fri 27 Nov', '14:40 Mina Karimi and Arthit Suksan · last met 14 Oct · well inside working hours'],
    ]);
    expect(footer(card('team-plan'))).toEqual(['Confirm what is ticked']);
  });

  test('says of whom no time fits the least that would help, else what stands in the way', () => {
    expect(read(card('team-plan')).slice(-4)).toEqual([
      'Mina Karimi and Arthit Suksan | Arthit Suksan is busy · the least in the way: Sat 28 Nov, 09:40',
      'Mina Karimi and Jana Novak | 45 min earlier or later than usual: Fri 27 Nov, 09:40',
      'Mina Karimi and Arthit Suksan | The calendar of Arthit Suksan cannot be read. Mina Karimi is busy',
      '1 pair more: plan once again after these.',
    ]);
    expect(footer(card('team-plan-none'))).toEqual([]);
  });
});

test('what is planned waits for its CSM, and a lead alone withdraws it', () => {
  const lead = read(card('planned-syncs'));
  expect(lead).toEqual([
    '# Planned by Lena Vogt, today 07:40',
    'tomorrow 09:40 | Mina Karimi and Jana Novak | Somebody is not free then any more [Find another time]',
    'Wed 25 Nov, 09:40 | Mina Karimi and Arthit Suksan | Tandem books it for Mina Karimi',
    'Booked or met: 1',
    '[Withdraw 2]',
  ]);
  expect(read(card('planned-syncs-csm')).join('\n')).not.toContain('Withdraw');
});
