import type { Card } from '../../src/cards/spec';
import { problemCard } from '../../src/cards/workspace/problem';
import { setupCard } from '../../src/cards/workspace/setup';
import { words } from '../../src/messages/words';
import { footer, read } from './reading';
import { latin } from './samples/samples';
import { senderCards } from './samples/sender-cards';
import { workspaceCards } from './samples/workspace-cards';

const english = words('en', 'Asia/Bangkok');
const cards: { readonly [name: string]: Card } = { ...workspaceCards(english, latin), ...senderCards(english, latin) };
const none: Card = { name: '', sections: [] };
const lines = (name: string) => read(cards[name] ?? none);
const foot = (name: string) => footer(cards[name] ?? none);

describe('the first run', () => {
  const typed = { name: 'Mina', language: 'en', zone: 'Asia/Bangkok', ownDomains: '' } as const;
  const buttons = (here: 'none' | 'ask' | 'allowed') =>
    footer(setupCard({ me: 'mina@orbit.example', here, typed, problems: {} }, english));

  test('takes the open sheet where it is allowed, and a new one elsewhere', () => {
    expect([buttons('none'), buttons('ask'), buttons('allowed')]).toEqual([
      ['Create workbook'],
      ['Create workbook', 'Allow this sheet'],
      ['Set up in this sheet', 'Create workbook'],
    ]);
  });

  test('names the Google account that runs', () => {
    expect(cards['setup-anywhere']?.header?.subtitle).toBe('Runs as mina@orbit.example');
  });
});

describe('the access to the workbook', () => {
  test('is asked for beside it, and explained elsewhere', () => {
    expect([foot('file-access-here'), foot('file-access'), foot('file-access-other')]).toEqual([
      ['Allow the workbook'],
      ['Open the workbook'],
      ['Open the workbook'],
    ]);
    expect(lines('file-access-other')[0]).toBe('This sheet is not the workbook of your team.');
  });
});

describe('a problem', () => {
  test('says what happened, what to do, who can help, what was typed, what is saved, and a reference', () => {
    expect(lines('problem-busy')).toEqual([
      'Somebody else is writing right now.',
      'Try again in a few seconds.',
      'Admins: Lena Vogt',
      '# What you wrote',
      'More seats for the new lab',
      'Nothing was saved.',
      'Reference 1f2e3d4c',
    ]);
  });

  test('does not promise that nothing was saved where Google may have written', () => {
    const unsure = 'It may have been saved. Look before you repeat it: repeating doubles nothing.';
    expect([lines('problem-google-refused'), lines('problem-defect')].map((all) => all.includes(unsure))).toEqual([
      true,
      true,
    ]);
  });

  test('offers the click again where there is one', () => {
    const view = {
      code: 'busy',
      reference: 'r',
      me: 'm@x.example',
      url: '',
      admins: [],
      typed: [],
      wouldWrite: false,
    } as const;
    const retry = { do: 'openHome', with: {} } as const;
    expect([footer(problemCard(view, english)), footer(problemCard({ ...view, retry }, english))]).toEqual([
      [],
      ['Try again'],
    ]);
  });
});

describe('the settings', () => {
  test('are a form for an admin, and to read for everybody else', () => {
    expect([foot('settings'), foot('settings-csm')]).toEqual([['Save'], []]);
    expect(lines('settings')).toContain('Working days to decide on it: 3');
    expect(lines('settings-csm')).toContain('Working days to decide on it | 3 days');
  });

  test('show rows that cannot be read by the headers people see, to admins', () => {
    expect(lines('settings')).toContain('Accounts, row 13 | Renewal day: “soon”');
    expect(lines('settings-csm').join()).not.toContain('row 13');
  });

  test('keep what was typed and refused', () => {
    expect(lines('settings-refused')).toContain('Working days to decide on it: many');
    expect(lines('settings-refused')).toContain('▲ Please write domains such as acme.example');
  });
});

describe('a teammate', () => {
  test('new to the team has an address to fill in, and one who is there has none', () => {
    expect(lines('teammate-new')[1]).toBe('Mail address: x');
    expect(lines('teammate')[0]).toBe('Name: Mina Karimi');
  });

  test('may begin at any minute, though the list has half hours', () => {
    expect(lines('teammate-new')).toContain('From: 17:15');
  });
});

describe('an unknown sender', () => {
  test('is searched for, or said to be no customer, once', () => {
    expect([foot('unknown-sender'), foot('unknown-sender-ignored')]).toEqual([
      ['Search', 'Not a customer'],
      ['Search'],
    ]);
  });

  test('is linked with the whole domain first and the address alone folded below it', () => {
    const shape = (name: string) => cards[name]?.sections.slice(1).map(({ header, folded }) => [header, folded]);
    expect([shape('link-sender'), shape('link-sender-free')]).toEqual([
      [
        ['Everybody at foo.example', undefined],
        ['Only jana@foo.example', 0],
      ],
      [['Only jana@foo.example', undefined]],
    ]);
    const reach = cards['link-sender']?.sections.slice(1).map(({ widgets }) => widgets[0]);
    expect(reach).toMatchObject([
      { button: { onClick: { do: 'linkSender', with: { reach: 'domain' } } } },
      { button: { onClick: { do: 'linkSender', with: { reach: 'address' } } } },
    ]);
  });
});

describe('the lines for a draft', () => {
  test('tell nothing of the account', () => {
    const all = JSON.stringify(cards.compose);
    expect(all).not.toMatch(/Acme|Watch|62|Growth/);
    expect(lines('compose').slice(2)).toEqual([
      'Thank you, I pass it on [Insert]',
      'Prices are with my colleague [Insert]',
      'I will look into it [Insert]',
      'Introduce the account manager | Names Arthit Suksan and their address [Insert]',
    ]);
  });
});
