import { type RuleId, ruleIds } from '../../domain/signal/rules/proposal';
import { isWorse, type RuleRow } from '../../domain/signal/rules/rule-record';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf, quiet } from '../parts';
import type { Card, Line, Section } from '../spec';
import type { Viewer } from '../viewer';
import { recordDetails, shortRecord } from './proposal-lines';

export type RulesView = {
  readonly viewer: Viewer;
  /** Counted now, one of each rule. */
  readonly rows: { readonly [R in RuleId]: RuleRow };
};

/** Each rule with its record; one that does worse than none asks to be retired. */
export function rulesCard({ viewer, rows }: RulesView, words: Words): Card {
  const { proposals: say } = words;
  const all = ruleIds.map((rule) => rows[rule]);
  const worse = all.filter(isWorse);
  const retired = all.filter(({ state }) => state === 'retired');
  const rest = all.filter((row) => !worse.includes(row) && !retired.includes(row));
  const line = (row: RuleRow) => ruleLine(row, viewer, words);
  const sections: readonly Section[] = [
    { header: say.worse, widgets: worse.map(line) },
    { widgets: rest.map(line) },
    { header: say.retired, widgets: retired.map(line) },
  ];
  return {
    name: 'rules',
    header: { title: say.rulesTitle },
    sections: [{ widgets: [quiet(say.rulesHint)] }, ...sections.filter(({ widgets }) => widgets.length > 0)],
  };
}

function ruleLine(row: RuleRow, viewer: Viewer, words: Words): Line {
  const { proposals: say, format } = words;
  const { rule, state, by, at } = row;
  const isRetired = state === 'retired';
  const when = format.ago(at ?? viewer.now, viewer.now);
  const told = isRetired && by !== '' ? say.retiredBy({ name: nameOf(viewer, by, words), when }) : '';
  const texts = [told, shortRecord(row, words), recordDetails(row, words)].filter((text) => text !== '');
  const label = isRetired ? say.takeBack : say.retire;
  const onClick = ask('retireRule', { rule, to: isRetired ? 'on' : 'retired' });
  const style = isWorse(row) ? 'outlined' : 'plain';
  return { kind: 'line', text: say.rules[rule], below: texts.join('\n'), button: { label, style, onClick } };
}
