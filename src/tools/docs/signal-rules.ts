/** The kinds of signal and the rules that propose them, as docs/signals.md tells them. */

import { type RuleId, ruleIds } from '../../domain/signal/rules/proposal';
import { fewestDecided } from '../../domain/signal/rules/rule-record';
import { rules } from '../../domain/signal/rules/rules';
import { decideDaysOf, signalKinds } from '../../domain/signal/signal-kinds';
import { defaultSettings } from '../../domain/team/settings';
import { words } from '../../messages/words';
import { markdownTable } from './markdown';

const when: { readonly [R in RuleId]: string } = {
  'over-seats': 'more seats used than bought',
  'before-renewal': 'notice within 90 days, and seats used grew by a tenth and five points within 90 days',
  'seats-full': 'nine of ten seats used, or more',
  'team-larger': 'more contacts, or a `team_size` measured within 180 days, than seats bought; seven of ten seats used',
  'usage-growth': 'seats used grew by a fifth and ten points within 90 days',
  'logins-growth': '`logins_trend` of the last 14 days at 25 % or more',
  'feature-asked': 'feedback, a note or a call of the last 60 days names a feature of another plan that theirs has not',
  promoter: 'the newest recommendation is a 9 or 10, of the last 60 days',
};

export function kindsAndRules(): string {
  const { signal, kindHelp, proposals } = words('en', 'UTC');
  const kinds = signalKinds.map((kind) => [
    `\`${kind}\``,
    signal.kinds[kind],
    kindHelp.evidence[kind],
    kindHelp.next[kind],
    String(decideDaysOf(kind, defaultSettings)),
  ]);
  const rows = ruleIds.map((rule) => [`\`${rule}\``, proposals.rules[rule], `\`${rules[rule].kind}\``, when[rule]]);
  return [
    '## Kinds',
    'Own kinds of a company stand in its settings, one after a comma: `names; days; evidence; next step`, each text in one language\nor in English, Persian and Thai between bars. What is left out has the settings’ days and general words.',
    markdownTable(['kind', 'as people read it', 'evidence wanted', 'suggested next step', 'days to decide'], kinds),
    '## Rules',
    `A rule proposes a signal on the account’s card; [decision 16](decisions/0016-proposals.md) says how. Nothing is proposed
while trust has to be mended first, while a signal of the kind is open, or after an answer until there is more of it or it
rests on something else. Below ${fewestDecided} decided cases a rule has no record.`,
    markdownTable(['rule', 'as people read it', 'kind', 'proposes when'], rows),
  ].join('\n\n');
}
