import { accountCard } from '../../src/cards/account/account';
import { reasonsCard } from '../../src/cards/account/reasons';
import { timelineCard } from '../../src/cards/account/timeline';
import { timelineOf } from '../../src/domain/account/timeline';
import type { Trend } from '../../src/domain/health/trend';
import { words } from '../../src/messages/words';
import { anAccount, anActivity, aSignal } from '../support/builders';
import { footer, read, readSection } from './reading';
import { accountCards, accountViewOf } from './samples/account-cards';
import { healthViewOf, latin, now, persian, viewerOf } from './samples/samples';

const english = words('en', 'Asia/Bangkok');
const view = accountViewOf('csm', latin);

const all = { kind: '', by: '' } as const;

describe('the account card', () => {
  test('says what matters now, why, and what to do, then the facts', () => {
    const card = accountCard(view, english);
    expect(card.header).toEqual({ title: 'Acme Robotics', subtitle: 'Growth · Mid-market · Live' });
    expect(card.sections.slice(0, 2).map(readSection)).toEqual([
      [
        '71 ◐ Watch | ▼ 7 in 30 days · confidence medium · data of today [Why?]',
        '(Health: 92 → 71 in 91 days. Watch begins at 50, healthy at 75.)',
        '92 → 71 in 91 days',
        '−9  Logins down a third\n−6  Two cases open for over 7 days\n+6  96% of seats in use',
        'Next step to Healthy | Close two cases → 82',
      ],
      [
        'Seats | 48 of 50 used\n███████████░',
        'Renewal | 14 Mar 2027 | Notice by 13 Jan 2027 · in 51 days',
        'Team | Mina Karimi · Arthit Suksan',
        '[Log this mail]',
      ],
    ]);
  });

  test('shows no number and no colour where there is not enough data, but what to collect first', () => {
    const card = accountCards(english, latin)['account-unknown'];
    const [health] = card?.sections ?? [];
    expect(health && readSection(health)).toEqual([
      'Not enough data (0%) [Why?]',
      'Collect first | Logins against the month before and Seats in use',
    ]);
    expect(health?.widgets[0]).toMatchObject({ text: [{ tone: 'muted' }] });
  });

  test('puts first what this person comes for', () => {
    const can = { ...view.can, workOn: undefined };
    const am = accountViewOf('am', latin);
    expect(footer(accountCard(view, english))).toEqual(['Flag a signal', 'Schedule a sync']);
    expect(footer(accountCard(am, english))).toEqual(['Schedule a sync', 'Flag a signal']);
    const working = accountCard({ ...am, can: { ...can, workOn: 'sig_2' } }, english);
    expect(footer(working)).toEqual(['Work on signal', 'Schedule a sync']);
    expect(footer(accountCard({ ...view, can: { ...can, flag: false, sync: false } }, english))).toEqual([]);
  });

  test('offers in its menu only what this person may do', () => {
    const nothing = {
      log: false,
      note: false,
      pulse: false,
      override: false,
      takeBack: false,
      flag: false,
      sync: false,
      handOver: false,
      claim: [],
      workOn: undefined,
    };
    const menu = (card: ReturnType<typeof accountCard>) => card.menu?.map(({ label }) => label);
    const always = [
      'All reasons',
      'Comments (2)',
      'Timeline',
      'Figures',
      'Hand-over packet',
      'What changed',
      'Undo my last action',
    ];
    expect(menu(accountCard({ ...view, can: nothing }, english))).toEqual(always);
    expect(menu(accountCard(view, english))).toEqual([
      'Log this mail',
      'Write a note',
      'Log a call',
      'Log a meeting',
      'Record feedback',
      'Set the pulse',
      'Set the health',
      'Flag a signal',
      'Schedule a sync',
      'Whose matter is this mail?',
      ...always.slice(0, 5),
      'Status report',
      ...always.slice(5),
    ]);
  });

  test('lets whoever may claim the part that nobody has', () => {
    const without = (owners: { csm?: ''; am?: '' }, claim: readonly ('csm' | 'am')[]) =>
      readSection(
        accountCard({ ...view, account: anAccount(owners), can: { ...view.can, log: false, claim } }, english)
          .sections[1] ?? { widgets: [] },
      ).slice(2);
    expect(without({ am: '' }, ['am'])).toEqual(['Team | Mina Karimi · no AM yet [Claim]']);
    expect(without({ csm: '', am: '' }, ['csm', 'am'])).toEqual([
      'Team | Nobody owns this account yet',
      '[Claim as CSM] [Claim as AM]',
    ]);
    expect(without({ csm: '', am: '' }, [])).toEqual(['Team | Nobody owns this account yet']);
  });

  test('says that the notice day is over', () => {
    const account = anAccount({ renewalDay: '2026-12-10', noticeDays: 60 });
    expect(read(accountCard({ ...view, account }, english))).toContain(
      'Renewal | 10 Dec 2026 | Notice was possible until 11 Oct',
    );
  });

  test.each([
    [0, '░░░░░░░░░░░░', 'good'],
    [1, '█░░░░░░░░░░░', 'good'],
    [45, '██████████░░', 'warning'],
    [49, '███████████░', 'warning'],
    [50, '████████████', 'bad'],
    [61, '████████████', 'bad'],
  ])('draws %i of 50 seats', (seatsUsed, bar, tone) => {
    const { sections } = accountCard({ ...view, account: anAccount({ seatsUsed }) }, english);
    expect(sections[1]?.widgets[0]).toMatchObject({
      text: [{ text: `${seatsUsed} of 50 used\n` }, { text: bar, tone }],
    });
  });

  test('folds away what was decided and what is older, never what is open', () => {
    const [, , signals, lately] = accountCard(view, english).sections;
    expect([signals?.folded, signals?.widgets.length]).toEqual([2, 3]);
    expect([lately?.header, lately?.folded]).toEqual(['Since the last sync (4)', 2]);
  });

  test('says since when nothing has happened', () => {
    const quiet = accountCard({ ...view, activities: [], nextSync: undefined, lastSync: undefined }, english);
    const [, , , lately] = quiet.sections;
    expect(lately && readSection(lately)).toEqual(['# Lately', 'Nothing on the timeline yet.']);
  });

  test.each([
    ['flagged', 'Signal flagged'],
    ['accepted', 'Signal accepted'],
    ['won', 'Signal: Won'],
  ])('tells a signal that was %s on its timeline', (what, told) => {
    const line = anActivity({ kind: 'signal', what, words: 'Ten more seats' });
    const [, , , lately] = accountCard({ ...view, activities: [line] }, english).sections;
    expect(readSection(lately ?? { widgets: [] }).join()).toContain(told);
  });

  test('keeps signed points and Latin names together in Persian', () => {
    const lines = read(accountCard(accountViewOf('csm', persian), words('fa', 'Asia/Tehran')));
    expect(lines[3]).toBe(
      '\u2066−۹\u2069  افت یک‌سوم ورودها\n\u2066−۶\u2069  دو درخواست باز بیش از ۷ روز\n\u2066+۶\u2069  ۹۶٪ کاربران فعال‌اند',
    );
    expect(lines).toContain('تیم | مینا کریمی · \u200f\u2068Arthit Suksan\u2069');
  });
});

