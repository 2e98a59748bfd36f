/** Health on the account card: where it stands, who says so, its way, why, what to do about it. */

import type { Account } from '../../domain/account/account';
import type { Health, Reason } from '../../domain/health/health';
import type { Outlook } from '../../domain/health/record/likely';
import type { RollUp } from '../../domain/health/roll-up';
import type { Trend } from '../../domain/health/trend';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { outlookLine } from '../record/likely';
import type { Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import {
  measureName,
  movedLine,
  nextStepLine,
  reasonsText,
  rulingLines,
  scoreLine,
  togetherLine,
  trendWidgets,
} from './health-parts';

export type HealthView = {
  readonly viewer: Viewer;
  readonly account: Account;
  readonly health: Health;
  readonly trend: Trend;
  /** With the accounts that are parts of it; nothing where there are none. */
  readonly together: RollUp | undefined;
  /** By the company's own history; nothing before a night has looked at it. */
  readonly outlook?: Outlook | undefined;
  /** Whether this person may take back what is set of the health now. */
  readonly can: { readonly takeBack: boolean };
};

export function healthSection(view: HealthView, words: Words): Section {
  const { health, account, together, can } = view;
  const all = { label: words.health.why, onClick: ask('openReasons', { account: account.id }) };
  const ruling = rulingLines({ ...view, mayTakeBack: can.takeBack }, words);
  if (health.band === 'insufficient') {
    const percent = Math.round(health.confidence * 100);
    const told = { text: words.health.notEnough({ percent }), tone: 'muted' } as const;
    return { widgets: [{ kind: 'line', text: [told], button: all }, ...ruling, ...collectFirst(health, words)] };
  }
  const step = nextStepLine(health, words);
  return {
    widgets: [
      scoreLine(view, words, all),
      ...ruling,
      ...trendWidgets(view, words),
      ...(health.raw.score === undefined
        ? collectFirst(health, words)
        : [reasonsText(mostTelling(health.reasons), words)]),
      ...movedLine(health, words),
      ...(step ? [step] : []),
      ...togetherLine(together, words),
      ...outlookLine(view, words),
    ],
  };
}

/** Without a score of the measures, what would make one. */
function collectFirst({ missing }: Health, words: Words): readonly Widget[] {
  const names = missing.slice(0, 2).map((measure) => measureName(measure, words));
  const text = words.format.list(names);
  return names.length === 0 ? [] : [{ kind: 'line', icon: 'checklist', above: words.health.collectFirst, text }];
}

const reasonsShown = 3;

/** What weighs most, still in the order of harm. */
function mostTelling(reasons: readonly Reason[]): readonly Reason[] {
  const heavy = [...reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, reasonsShown);
  return reasons.filter((reason) => heavy.includes(reason) && reason.points !== 0);
}
