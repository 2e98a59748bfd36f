import { queueCard } from '../../../src/cards/signal/queue';
import type { Card } from '../../../src/cards/spec';
import { hourMs } from '../../../src/domain/time/time';
import { words } from '../../../src/messages/words';
import { anAccount, aSignal } from '../../support/builders';
import { footer, read, readSection } from '../reading';
import { queueCards, queueViewOf } from '../samples/queue-cards';
import { latin, now, viewerOf } from '../samples/samples';

const english = words('en', 'Asia/Bangkok');
const cards = queueCards(english, latin);
const card = (name: string): Card => cards[name] ?? { name: '', sections: [] };
const find = ['# Find and sort', 'Words, account or kind: ', '[Find]', 'Kind: Every kind'];

describe('the queue', () => {
  test('has late ones on top, boxes where something can be acknowledged, and the search below a short list', () => {
    expect(read(card('queue'))).toEqual([
      '# Late (1)',
      'More seats for the new lab\n▲ 1 h late | Acme Robotics',
      '# In time (2)',
      'More seats for the new lab | Acme Robotics · 3 h left to acknowledge',
      'More seats for the new lab | Acme Robotics · Waits for an AM · Decide by tomorrow 10:00',
      ...find,
    ]);
    const ticks = card('queue').sections.flatMap(({ widgets }) =>
      widgets.flatMap((widget) => (widget.kind === 'line' && widget.tick ? [widget.tick] : [])),
    );
    expect(ticks.map(({ name, value, selected }) => [name, value, selected])).toEqual([
      ['picked', 'sig_1 acc_acme', false],
      ['picked', 'sig_2 acc_acme', false],
    ]);
    expect(footer(card('queue'))).toEqual(['Acknowledge ticked']);
    expect(card('queue').header?.subtitle).toBe('3 open · 1 late');
  });

  test('shows a page of a long list with the search above it, and counts all of it', () => {
    const long = card('queue-long');
    expect(long.sections.map(({ header }) => header)).toEqual(['Find and sort', 'In time (43)', undefined]);
    expect(long.sections[1]?.widgets).toHaveLength(20);
    const last = long.sections[2];
    expect(last && readSection(last)).toEqual(['21 to 40 of 47', '[Earlier ones] [Further ones]']);
  });

  test('by value compares no two currencies, and what has no amount comes last', () => {
    expect(read(card('queue-by-value'))).toEqual([
      '# By value, in Toman',
      '1,200,000\u00a0toman a month expected | More seats for the new lab\n▲ 1 h late | Acme Robotics',
      '# By value, in Thai baht',
      '+฿4,500 a month with the next plan | More seats for the new lab | Acme Robotics · 3 h left to acknowledge',
      '# Without an amount',
      'More seats for the new lab | Acme Robotics · Waits for an AM · Decide by tomorrow 10:00',
      ...find,
      'Order: By value: the most first',
    ]);
  });

  test('says why there are no amounts and goes on by clock', () => {
    const lines = read(card('queue-closed'));
    expect(lines[0]).toBe('# Late (1)');
    expect(lines.join('\n')).toContain('See what to do');
  });

  test('says of each signal what the click did not do', () => {
    expect(read(card('queue-acknowledged')).slice(0, 5)).toEqual([
      '1 acknowledged',
      'More seats for the new lab | Acknowledged by Lena Vogt, today 09:39',
      'More seats for the new lab | Accepted by Lena Vogt, today 09:39',
      'More seats for the new lab | It waits for somebody else',
      'One is not in the workbook any more',
    ]);
  });

  test('has neither a box nor a button for whoever may acknowledge nothing', () => {
    const signal = aSignal({ acknowledgeBy: now + hourMs });
    const view = { ...queueViewOf(latin), viewer: viewerOf('csm', latin), open: new Set<never>() };
    const shown = queueCard({ ...view, lines: [{ signal, account: anAccount() }] }, english);
    expect([footer(shown), JSON.stringify(shown).includes('picked')]).toEqual([[], false]);
  });
});