describe('the reasons', () => {
  test('add up to the score, line by line', () => {
    const [why] = reasonsCard({ viewer: view.viewer, ...healthViewOf(latin) }, english).sections;
    const numbers = (why?.widgets ?? []).flatMap((widget) =>
      widget.kind === 'line' && Array.isArray(widget.text) && /^[+−]?\d/.test(widget.text[0].text)
        ? [Number(widget.text[0].text.replace('−', '-'))]
        : [],
    );
    const [shown, base, ...rest] = numbers;
    const sum = rest.pop();
    expect([shown, base, sum]).toEqual([71, 70, 71]);
    expect(rest.reduce((total, points) => total + points, base ?? 0)).toBe(sum);
  });

  test('name what is old and what is not known', () => {
    const lines = read(accountCards(english, latin).reasons ?? { name: '', sections: [] });
    expect(lines).toContain('+2  Pulse 4 of 5 | Measured on 2 Oct 2026: old, so it counts less');
    expect(lines.slice(-7)).toEqual([
      '# Not known yet',
      'Late payments',
      'Mails both ways',
      'Meetings held',
      'Contact and mails: logged ones only. Silence in the log is not neglect.',
      'Before the first snapshot the trend is reckoned back from dated values.',
      'The weights are our defaults. No history of yours has checked them yet.',
    ]);
  });
});

