/** The table of rights as people read it in the README, made from the one that the code asks. */

import { type ActionName, actions } from '../../cards/actions';
import type { ActionRight, Besides, RowCondition } from '../../domain/team/right';
import { type RightName, rights } from '../../domain/team/rights';
import { roles } from '../../domain/team/teammate';
import { markdownTable } from './markdown';

const conditions: { readonly [Condition in RowCondition]: string } = {
  unowned: 'an account that has nobody in that part',
  'own-words': 'what they wrote themselves',
  'own-notice': 'a notice to them or by them; a lead or an admin any',
  'own-signal': 'a signal they flagged, while nobody has acted on it',
  'own-account': 'an account that they, or whom they stand in for, are the CSM of; a lead any',
  'own-report': 'a report they made themselves',
  'own-override': 'what they set themselves; a lead any',
  'own-alert': 'an alert that is for them or for nobody; a lead any',
  'waits-for-them': 'a signal that waits for them or for nobody; a lead any',
  'their-turn': 'a signal on their side of the loop (docs/signals.md); a lead any',
  'own-row': 'their own row, without the role; an admin any',
  'own-pair': 'a sync of themselves and one teammate',
};

const besides: { readonly [Beside in Besides]: string } = {
  'new-workbook': 'the workbook, where there is none',
  'new-amounts': 'the workbook of amounts, where there is none',
  'derived-tabs': 'hidden tabs and marks, made from the others',
  mends: 'what the doctor finds and can mend, in the workbooks open to them',
  mail: 'a mail to whoever is told',
  channel: 'the address of the channel, in the script’s properties',
  calendar: 'an event in their own calendar',
  document: 'a document in their own Google Drive',
  draft: 'a draft in their own mailbox',
  'new-copy': 'a new spreadsheet of their own',
  erasing: 'one person out of every row and the journal',
  undone: 'what the undone action may write',
  trigger: 'an hourly trigger of their own',
  boards: 'tabs with charts, in the workbooks open to them',
  archives: 'old rows into the archive of their year',
};

export function rightsTable(): string {
  const names = Object.keys(rights) as RightName[];
  const writing = names.filter((name) => writesOf(name) !== '');
  const rows = writing.map((name) => [nameOf(name), ...marksOf(name), onlyOf(name), writesOf(name)]);
  return markdownTable(['action', ...roles, 'only', 'writes'], [...rows, ...readingRows(names, writing)]);
}

/** What writes nothing is told together, by who may ask for it. */
function readingRows(names: readonly RightName[], writing: readonly RightName[]): readonly (readonly string[])[] {
  const groups = new Map<string, RightName[]>();
  for (const name of names.filter((one) => !writing.includes(one))) {
    const key = [...marksOf(name), onlyOf(name)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    return first ? [group.map(nameOf).join(', '), ...marksOf(first), onlyOf(first), 'nothing'] : [];
  });
}

/** What no button asks for by itself is said so. */
function nameOf(name: RightName): string {
  return isAction(name) ? `\`${name}\`` : `*${name}*`;
}

function isAction(name: RightName): name is ActionName & RightName {
  return name in actions;
}

function rightOf(name: RightName): ActionRight {
  return rights[name];
}

function marksOf(name: RightName): readonly string[] {
  return roles.map((role) => (rightOf(name).roles.includes(role) ? '✓' : ''));
}

function onlyOf(name: RightName): string {
  const { rows } = rightOf(name);
  return rows ? conditions[rows] : '';
}

function writesOf(name: RightName): string {
  const { writes = {}, besides: more = [] } = rightOf(name);
  const tables = Object.entries(writes);
  const whole = tables.filter(([, { add, change }]) => add && change === 'all').map(([table]) => table);
  const added = tables.filter(([table, { add }]) => add && !whole.includes(table)).map(([table]) => table);
  const changed = tables.flatMap(([table, { change = [] }]) => {
    if (whole.includes(table) || change.length === 0) return [];
    return [`${table}${change === 'all' ? '' : ` (${change.join(', ')})`}`];
  });
  const part = (verb: string, list: readonly string[]) => (list.length > 0 ? [`${verb} ${list.join(', ')}`] : []);
  return [
    ...part('adds and changes', whole),
    ...part('adds', added),
    ...part('changes', changed),
    ...more.map((one) => besides[one]),
  ].join('; ');
}
