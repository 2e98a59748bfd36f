import type { Commitment } from '../../../src/domain/account/commitment';
import type { Renewal } from '../../../src/domain/account/renewal';
import type { Alert } from '../../../src/domain/alert/alert';
import { agendaLines, agendaOf, firstScreen } from '../../../src/domain/sync/agenda/agenda';
import { type AgendaAccount, type AgendaFacts, keyOfItem } from '../../../src/domain/sync/agenda/item';
import { skipOf } from '../../../src/domain/sync/agenda/skip';
import type { Decision } from '../../../src/domain/sync/decision';
import { lastSync, nextSync, pairOf } from '../../../src/domain/sync/sync';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { aComment, aMeeting, anAccount, aSignal, monday9 } from '../../support/builders';

const mina = 'mina@orbit.example';
const arthit = 'arthit@orbit.example';
const pair = { csm: mina, am: arthit } as const;
const since = monday9 - 14 * dayMs;

function account(parts: Partial<AgendaAccount> = {}): AgendaAccount {
  const mark = {
    healthBand: 'healthy',
    pulse: undefined,
    bandBefore: '',
    bandSince: undefined,
    bandMoved: [],
  } as const;
  return { ...anAccount({ renewalDay: undefined }), ...mark, ...parts };
}

function facts(parts: Partial<AgendaFacts>): AgendaFacts {
  const none = { signals: [], commitments: [], alerts: [], renewals: [], comments: [], decided: [], decidedBefore: [] };
  return {
    pair,
    account: '',
    accounts: [account()],
    syncs: new Set(['mtg_1']),
    ...none,
    since,
    now: monday9,
    today: '2026-11-23',
    ...parts,
  };
}

const keys = (parts: Partial<AgendaFacts>) => agendaOf(facts(parts)).map((item) => `${item.kind} ${keyOfItem(item)}`);

function promise(parts: Partial<Commitment>): Commitment {
  return {
    ...{ id: 'cmt_1', rev: 1, account: 'acc_acme', what: 'Send the offer', who: mina, due: undefined, state: 'open' },
    ...{ source: '', by: mina, at: monday9 - 20 * dayMs, closedAt: undefined },
    ...parts,
  };
}

function alert(parts: Partial<Alert>): Alert {
  return {
    ...{ id: 'alr_1', rev: 1, account: 'acc_acme', kind: 'trend', reason: 'falling', measure: '', from: 70, to: 55 },
    ...{ day: '2026-11-20', owner: mina, state: 'open', recovered: undefined, useful: '', votedBy: '' },
    ...{ votedAt: undefined },
    ...parts,
  };
}

function call(parts: Partial<Renewal>): Renewal {
  return {
    ...{ id: 'ren_1', rev: 1, account: 'acc_acme', day: '2027-03-14', noticeDay: undefined, call: 'doubtful' },
    ...{ calledBy: arthit, result: '', resultDay: undefined },
    ...parts,
  };
}

const fell = { healthBand: 'at-risk', bandBefore: 'watch', bandSince: '2026-11-18' } as const;

