/** The cards of one account: full, without an owner, without data, as forms. */
import { type AccountView, accountCard } from '../../../src/cards/account/account';
import { noteCard } from '../../../src/cards/account/note';
import { pulseCard } from '../../../src/cards/account/pulse';
import { reasonsCard } from '../../../src/cards/account/reasons';
import { timelineCard } from '../../../src/cards/account/timeline';
import type { Account } from '../../../src/domain/account/account';
import { healthOf } from '../../../src/domain/health/health';
import { trendOf } from '../../../src/domain/health/trend';
import type { Role } from '../../../src/domain/team/teammate';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aMeasure, aMeeting, anAccount, healthFacts, ourModel } from '../../support/builders';
import { activitiesOf, type Content, healthViewOf, type Named, now, signalsOf, viewerOf } from './samples';
import { all, entriesOf, talkCards } from './talk-cards';

export function accountViewOf(role: Role, content: Content, parts: Partial<AccountView> = {}): AccountView {
  return {
    viewer: viewerOf(role, content),
    ...healthViewOf(content),
    signals: signalsOf(content).slice(1),
    activities: activitiesOf(content),
    comments: 2,
    nextSync: aMeeting({ start: now + dayMs + 5 * hourMs }),
    lastSync: aMeeting({ id: 'mtg_0', end: now - 20 * dayMs }),
    unreadable: [],
    mail: 'new',
    can: {
      log: true,
      note: true,
      pulse: role !== 'am',
      override: role !== 'am',
      takeBack: false,
      flag: true,
      sync: true,
      handOver: false,
      claim: [],
      workOn: undefined,
    },
    ...parts,
  };
}

function unknownHealth(account: Account) {
  const facts = healthFacts({ account: { ...account, seatsBought: undefined } });
  const health = healthOf(facts, ourModel);
  return { health, trend: trendOf(facts, ourModel.model, health) };
}

export function accountCards(words: Words, content: Content): Named {
  const csm = viewerOf('csm', content);
  const healthView = healthViewOf(content);
  const { account } = healthView;
  const unknown = { ...healthView, ...unknownHealth(account) };
  const nobody = anAccount({ name: '', csm: '', am: '', plan: '', segment: '', stage: '', renewalDay: undefined });
  const claim = { ...accountViewOf('lead', content).can, log: false, claim: ['csm', 'am'] } as const;
  const pulse = aMeasure({ measure: 'pulse', value: 4, day: '2026-10-02', by: 'mina@orbit.example' });
  const counts = { days: 45, age: 'old', range: { low: 55, high: 71 } } as const;
  const form = { viewer: csm, account, key: 'k1' };
  return {
    'account-csm': accountCard(accountViewOf('csm', content), words),
    'account-am': accountCard(
      accountViewOf('am', content, {
        can: { ...accountViewOf('am', content).can, log: false, workOn: 'sig_2' },
        mail: 'logged',
      }),
      words,
    ),
    'account-unknown': accountCard(
      accountViewOf('lead', content, {
        account: nobody,
        ...unknownHealth(account),
        signals: [],
        activities: [],
        nextSync: undefined,
        lastSync: undefined,
        can: claim,
      }),
      words,
    ),
    reasons: reasonsCard({ viewer: csm, ...healthView }, words),
    'reasons-unknown': reasonsCard({ viewer: csm, ...unknown }, words),
    timeline: timelineCard({ viewer: csm, account, entries: entriesOf(content), filter: all, older: 'x' }, words),
    'timeline-empty': timelineCard({ viewer: csm, account, entries: [], filter: all }, words),
    'timeline-narrow': timelineCard(
      { viewer: csm, account, entries: [], filter: { kind: 'call', by: csm.me.email } },
      words,
    ),
    ...talkCards(words, content),
    note: noteCard({ ...form, typed: { note: '' }, problems: { note: 'missing' } }, words),
    pulse: pulseCard(
      { ...form, effect: { current: pulse, counts }, typed: { value: '', words: '' }, problems: { value: 'missing' } },
      words,
    ),
    'pulse-unset': pulseCard(
      { ...form, effect: { current: undefined, counts: undefined }, typed: { value: '3', words: 'x' }, problems: {} },
      words,
    ),
    'pulse-alone': pulseCard(
      {
        ...form,
        effect: { current: pulse, counts: { ...counts, age: 'over', range: undefined } },
        ...{ typed: { value: '3', words: 'x' }, problems: {} },
      },
      words,
    ),
  };
}
