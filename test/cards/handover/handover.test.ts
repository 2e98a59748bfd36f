import { packetCard } from '../../../src/cards/handover/packet';
import type { Card } from '../../../src/cards/spec';
import { languages } from '../../../src/domain/team/teammate';
import { words } from '../../../src/messages/words';
import { aSignal } from '../../support/builders';
import { footer, read } from '../reading';
import { latin } from '../samples/samples';
import { handoverCards, packetViewOf } from './handover-cards';

const english = words('en', 'Asia/Bangkok');
const cards = handoverCards(english, latin);
const card = (name: string): Card => cards[name] ?? { name: '', sections: [] };
const textOf = (of: Card): string =>
  of.sections
    .flatMap(({ widgets }) => widgets)
    .flatMap((widget) => (widget.kind === 'input' ? [widget.value ?? ''] : []))
    .join('');

describe('an account that changes hands', () => {
  test('keeps whoever has it picked, says what goes along, and leads to the packet', () => {
    expect(read(card('handover'))).toEqual([
      'New CSM: Mina Karimi',
      'New AM: gone@orbit.example',
      '3 open signals go along, with what is left of the time.',
      'The packet gathers what the new one needs.',
    ]);
    expect(footer(card('handover'))).toEqual(['Hand over', 'Hand-over packet']);
    expect(read(card('handover-without-signals'))).toHaveLength(3);
  });
});

describe('the packet', () => {
  test('has how the account stands and why, what must not be said, what is open, who is who, what came lately', () => {
    const headers = card('packet').sections.map(({ header }) => header);
    expect(headers).toEqual([
      'How it stands',
      'Better not said (1)',
      'Open signals (3)',
      'Promised (3)',
      'Open cases (2)',
      'Renewal',
      'People',
      'The last 90 days (3)',
      'Next sync',
      'To copy',
    ]);
    const lines = read(card('packet'));
    for (const line of [
      'More seats for the new lab | Mina Karimi · ▲ was due 20 Nov',
      'More seats for the new lab | Mina Karimi · by 4 Dec',
      'More seats for the new lab | no day set',
      'Seats for the new lab in spring? | ▲ Escalated · high severity · open since 10 Nov',
      'A case without a title | low severity · open since 10 Nov',
      '14 Mar 2027 | Notice by 13 Jan 2027 · in 51 days',
      'AM: open',
      'Jana Novak | jana@acme.example',
      'it@acme.example',
    ]) {
      expect(lines).toContain(line);
    }
  });

  test('is a text, too, with every line of it', () => {
    const text = textOf(card('packet'));
    expect(text.startsWith('Hand-over: Acme Robotics\n\nHow it stands\n– ')).toBe(true);
    for (const part of ['Better not said (1)', '– it@acme.example', '– Jana Novak · jana@acme.example']) {
      expect(text).toContain(part);
    }
  });

  test.each(languages)('shows amounts to who may see them, and never copies them (%s)', (language) => {
    const of = handoverCards(words(language, 'Asia/Bangkok'), latin)['packet-for-am'] ?? card('');
    const digits = /499|۴۹۹/;
    expect([digits.test(JSON.stringify(of)), digits.test(textOf(of))]).toEqual([true, false]);
  });

  test('says kindly what is not known', () => {
    expect(read(card('packet-bare')).slice(0, -3)).toEqual([
      '# How it stands',
      'Not enough data (0%)',
      '# Renewal',
      'No renewal day is known.',
      '# People',
      'Team | CSM – · AM –',
      'No contact is known yet.',
      '# Next sync',
      'No sync is planned.',
    ]);
  });

  test('ends a long text and a long list where nobody reads on', () => {
    const signals = Array.from({ length: 40 }, (_, at) => aSignal({ id: `sig_${at}`, avoid: 'x'.repeat(900) }));
    const long = packetCard({ ...packetViewOf(latin), signals }, english);
    expect([...textOf(long)].length).toBe(8000);
    expect(read(long)).toContain('30 more in the workbook');
  });
});