describe('an agenda', () => {
  test('puts promises first, then health, signals by clock, renewals, sales to hand back, disagreements and questions', () => {
    const items = agendaOf(
      facts({
        accounts: [account({ ...fell, pulse: 5, renewalDay: '2027-03-14' })],
        commitments: [promise({ due: '2026-11-20' })],
        alerts: [alert({})],
        renewals: [call({})],
        comments: [aComment({ mentions: [arthit] })],
        signals: [
          aSignal({ id: 'sig_waits', acknowledgeBy: monday9 + hourMs }),
          aSignal({ id: 'sig_done', state: 'accepted', movedAt: monday9 - hourMs }),
          aSignal({ id: 'sig_late', acknowledgeBy: monday9 - hourMs }),
          aSignal({ id: 'sig_won', state: 'won', movedAt: monday9 - hourMs }),
        ],
      }),
    );
    expect(items.map(({ kind, owner }) => [kind, owner])).toEqual([
      ['commitment', mina],
      ['band', mina],
      ['alert', mina],
      ['signal-late', arthit],
      ['signal-waiting', arthit],
      ['signal-decided', mina],
      ['renewal', arthit],
      ['hand-back-missing', arthit],
      ['disagreement', mina],
      ['mention', arthit],
    ]);
  });

  test.each<[string, Partial<AgendaFacts>, readonly string[]]>([
    [
      'a promise that is late stands before one that is due',
      { commitments: [promise({ id: 'cmt_due', due: '2026-12-01' }), promise({ id: 'cmt_late', due: '2026-11-22' })] },
      ['commitment cmt_late', 'commitment cmt_due'],
    ],
    [
      'a promise of later, a kept one and one of somebody else’s account do not',
      { commitments: [promise({ due: '2027-01-20' }), promise({ state: 'done' }), promise({ account: 'acc_other' })] },
      [],
    ],
    [
      'a band that changed before the last sync was told there',
      { accounts: [account({ ...fell, bandSince: '2026-11-08' })] },
      [],
    ],
    [
      'a rise is told, too',
      { accounts: [account({ ...fell, healthBand: 'healthy' })] },
      ['band band acc_acme 2026-11-18'],
    ],
    ['a band that somebody has set back is none', { accounts: [account({ ...fell, healthBand: 'watch' })] }, []],
    [
      'an alert of a fallen band is told by the band alone',
      { accounts: [account(fell)], alerts: [alert({ kind: 'absolute', reason: 'fell-at-risk' })] },
      ['band band acc_acme 2026-11-18'],
    ],
    [
      'an alert that is over or old is none',
      { alerts: [alert({ state: 'recovered' }), alert({ day: '2026-11-01' })] },
      [],
    ],
    [
      'a renewal comes up 150 days ahead of its notice day',
      { accounts: [account({ renewalDay: '2027-06-21' })] },
      ['renewal renewal acc_acme 2027-06-21 ahead'],
    ],
    ['not 151', { accounts: [account({ renewalDay: '2027-06-22' })] }, []],
    [
      'and once more 90 days ahead',
      { accounts: [account({ renewalDay: '2027-04-22' })] },
      ['renewal renewal acc_acme 2027-04-22 near'],
    ],
    ['not after the notice day', { accounts: [account({ renewalDay: '2027-01-21' })] }, []],
    [
      'a decision of long ago is no news to whom never met',
      { since: undefined, signals: [aSignal({ state: 'declined', movedAt: monday9 - 31 * dayMs })] },
      [],
    ],
    [
      'model and call apart are told',
      { accounts: [account()], renewals: [call({})] },
      ['disagreement voices acc_acme healthy  doubtful'],
    ],
    ['one step apart is no disagreement', { accounts: [account({ healthBand: 'watch' })], renewals: [call({})] }, []],
    ['a call on a renewal that has its result says nothing any more', { renewals: [call({ result: 'renewed' })] }, []],
    [
      'a question that was answered is none',
      { comments: [aComment({ mentions: [arthit] }), aComment({ id: 'com_2', by: arthit, at: monday9 + 1 })] },
      [],
    ],
    [
      'two questions on one thing are one',
      { comments: [aComment({ mentions: [arthit] }), aComment({ id: 'com_2', mentions: [arthit], at: monday9 + 1 })] },
      ['mention com_1 arthit@orbit.example'],
    ],
    ['a question to somebody else is not theirs', { comments: [aComment({ mentions: ['lena@orbit.example'] })] }, []],
    [
      'a question about their own sync is',
      {
        comments: [
          aComment({ account: '', about: 'mtg_1', mentions: [arthit] }),
          aComment({ account: '', about: 'mtg_9', mentions: [arthit] }),
        ],
      },
      ['mention com_1 arthit@orbit.example'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(keys(parts)).toEqual(expected);
  });

  test('leaves out what was decided, until it has gone on; what is late comes back at the next sync', () => {
    const signals = [aSignal({ acknowledgeBy: monday9 - hourMs })];
    const accounts = [account({ ...fell, renewalDay: '2027-03-14' })];
    const items = agendaOf(facts({ signals, accounts }));
    const decisions = items.map((item): Decision => {
      const said = { kind: 'activity', account: 'acc_acme', what: '', words: '' } as const;
      return { at: monday9, by: mina, item: keyOfItem(item), ...said };
    });
    expect(items.map(({ kind }) => kind)).toEqual(['band', 'signal-late', 'renewal']);
    expect(keys({ signals, accounts, decided: decisions })).toEqual([]);
    expect(keys({ signals, accounts, decidedBefore: decisions })).toEqual(['signal-late sig_1 submitted']);
    const later = monday9 + 30 * dayMs;
    const today = '2026-12-23';
    expect(
      keys({ accounts: [account({ ...fell, bandSince: '2026-12-20' })], decidedBefore: decisions, now: later, today }),
    ).toEqual(['band band acc_acme 2026-12-20']);
  });

  test('counts days where the two are: what is due there today is not late because it is tomorrow in Greenwich', () => {
    const commitments = [promise({ due: '2026-11-22' })];
    const late = (today: AgendaFacts['today']) =>
      agendaOf(facts({ commitments, today })).map((item) => item.kind === 'commitment' && item.late);
    expect([late('2026-11-22'), late('2026-11-23')]).toEqual([[false], [true]]);
  });

  test('asks anew where somebody is asked again after what they decided, and once where they were asked twice before', () => {
    const [first, again] = [
      aComment({ mentions: [arthit] }),
      aComment({ id: 'com_2', mentions: [arthit], at: monday9 + hourMs }),
    ];
    const said = { kind: 'activity', account: 'acc_acme', what: '', words: '', by: mina } as const;
    const decision = (at: number): Decision => ({ ...said, at, item: `com_1 ${arthit}` });
    const decidedAt = (at: number) => keys({ comments: [first, again], decidedBefore: [decision(at)] });
    expect(decidedAt(monday9 + 1)).toEqual([`mention com_2 ${arthit}`]);
    expect(decidedAt(monday9 + 2 * hourMs)).toEqual([]);
  });

  test('leaves out accounts of other pairs; of a sync about one account it speaks of that one alone', () => {
    const near = { renewalDay: '2027-01-30' } as const;
    const accounts = [
      account(near),
      account({ id: 'acc_soon', ...near }),
      account({ id: 'acc_theirs', ...near, am: mina }),
      account({ id: 'acc_left', ...near, stage: 'ended' }),
    ];
    expect(agendaOf(facts({ accounts })).map((item) => item.account)).toEqual(['acc_acme', 'acc_soon']);
    expect(agendaOf(facts({ accounts, account: 'acc_soon' })).map((item) => item.account)).toEqual(['acc_soon']);
  });

  test('fits on one screen, where a long list of one kind hides no other', () => {
    const signals = Array.from({ length: 30 }, (_, at) =>
      aSignal({ id: `sig_${at}`, acknowledgeBy: monday9 - hourMs }),
    );
    const agenda = agendaOf(
      facts({ signals, accounts: [account(fell)], comments: [aComment({ mentions: [mina], by: arthit })] }),
    );
    const shown = firstScreen(agenda);
    expect([agenda.length, shown.length]).toEqual([32, agendaLines]);
    expect([...new Set(shown.map(({ kind }) => kind))]).toEqual(['band', 'signal-late', 'mention']);
    expect(firstScreen(agenda.slice(0, 3))).toEqual(agenda.slice(0, 3));
  });
});

describe('a sync with nothing to talk about', () => {
  const meeting = aMeeting({ start: monday9 + 2 * dayMs, end: monday9 + 2 * dayMs + hourMs });
  const at = (me: 'mina' | 'arthit' | 'lena', parts: object = {}, isEmpty = true) =>
    skipOf({ ...meeting, ...parts }, isEmpty, { me: `${me}@orbit.example`, now: monday9 });

  test.each([
    ['may be left out by each of the two', at('mina'), 'offered'],
    ['not by anybody else', at('lena'), 'none'],
    ['not while there is something', at('mina', {}, false), 'none'],
    ['not when it is over', at('mina', { start: monday9 - 1 }), 'none'],
    ['waits for the other', at('mina', { skipBy: [mina] }), 'waits'],
    ['asks the other', at('arthit', { skipBy: [mina] }), 'asks'],
    ['goes with its organiser', at('arthit', { skipBy: [mina, arthit] }), 'agreed'],
    ['is taken off by its organiser', at('mina', { skipBy: [mina, arthit] }, false), 'take'],
    ['is off', at('mina', { skipBy: [mina, arthit], state: 'cancelled' }), 'none'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
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
