import { flagCard } from '../../src/cards/signal/flag';
import { signalCard } from '../../src/cards/signal/signal';
import type { Card } from '../../src/cards/spec';
import { hourMs } from '../../src/domain/time/time';
import { words } from '../../src/messages/words';
import { anAccount, aSignal } from '../support/builders';
import { footer, read, readSection } from './reading';
import { latin, now, viewerOf } from './samples/samples';
import { flagViewOf, signalCards } from './samples/signal-cards';

const english = words('en', 'Asia/Bangkok');
const cards = signalCards(english, latin);
const none: Card = { name: '', sections: [] };
const lines = (name: string) => read(cards[name] ?? none);

describe('the form to flag a signal', () => {
  const view = flagViewOf(latin);

  test('proposes the open mail as evidence and its sender as the one to talk to', () => {
    expect(lines('flag')).toEqual([
      'What do they need, in their words?: ',
      'What is it?: Seats are running out',
      'Evidence wanted | Seats used of seats bought, or a colleague who could not get in | Decided within 3 working days of being acknowledged',
      'How soon?: This quarter',
      'Evidence: Mail “Seats for the new lab in spring?”, 22 Nov',
      '[Quote from the mail]',
      'Who to talk to: Jana Novak',
      'What should not be said? (optional): ',
      'The price is Arthit Suksan’s matter. The customer sees nothing of this.',
    ]);
  });

  test('names whom the signal is for', () => {
    const nobody = flagCard({ ...view, account: anAccount({ am: '' }) }, english);
    expect([footer(flagCard(view, english)), footer(nobody)]).toEqual([['Flag for Arthit Suksan'], ['Flag']]);
  });

  test('keeps what was typed when something is wrong, and says what, right above', () => {
    const typed = {
      need: 'n',
      kind: 'referral',
      evidence: '',
      urgency: 'soon',
      contact: 'x@y.example',
      avoid: 'a',
    } as const;
    const card = flagCard({ ...view, typed: { ...typed, quote: ['q'] }, problems: { need: 'too-long' } }, english);
    expect(read(card).slice(0, -1)).toEqual([
      '▲ This is too long; please shorten it',
      'What do they need, in their words?: n',
      'What is it?: Referral',
      'Evidence wanted | Who would speak for us, and to whom | Decided within 2 working days of being acknowledged',
      'How soon?: Soon',
      'Evidence: ',
      'Pick what they said: q',
      'Who to talk to: x@y.example',
      'What should not be said? (optional): a',
    ]);
  });

  test('has no field for a price', () => {
    const fields = (cards.flag?.sections ?? []).flatMap(({ widgets }) =>
      widgets.flatMap((widget) => ('name' in widget ? [widget.name] : [])),
    );
    expect(fields).toEqual(['need', 'kind', 'urgency', 'evidence', 'contact', 'avoid']);
  });

  test('asks for the text of the mail only where there is one', () => {
    expect(lines('flag-without-mail')).not.toContain('[Quote from the mail]');
    expect(lines('flag-nothing-to-quote')).toContain('This mail has no sentence to quote.');
  });
});

describe('the signal card', () => {
  test('has the clock first and what is asked for in the title', () => {
    const card = cards['signal-late'] ?? none;
    expect(card.header).toEqual({ title: 'More seats for the new lab', subtitle: 'Acme Robotics' });
    expect(card.sections.map(readSection)).toEqual([
      ['Waiting · ▲ 1 h late | With Arthit Suksan'],
      [
        'Seats are running out · This quarter | Flagged by Mina Karimi, today 09:00',
        'Suggested next step | Ask how many people are to come and by when, then offer the plan that takes them',
      ],
      ['Account | Acme Robotics | ◐ Watch 62'],
    ]);
  });

  test('has the buttons of its state alone', () => {
    const shown = ['signal-late', 'signal-seen', 'signal-waiting', 'signal-accepted'].map((name) => {
      const card = cards[name] ?? none;
      return [footer(card), card.menu?.map(({ label }) => label)];
    });
    expect(shown).toEqual([
      [
        ['Acknowledge', 'Accept'],
        ['Decline', 'Comments', 'What changed'],
      ],
      [
        ['Accept', 'Decline'],
        ['Comments', 'What changed'],
      ],
      [[], ['Comments', 'What changed']],
      [[], ['Comments', 'What changed']],
    ]);
  });

  test('says why it was declined', () => {
    expect(lines('signal-declined').slice(0, 2)).toEqual([
      'Declined | Declined by Arthit Suksan, 2 days ago',
      'Reason | Another reason | More seats for the new lab',
    ]);
  });

  test.each([
    [now - 26 * hourMs, 'Waiting · ▲ 26 h late'],
    [now, 'Waiting · 1 min left to acknowledge'],
    [now + 12 * hourMs, 'Waiting · 12 h left to acknowledge'],
    [now + 13 * hourMs, 'Waiting · Acknowledge by today 22:40'],
    [now + 100 * hourMs, 'Waiting · Acknowledge by Fri 27 Nov, 13:40'],
    [undefined, 'Waiting'],
  ])('tells its clock as people do: %p', (acknowledgeBy, text) => {
    const signal = aSignal({ acknowledgeBy });
    const view = { viewer: viewerOf('am', latin), signal, account: anAccount(), health: undefined, moves: [] };
    expect(read(signalCard(view, english))[0]).toBe(`${text} | With Arthit Suksan`);
  });
});
