/** The rules with their records, counted from the company's own signals; a lead retires one or takes it back. */
import type { Params } from '../../cards/actions';
import { rulesCard } from '../../cards/signal/rules';
import type { Card } from '../../cards/spec';
import { isRule, type RuleId, ruleIds } from '../../domain/signal/rules/proposal';
import { figuresOf, type RuleRow, ruleRow } from '../../domain/signal/rules/rule-record';
import { Fault } from '../../fault';
import type { RowsByTable } from '../../store/rows';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

const plan = { tables: ['signals', 'proposals', 'rules'] } as const;

export function openRules(services: Services): Reply {
  return push(cardOf(sitDown(services, plan)));
}

export function retireRule(services: Services, params: Params<'retireRule'>): Reply {
  if (!isRule(params.rule)) throw new Fault('bad-event', { rule: params.rule.slice(0, 40) });
  const { rule } = params;
  const state = params.to === 'on' ? 'on' : 'retired';
  return act(services, {
    plan,
    work: (desk) => {
      const say = desk.words.proposals;
      const notice = state === 'on' ? say.backDone : say.retiredDone;
      const stored = desk.snapshot.table('rules').find((row) => row.rule === rule);
      const before = stored ?? ruleRow(rule);
      if (before.state === state) return updated(cardOf(desk), notice);
      const now: RuleRow = { ...before, state, by: desk.me.email, at: services.now };
      save(desk, 'retireRule', stored ? { update: { rules: [now] } } : { add: { rules: [now] } });
      return updated(cardOf(desk, now), notice);
    },
  });
}

function cardOf(desk: Desk, changed?: RuleRow): Card {
  const rows = Object.fromEntries(
    ruleIds.map((rule) => [
      rule,
      changed?.rule === rule ? { ...countedRow(desk, rule), ...stateOf(changed) } : countedRow(desk, rule),
    ]),
  ) as Record<RuleId, RuleRow>;
  return rulesCard({ viewer: desk.viewer, rows }, desk.words);
}

function stateOf({ state, by, at }: RuleRow): Pick<RuleRow, 'state' | 'by' | 'at'> {
  return { state, by, at };
}

/** As it stands in its tab, with what is counted now. */
function countedRow({ snapshot }: Desk, rule: RuleId): RuleRow {
  const stored = snapshot.table('rules').find((row) => row.rule === rule);
  return { ...(stored ?? ruleRow(rule)), ...figuresOf(rule, snapshot.table('proposals'), snapshot.table('signals')) };
}

/** What the tables that a night reads for it come to: rows whose figures are other ones than were counted last. */
export function countedAnew(desk: Desk): readonly RuleRow[] {
  return ruleIds.flatMap((rule) => {
    const stored = desk.snapshot.table('rules').find((row) => row.rule === rule);
    const counted = countedRow(desk, rule);
    return isSame(stored ?? ruleRow(rule), counted) ? [] : [{ ...counted, day: desk.today }];
  });
}

function isSame(one: RuleRow, other: RuleRow): boolean {
  return figures.every((name) => one[name] === other[name]);
}

const figures = ['decided', 'accepted', 'setAside', 'otherDecided', 'otherAccepted'] as const;

/** Figures go in, whoever has retired the rule meanwhile. */
export function ruleChange(
  { snapshot }: Desk,
  counted: readonly RuleRow[],
): { readonly add: RowsByTable; readonly update: RowsByTable } {
  const stored = new Map(snapshot.table('rules').map((row) => [row.rule, row]));
  const update = counted.flatMap((row) => {
    const before = stored.get(row.rule);
    return before ? [{ ...row, ...stateOf(before), rev: before.rev }] : [];
  });
  return { add: { rules: counted.filter(({ rule }) => !stored.has(rule)) }, update: { rules: update } };
}

export const countingTables = plan.tables;
