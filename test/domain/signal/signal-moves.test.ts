import { byClock, deadlineOf } from '../../../src/domain/signal/signal-clocks';
import { moveSignal, movesOf } from '../../../src/domain/signal/signal-moves';
import { anAm, aSignal, aTeammate, monday9 } from '../../support/builders';

const am = anAm();

describe('a signal', () => {
  test('is acknowledged, then accepted by its AM', () => {
    const acknowledged = moveSignal(aSignal(), { move: 'acknowledge', by: am, at: monday9 });
    expect(acknowledged).toMatchObject({
      ok: true,
      value: { state: 'acknowledged', movedBy: am.email, movedAt: monday9 },
    });
    if (!acknowledged.ok) return;
    const accepted = moveSignal(acknowledged.value, { move: 'accept', by: am, at: monday9 });
    expect(accepted).toMatchObject({ ok: true, value: { state: 'accepted' } });
  });

  test('is declined only with a reason of the list and words', () => {
    const decline = { move: 'decline', by: am, at: monday9 } as const;
    expect(moveSignal(aSignal(), decline)).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(moveSignal(aSignal(), { ...decline, reason: 'other', words: ' ' })).toEqual({
      ok: false,
      refusal: 'words-missing',
    });
    expect(moveSignal(aSignal(), { ...decline, reason: 'no-budget', words: ' spring ' })).toMatchObject({
      ok: true,
      value: { state: 'declined', reason: 'no-budget', reasonWords: 'spring' },
    });
  });

  test('cannot be moved by a CSM, an admin or another AM, and by a lead it can', () => {
    const others = [aTeammate(), aTeammate({ role: 'admin' }), anAm({ email: 'other@orbit.example' })];
    const refusal = { ok: false, refusal: 'not-yours' };
    expect(others.map((by) => moveSignal(aSignal(), { move: 'accept', by, at: monday9 }))).toEqual([
      refusal,
      refusal,
      refusal,
    ]);
    expect(moveSignal(aSignal(), { move: 'accept', by: aTeammate({ role: 'lead' }), at: monday9 }).ok).toBe(true);
  });

  test('knows a second click from a move that is no longer possible', () => {
    const accepted = aSignal({ state: 'accepted' });
    expect(moveSignal(accepted, { move: 'accept', by: am, at: monday9 })).toEqual({ ok: false, refusal: 'already' });
    const late = moveSignal(accepted, { move: 'decline', by: am, at: monday9, reason: 'not-now' });
    expect(late).toEqual({ ok: false, refusal: 'not-from-here' });
  });

  test('given to another knows the second click of who had it, and of nobody who never had a part in it', () => {
    const given = aSignal({ owner: 'reza@orbit.example' });
    const again = { move: 'reassign', at: monday9, owner: 'reza@orbit.example' } as const;
    expect(moveSignal(given, { ...again, by: am })).toEqual({ ok: false, refusal: 'already' });
    expect(moveSignal(given, { ...again, by: am, owner: 'lena@orbit.example' })).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
    expect(moveSignal(given, { ...again, by: aTeammate() })).toEqual({ ok: false, refusal: 'not-yours' });
  });

  test('without an owner belongs to whoever takes it up', () => {
    const taken = moveSignal(aSignal({ owner: '' }), { move: 'acknowledge', by: am, at: monday9 });
    expect(taken).toMatchObject({ value: { owner: am.email } });
  });

  test('offers only the moves of its state to those who may make them', () => {
    const states = ['submitted', 'acknowledged', 'accepted', 'declined'] as const;
    expect(states.map((state) => movesOf(aSignal({ state }), am))).toEqual([
      ['acknowledge', 'accept', 'decline', 'ask', 'reassign'],
      ['accept', 'decline', 'ask', 'reassign'],
      ['start', 'win', 'lose', 'park', 'reassign'],
      [],
    ]);
    expect(movesOf(aSignal(), aTeammate())).toEqual([]);
  });
});

describe('clocks', () => {
  test('count to the acknowledgement first and to the decision then', () => {
    const times = { acknowledgeBy: 1, decideBy: 2 };
    const states = ['submitted', 'acknowledged', 'accepted'] as const;
    expect(states.map((state) => deadlineOf(aSignal({ ...times, state })))).toEqual([1, 2, undefined]);
  });

  test('order a queue by what is due first, then by age', () => {
    const queue = [
      aSignal({ id: 'sig_old', flaggedAt: 1 }),
      aSignal({ id: 'sig_due', acknowledgeBy: 5, flaggedAt: 9 }),
      aSignal({ id: 'sig_new', flaggedAt: 2 }),
    ];
    expect([...queue].sort(byClock).map(({ id }) => id)).toEqual(['sig_due', 'sig_old', 'sig_new']);
  });
});
