/** What a rule found, in words: on the account's card, on the proposal's own, and in the form that it fills in. */
import type { AccountId } from '../../domain/account/account';
import type { Finding, Proposal } from '../../domain/signal/rules/proposal';
import { fewestDecided, type RuleFigures, recordOf } from '../../domain/signal/rules/rule-record';
import { isDay } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted } from '../parts';
import type { Line } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { kindText } from './kind-text';

export type ProposedAccount = { readonly account: AccountName; readonly proposal: Proposal };

export function findingText({ rule, now, of, what, day }: Finding, { now: at }: Viewer, words: Words): string {
  const { format, proposals: say } = words;
  const shown = isDay(what) ? format.shortDay(what, at) : format.isolate(what);
  return say.says[rule]({ now, of, what: shown, day: day ? format.shortDay(day, at) : '' });
}

/** Plan and seats, without a price. */
export function planText({ plan }: Proposal, { proposals: say, format }: Words): string {
  return plan ? say.plan({ plan: format.isolate(plan.name), seats: plan.seats }) : '';
}

export function proposalLine(account: AccountId, proposal: Proposal, viewer: Viewer, words: Words): Line {
  return {
    kind: 'line',
    icon: 'lightbulb',
    text: findingText(proposal.findings[0], viewer, words),
    below: dotted(kindText(proposal.kind, words), planText(proposal, words)),
    onClick: ask('openProposal', { account, kind: proposal.kind }),
  };
}

/** `7 of 11 like this were accepted`, or that nobody can say yet. */
export function shortRecord(figures: RuleFigures | undefined, { proposals: say }: Words): string {
  const record = figures && recordOf(figures);
  return record ? say.accepted(record) : say.noRecord({ decided: figures?.decided ?? 0, needed: fewestDecided });
}

/** The share with its interval, and how that compares with signals it did not stand behind. */
export function recordDetails(figures: RuleFigures, words: Words): string {
  const record = recordOf(figures);
  if (!record) return '';
  const { proposals: say } = words;
  const { precision, interval, lift, setAside } = record;
  const percent = (share: number) => Math.round(share * 100);
  const [low, high] = interval;
  const share = say.share({ percent: percent(precision), low: percent(low), high: percent(high) });
  const times = lift && {
    times: tenths(lift.times),
    low: tenths(lift.interval[0]),
    high: tenths(lift.interval[1]),
  };
  const aside = setAside > 0 ? say.asideCount({ count: setAside }) : '';
  return [share, aside, times ? say.lift(times) : say.noLift].filter((text) => text !== '').join('\n');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
