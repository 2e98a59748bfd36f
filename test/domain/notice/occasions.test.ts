import { noticesFrom, skipped } from '../../../src/domain/notice/notice';
import { clockNews, clockNotices, nightNews, ownerNews, stepOf, turnNews } from '../../../src/domain/notice/occasions';
import { duesOf } from '../../../src/domain/signal/signal-dues';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { anAccount, anAm, aSignal, aTeammate, monday9 } from '../../support/builders';

const team = [aTeammate(), anAm(), aTeammate({ email: 'lena@orbit.example', role: 'lead' })];
const told = { by: 'mina@orbit.example', at: monday9 } as const;

describe('a clock', () => {
  const signal = aSignal({ acknowledgeBy: monday9 + 8 * hourMs });
  const at = (now: number, signals = [signal]) => clockNews(duesOf(signals, team, now), signals, now);
  const due = monday9 + 8 * hourMs;

  test('tells a nudge before, a notice at its end, and then the lead, with the deadline', () => {
    const steps = [due - 4 * hourMs, due, due + dayMs].map((now) =>
      at(now).map(({ to, what, kind }) => [to, kind, what]),
    );
    expect(steps).toEqual([
      [['arthit@orbit.example', 'clock', 'nudge 2026-11-23 10:00']],
      [['arthit@orbit.example', 'clock', 'due 2026-11-23 10:00']],
      [['lena@orbit.example', 'clock', 'escalated 2026-11-23 10:00']],
    ]);
    expect(at(due - 5 * hourMs)).toEqual([]);
  });

  test('goes out when it is found, and not before; one that has run out since its deadline', () => {
    expect([at(due - hourMs)[0]?.at, at(due + hourMs)[0]?.at]).toEqual([due - hourMs, due]);
  });

  test('of a sale is told as one to hand back', () => {
    const won = aSignal({ state: 'won', nextBy: due });
    expect(at(due, [won])[0]?.kind).toBe('hand-back');
  });

  test('is told once, however many hours find it', () => {
    const first = clockNotices(at(due), [], due);
    const second = clockNotices(at(due + hourMs), first.add, due + hourMs);
    expect([first.add.length, second.add.length, second.update.length]).toEqual([1, 0, 0]);
  });

  test('that somebody moved in time is told to nobody, and what was sent stays', () => {
    const [nudge] = clockNotices(at(due - hourMs), [], due - hourMs).add;
    if (!nudge) throw new Error('no nudge');
    expect(clockNotices([], [nudge], due).update).toEqual([skipped(nudge, 'over', due)]);
    expect(clockNotices([], [{ ...nudge, state: 'sent' }], due).update).toEqual([]);
    expect(clockNotices([], [{ ...nudge, kind: 'mention', by: 'mina@orbit.example' }], due).update).toEqual([]);
  });

  test('that is true again is told after all', () => {
    const [notice] = clockNotices(at(due), [], due).add;
    if (!notice) throw new Error('no notice');
    const over = skipped(notice, 'over', due + hourMs);
    expect(clockNotices(at(due + 2 * hourMs), [over], due + 2 * hourMs)).toMatchObject({
      add: [],
      update: [{ id: notice.id, state: 'waiting', reason: '' }],
    });
  });

  test.each([
    ['due 2026-11-23 10:00', 'due', monday9 + 8 * hourMs],
    ['due', 'due', undefined],
    ['due tomorrow 10:00', 'due', undefined],
    ['due 2026-11-23 99:00', 'due', undefined],
    ['', '', undefined],
  ])('"%s" is read as it was written', (what, step, deadline) => {
    expect(stepOf({ what })).toEqual({ step, at: deadline });
  });
});

describe('a move', () => {
  const before = aSignal();
  const news = (from: Parameters<typeof turnNews>[0], to: Parameters<typeof turnNews>[1]) =>
    turnNews(from, to, told).map((one) => [one.to, one.kind, one.what]);

  test('tells whoever has to move now, and nobody who had to before', () => {
    expect(news(undefined, before)).toEqual([['arthit@orbit.example', 'assignment', 'signal']]);
    expect(news(before, { ...before, state: 'acknowledged' })).toEqual([]);
    expect(news(before, { ...before, owner: 'other@orbit.example' })).toEqual([
      ['other@orbit.example', 'assignment', 'signal'],
    ]);
    const asked = { ...before, state: 'needs-info' } as const;
    expect(news(before, asked)).toEqual([['mina@orbit.example', 'assignment', 'asked']]);
    expect(news(asked, { ...asked, state: 'acknowledged' })).toEqual([
      ['arthit@orbit.example', 'assignment', 'answered'],
    ]);
    expect(news({ ...before, state: 'won' }, { ...before, state: 'handed-back' })).toEqual([
      ['mina@orbit.example', 'hand-back', 'back'],
    ]);
  });

  test('of a draft and of a closed loop tells nobody', () => {
    expect(news(undefined, { ...before, state: 'draft' })).toEqual([]);
    expect(news(before, { ...before, state: 'declined' })).toEqual([]);
  });
});

describe('an account that changes hands', () => {
  const [am, csm] = ['arthit@orbit.example', 'mina@orbit.example'] as const;
  const handed = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const before = anAccount({ id: `acc_${at}`, name: `Account ${at}`, csm, am: '' });
      return { before, after: { ...before, am } };
    });
  const by = { by: 'ada@orbit.example', at: monday9 } as const;

  test('is told to its new owner, and to nobody else', () => {
    expect(ownerNews(handed(1), by).map(({ to, what, account }) => [to, what, account])).toEqual([[am, 'am', 'acc_0']]);
    expect(noticesFrom(ownerNews(handed(1), { ...by, by: am }))).toEqual([]);
    expect(ownerNews([{ before: anAccount({ am }), after: anAccount({ am: '' }) }], by)).toEqual([]);
  });

  test('with many others is one notice', () => {
    const [one, ...more] = ownerNews(handed(4), by);
    expect([one?.words, one?.account, more]).toEqual(['Account 0 · Account 1 · Account 2 · Account 3', '', []]);
  });
});

test('an alert of nobody’s is told to the leads', () => {
  const alert = {
    kind: 'absolute',
    reason: 'fell-at-risk',
    measure: '',
    from: 62,
    to: 41,
    rev: 1,
    day: '2026-11-23',
  } as const;
  const open = { ...alert, account: 'acc_acme', state: 'open', recovered: undefined, useful: '', votedBy: '' } as const;
  const raised = { ...open, votedAt: undefined };
  const alerts = [
    { ...raised, id: 'alr_1', owner: 'mina@orbit.example' },
    { ...raised, id: 'alr_2', owner: '' },
  ] as const;
  expect(nightNews(alerts, team, monday9).map(({ to, about }) => [to, about])).toEqual([
    ['mina@orbit.example', 'alr_1'],
    ['lena@orbit.example', 'alr_2'],
  ]);
});
