/** How likely an account is to stay: told, and not told for each reason; an account of a company's own model. */

import { accountCard } from '../../../src/cards/account/account';
import { reasonsCard } from '../../../src/cards/account/reasons';
import type { Learned } from '../../../src/domain/health/record/learned';
import type { Outlook } from '../../../src/domain/health/record/likely';
import type { Words } from '../../../src/messages/words';
import { accountViewOf } from './account-cards';
import { type Content, healthViewOf, type Named, viewerOf } from './samples';

const learned: Learned = {
  ...{ day: '2026-11-22', horizonDays: 180, rows: 412, accounts: 61, evidence: 'yes', wanting: 0, model: undefined },
  counts: { renewed: 340, upgraded: 31, cancelled: 41 },
};
const outlook: Outlook = {
  learned,
  likely: { renewed: 0.704, upgraded: 0.061, cancelled: 0.235 },
  influences: [
    { measure: 'logins_trend', more: 0.123 },
    { measure: 'feedback', more: -0.061 },
    { measure: 'pulse', more: 0.001 },
  ],
};

export function outlookCards(words: Words, content: Content): Named {
  const without = (change: Partial<Learned>): Outlook => ({
    ...{ learned: { ...learned, ...change }, likely: undefined, influences: [] },
  });
  const told = [outlook, without({ evidence: 'too-few', wanting: 7 }), without({ evidence: 'none' }), without({})];
  const view = { viewer: viewerOf('csm', content), ...healthViewOf(content) };
  const own = { ...view.health, model: `v3 ${content.company}` };
  return {
    ...Object.fromEntries(
      told.flatMap((one, at) => [
        [`account-outlook-${at}`, accountCard(accountViewOf('csm', content, { outlook: one }), words)],
        [`reasons-outlook-${at}`, reasonsCard({ ...view, outlook: one }, words)],
      ]),
    ),
    'reasons-own-model': reasonsCard({ ...view, health: own, outlook }, words),
  };
}