describe('the trend', () => {
  const known = healthViewOf(latin);
  const withScores = (scores: readonly (number | undefined)[]): Trend => ({
    ...known.trend,
    points: scores.map((score, week) => ({ day: `2026-10-0${week + 1}` as const, score, reckoned: false })),
  });
  const lines = (scores: readonly (number | undefined)[]) =>
    read(reasonsCard({ viewer: view.viewer, ...known, trend: withScores(scores) }, english));

  test('is drawn over the days that have a score, from one end of the scale to the other', () => {
    expect(lines([undefined, 0, 12, 13, 50, 100]).slice(1, 3)).toEqual([
      '(Health: 0 → 100 in 4 days. Watch begins at 50, healthy at 75. Weeks without a score are left open.)',
      '0 → 100 in 4 days',
    ]);
  });

  test('is left out where there is next to no history', () => {
    expect(lines([undefined, undefined, 60, 61, 62])[1]).toBe('70  Every account starts from');
  });
});

describe('the timeline', () => {
  test('tells every kind of thing in its own words', () => {
    const kinds = [
      anActivity({ kind: 'mail', words: 'Seats?' }),
      anActivity({ kind: 'mail', words: '' }),
      anActivity({ kind: 'note', words: 'Called them' }),
      anActivity({ kind: 'pulse', what: '2', words: 'Quiet for weeks' }),
      anActivity({ kind: 'signal', what: 'declined', words: 'More seats' }),
      anActivity({ kind: 'owner', what: 'am' }),
      anActivity({ kind: 'sync', what: 'booked' }),
      anActivity({ kind: 'contact', what: 'domain', words: 'acme.example' }),
      anActivity({ kind: 'import' }),
    ];
    const card = timelineCard(
      { viewer: view.viewer, account: anAccount(), entries: timelineOf({ activities: kinds }), filter: all },
      english,
    );
    const by = ' | Mina Karimi · today 09:00';
    expect(read(card)).toEqual([
      `Mail | Seats?${by}`,
      `Mail without a subject${by}`,
      `Note | Called them${by}`,
      `Pulse set to 2 of 5 | Quiet for weeks${by}`,
      `Signal declined | More seats${by}`,
      `New AM${by}`,
      `Sync booked${by}`,
      `Contact linked | acme.example${by}`,
      `Imported${by}`,
      'The newest 9. All of them stand in the workbook.',
      '# Show only',
      'What: Everything',
      'Who: Everybody',
    ]);
  });

  test('has long words in short, for each line leads to all of them', () => {
    const said = `They hire. ${'Again and again. '.repeat(60)}`;
    const entries = timelineOf({ activities: [anActivity({ kind: 'note', words: said })] });
    const shown = { viewer: view.viewer, account: anAccount(), entries, filter: all };
    // A page from an archive leads nowhere: there they stand whole.
    const older = { ...shown, page: { year: 2025, closed: [] } };
    const lines = [shown, older].map((one) =>
      read(timelineCard(one, english)).find((line) => line.includes('They hire')),
    );
    expect([lines[0]?.includes('…'), lines[0]?.includes(said), lines[1]?.includes(said)]).toEqual([true, false, true]);
  });

  test('ends at twenty lines, what they can be narrowed by below', () => {
    const activities = Array.from({ length: 40 }, (_, at) => anActivity({ words: `n${at}`, at: now - at }));
    const card = timelineCard(
      { viewer: view.viewer, account: anAccount(), entries: timelineOf({ activities }), filter: all },
      english,
    );
    expect(read(card)).toHaveLength(24);
  });
});

test('a signal of somebody who left the team keeps their address', () => {
  const signal = aSignal({ owner: 'gone@orbit.example' });
  const card = accountCard({ ...view, viewer: viewerOf('csm', latin), signals: [signal] }, english);
  expect(read(card)).toContain('More seats for the new lab | With gone@orbit.example');
});
