/** Health that somebody set: the form, what stands already, one's own and somebody else's; and accounts that have one. */
import { accountCard } from '../../../src/cards/account/account';
import { type OverrideView, overrideCard } from '../../../src/cards/account/override';
import { reasonsCard } from '../../../src/cards/account/reasons';
import { healthOf } from '../../../src/domain/health/health';
import type { Override } from '../../../src/domain/health/override';
import { trendOf } from '../../../src/domain/health/trend';
import type { Words } from '../../../src/messages/words';
import { anOverride, healthFacts, ourModel } from '../../support/builders';
import { accountViewOf } from './account-cards';
import { type Content, healthViewOf, type Named, viewerOf } from './samples';

export function overrideCards(words: Words, content: Content): Named {
  const { account, health } = healthViewOf(content);
  const viewer = viewerOf('csm', content);
  const override = anOverride({ reason: content.need });
  const set = healthOf(healthFacts({ account, overrides: [override] }), ourModel);
  const form: OverrideView = {
    ...{ viewer, account, health, key: 'k1', mayTakeBack: false, problems: {} },
    typed: { band: '', points: '', reason: '', until: '2026-12-23' },
  };
  const typed = { band: 'watch', points: '90', reason: content.need, until: '2026-01-01' } as const;
  const one = (change: Partial<OverrideView>) => overrideCard({ ...form, ...change }, words);
  return {
    override: one({}),
    'override-refused': one({
      typed,
      problems: { band: 'missing', points: 'other-band', reason: 'missing', until: 'too-far' },
    }),
    'override-own': one({ health: set, mayTakeBack: true }),
    'override-theirs': one({ health: set, typed }),
    'account-overridden': setCard(override, { words, content }),
    'account-band-alone': setCard({ ...override, score: undefined, band: 'healthy' }, { words, content }),
    'account-overridden-unknown': accountCard(
      { ...accountViewOf('csm', content), ...shown(set, account), health: set },
      words,
    ),
    'reasons-overridden': reasonsCard({ viewer, ...healthViewOf(content), health: set }, words),
  };
}

type Said = { readonly words: Words; readonly content: Content };

/** Over a score that the measures make. */
function setCard(override: Override, { words, content }: Said) {
  const view = accountViewOf('csm', content);
  const { raw } = view.health;
  const ruled = healthOf(healthFacts({ account: view.account, overrides: [override] }), ourModel);
  const health = { ...view.health, raw, override, score: ruled.score, band: ruled.band };
  return accountCard({ ...view, health, can: { ...view.can, takeBack: true } }, words);
}

function shown(health: ReturnType<typeof healthOf>, account: ReturnType<typeof healthViewOf>['account']) {
  return { trend: trendOf(healthFacts({ account }), ourModel.model, health), together: undefined };
}
