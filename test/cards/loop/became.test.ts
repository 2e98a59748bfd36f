import { words } from '../../../src/messages/words';
import { read } from '../reading';
import { becameCards } from '../samples/queue-cards';
import { latin } from '../samples/samples';

const cards = becameCards(words('en', 'Asia/Bangkok'), latin);
const lines = (name: string) => read(cards[name] ?? { name: '', sections: [] });
const need = 'More seats for the new lab';

describe('what became of my signals', () => {
  test('tells of each where it stands, who did what last, when and why; what is mine to close first', () => {
    expect(lines('became')).toEqual([
      '# Won, not handed back (1)',
      `Acme Robotics | ${need} | Given to Mina Karimi by Lena Vogt, yesterday · Hand back by today 09:40`,
      '# Your turn (3)',
      `Acme Robotics | ${need} | Onboarding 1 of 5, Mina Karimi, yesterday · Check the use Thu 26 Nov, 09:40`,
      `Acme Robotics | ${need}\n▲ 7 days late | Kept by Mina Karimi, today 09:00`,
      `Acme Robotics | ${need}\n▲ 4 days late | Asked by Arthit Suksan, 2 days ago`,
      '# With the AM (5)',
      `Acme Robotics | ${need} | Flagged by Mina Karimi, today 09:00`,
      `Acme Robotics | ${need} | Acknowledged by Arthit Suksan, 2 days ago`,
      `Acme Robotics | ${need} | Accepted by Arthit Suksan, 2 days ago`,
      `Acme Robotics | ${need} | Worked on by Arthit Suksan, 2 days ago`,
      `Acme Robotics | ${need} | Parked by Arthit Suksan, 2 days ago · Comes up again Wed 25 Nov, 09:40`,
      '# In use (1)',
      `Acme Robotics | ${need} | Found in use by Arthit Suksan, 2 days ago`,
      '# Came to nothing (3)',
      `Acme Robotics | ${need} | Found unused by Arthit Suksan, 2 days ago`,
      `Acme Robotics | ${need} | Declined by Arthit Suksan, 2 days ago · No budget · ${need}`,
      `Acme Robotics | ${need} | Given up by Arthit Suksan, 2 days ago`,
      '# Show only',
      'Which ones: All of them',
    ]);
    expect(cards.became?.header?.subtitle).toBe('13 flagged · 4 won · 1 in use');
  });

  test('is narrowed to one group, turned page by page, and kind where there is nothing', () => {
    expect(lines('became-narrowed').filter((line) => line.startsWith('# '))).toEqual([
      '# Came to nothing (3)',
      '# Show only',
    ]);
    expect(lines('became-nothing-there').slice(0, 1)).toEqual(['None of these.']);
    expect(lines('became-long').slice(-4)).toEqual([
      '21 to 39 of 39',
      '[Earlier ones]',
      '# Show only',
      'Which ones: All of them',
    ]);
    expect(lines('became-empty')).toEqual([
      'You have not flagged any signal yet. When a customer needs more, flag it from their mail.',
    ]);
  });
});
