import { agendaOf } from '../../../src/domain/sync/agenda';
import { lastSync, nextSync, pairOf } from '../../../src/domain/sync/sync';
import { hourMs } from '../../../src/domain/time/time';
import { aMeeting, anAccount, aSignal, monday9 } from '../../support/builders';

const pair = { csm: 'mina@orbit.example', am: 'arthit@orbit.example' } as const;

describe('an agenda', () => {
  test('puts what is late first, then decisions, what waits, and renewals by notice day', () => {
    const items = agendaOf({
      pair,
      account: '',
      accounts: [
        anAccount(),
        anAccount({ id: 'acc_soon', renewalDay: '2027-01-30' }),
        anAccount({ id: 'acc_far', renewalDay: '2027-12-30' }),
      ],
      signals: [
        aSignal({ id: 'sig_waits', acknowledgeBy: monday9 + hourMs }),
        aSignal({ id: 'sig_done', state: 'accepted', movedAt: monday9 - hourMs }),
        aSignal({ id: 'sig_late', acknowledgeBy: monday9 - hourMs }),
      ],
      since: monday9 - 2 * hourMs,
      now: monday9,
    });
    expect(
      items.map((item) => ('signal' in item ? [item.kind, item.signal.id] : [item.kind, item.account, item.days])),
    ).toEqual([
      ['signal-late', 'sig_late'],
      ['signal-decided', 'sig_done'],
      ['signal-waiting', 'sig_waits'],
      ['renewal', 'acc_soon', 8],
      ['renewal', 'acc_acme', 51],
    ]);
  });

  test('leaves out accounts of other pairs and what was decided before the last sync', () => {
    const items = agendaOf({
      pair,
      account: '',
      accounts: [anAccount({ renewalDay: undefined }), anAccount({ id: 'acc_other', am: 'else@orbit.example' })],
      signals: [
        aSignal({ id: 'sig_told', state: 'declined', movedAt: monday9 - 3 * hourMs }),
        aSignal({ id: 'sig_other', account: 'acc_other' }),
      ],
      since: monday9 - 2 * hourMs,
      now: monday9,
    });
    expect(items).toEqual([]);
  });

  test('of a sync about one account speaks of that account alone', () => {
    const accounts = [anAccount(), anAccount({ id: 'acc_soon', renewalDay: '2027-01-30' })];
    const items = agendaOf({ pair, account: 'acc_soon', accounts, signals: [], since: undefined, now: monday9 });
    expect(items.map(({ account }) => account)).toEqual(['acc_soon']);
  });
});

describe('a pair', () => {
  test('is told apart by roles, whoever books', () => {
    const csm = { email: pair.csm, role: 'csm' } as const;
    const am = { email: pair.am, role: 'am' } as const;
    expect([pairOf(csm, am), pairOf(am, csm)]).toEqual([pair, pair]);
    expect(pairOf({ email: 'lead@orbit.example', role: 'lead' }, csm)).toEqual({
      csm: pair.csm,
      am: 'lead@orbit.example',
    });
  });

  test('has a last and a next sync, and a cancelled one is neither', () => {
    const past = aMeeting({ id: 'mtg_past', start: monday9 - hourMs, end: monday9 });
    const next = aMeeting({ id: 'mtg_next', start: monday9 + hourMs, end: monday9 + 2 * hourMs });
    const off = aMeeting({ id: 'mtg_off', state: 'cancelled', start: monday9 + 1, end: monday9 + 2 });
    expect([lastSync([next, past, off], monday9)?.id, nextSync([next, past, off], monday9)?.id]).toEqual([
      'mtg_past',
      'mtg_next',
    ]);
  });
});
