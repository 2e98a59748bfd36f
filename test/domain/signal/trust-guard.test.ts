import { evidenceText, nextStepText } from '../../../src/cards/signal/kind-text';
import { creditOf, isCreditLine } from '../../../src/domain/signal/credit';
import { decideDaysOf, kindsOf, ownHelp } from '../../../src/domain/signal/signal-kinds';
import { moveSignal } from '../../../src/domain/signal/signal-moves';
import { guardReason } from '../../../src/domain/signal/trust-guard';
import { defaultSettings } from '../../../src/domain/team/settings';
import { words } from '../../../src/messages/words';
import { anAccount, anAm, aSignal, aTeammate, monday9 } from '../../support/builders';

const account = anAccount();
const escalated = { account: account.id, escalated: true, closed: undefined };

describe('the trust guard', () => {
  test('holds a flag for an open escalation, a risk, an onboarding, and for nothing else', () => {
    const healthy = { account, band: 'healthy', cases: [] } as const;
    expect([
      guardReason(healthy),
      guardReason({ ...healthy, band: 'insufficient' }),
      guardReason({ ...healthy, band: 'at-risk' }),
      guardReason({ ...healthy, account: { ...account, stage: 'onboarding' } }),
      guardReason({ ...healthy, band: 'at-risk', cases: [escalated] }),
      guardReason({ ...healthy, cases: [{ ...escalated, closed: '2026-11-01' }] }),
      guardReason({ ...healthy, cases: [{ ...escalated, escalated: false }] }),
      guardReason({ ...healthy, cases: [{ ...escalated, account: 'acc_other' }] }),
    ]).toEqual([undefined, undefined, 'account-at-risk', 'onboarding', 'escalation', undefined, undefined, undefined]);
  });

  test('is overridden by its CSM or a lead, with a reason alone, and its clocks begin then', () => {
    const draft = aSignal({ state: 'draft', reason: 'escalation' });
    const submit = { move: 'submit', by: aTeammate(), at: monday9, guard: 'escalation' } as const;
    expect(moveSignal(draft, submit)).toEqual({ ok: false, refusal: 'words-missing' });
    expect(moveSignal(draft, { ...submit, by: anAm(), words: 'x' })).toEqual({ ok: false, refusal: 'not-yours' });
    expect(moveSignal(draft, { ...submit, words: 'They asked' })).toMatchObject({
      value: { state: 'submitted', reason: '', reasonWords: 'They asked', decideBy: expect.any(Number) },
    });
    expect(
      moveSignal(draft, { ...submit, by: aTeammate({ role: 'lead', email: 'l@orbit.example' }), guard: undefined }).ok,
    ).toBe(true);
  });
});

describe('the credit', () => {
  test('is the grid’s line for the kind, else the one for all', () => {
    const grid = ['20', 'referral 50 %', 'own:Training 30'];
    expect((['referral', 'seat-limit', 'own:Training'] as const).map((kind) => creditOf(kind, grid))).toEqual([
      50, 20, 30,
    ]);
    expect([creditOf('referral', []), isCreditLine('referral 101'), isCreditLine('x')]).toEqual([
      undefined,
      false,
      false,
    ]);
  });

  test('is frozen with the acceptance', () => {
    const clocks = { settings: { ...defaultSettings, creditGrid: ['35'] }, team: [] };
    const made = moveSignal(aSignal(), { move: 'accept', by: anAm(), at: monday9, clocks });
    expect(made).toMatchObject({ value: { credit: 35 } });
    if (!made.ok) return;
    const later = { ...clocks, settings: { ...clocks.settings, creditGrid: ['90'] } };
    expect(moveSignal(made.value, { move: 'start', by: anAm(), at: monday9, clocks: later })).toMatchObject({
      value: { credit: 35 },
    });
  });
});

describe('the kinds', () => {
  test('are ours and then the company’s own', () => {
    expect(kindsOf({ ownKinds: ['Training|آموزش|อบรม'] }).slice(-2)).toEqual(['true-up', 'own:Training|آموزش|อบรม']);
  });

  test('of the company’s own have days, evidence and a next step where the settings say so', () => {
    const ownKinds = ['Training|آموزش|อบรม; ۵؛ Who has to learn what|چه کسی؛ Offer a date', 'Audit'];
    const [training, audit] = kindsOf({ ownKinds }).slice(-2);
    const settings = { decideDays: 3, ownKinds };
    expect([training, audit]).toEqual(['own:Training|آموزش|อบรม', 'own:Audit']);
    expect(ownHelp('own:Training|آموزش|อบรม', settings)).toEqual({
      ...{ days: 5, evidence: 'Who has to learn what|چه کسی', next: 'Offer a date' },
    });
    expect([decideDaysOf('own:Training|آموزش|อบรม', settings), decideDaysOf('own:Audit', settings)]).toEqual([5, 3]);
    const [english, persian, thai] = (['en', 'fa', 'th'] as const).map((language) => words(language, 'UTC'));
    expect(
      [english, persian, thai].map((one) => one && evidenceText('own:Training|آموزش|อบรม', settings, one)),
    ).toEqual([...['Who has to learn what', 'چه کسی', 'Who has to learn what']]);
    expect(english && nextStepText('own:Audit', settings, english)).toContain('Call whoever said it');
  });
});
