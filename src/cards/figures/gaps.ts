import type { Gap } from '../../domain/metrics/ledger/derive';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, listOf, quiet, titleIn } from '../parts';
import type { Card, Line } from '../spec';
import type { AccountName } from '../viewer';

export type GapLine = Gap & { readonly name: AccountName };

/** Where movements do not add up to what accounts pay, and by how much. */
export function gapsCard(gaps: readonly GapLine[], words: Words): Card {
  const { figureCards: say, format, common } = words;
  const line = ({ name, currency, recorded, moved, gap }: GapLine): Line => {
    const money = (amount: number) => format.money({ amount, currency });
    return {
      kind: 'line',
      text: titleIn(name, words),
      below: say.gap({
        recorded: money(recorded),
        moved: money(moved),
        gap: format.moreMoney({ amount: gap, currency }),
      }),
      onClick: ask('openAccount', { account: name.id }),
    };
  };
  const section = listOf(gaps, line, {
    header: say.gaps({ count: gaps.length }),
    empty: say.noGaps,
    limit: listLimit,
    rest: quiet(common.more({ count: gaps.length - listLimit })),
  });
  return { name: 'gaps', header: { title: say.gapsTitle }, sections: [{ widgets: [quiet(say.gapsHint)] }, section] };
}
