import type { Person } from '../../host/contract';
import type { Rows } from '../../host/sample/sample';
import type { Answer, Workspace } from '../../host/server/workspace-contract';
import { actionsThat, type CardAction, type LeftOut, leftOut, textsOf } from './card';

/** A workbook of at most so many rows a click; more clicks than this never end. */
const mostClicks = 2_000;

/** The admin opens a new spreadsheet, allows it and sets the workbook up in its sidebar. Answers the spreadsheet's id. */
export function setUpWorkbook(workspace: Workspace, admin: Person, ownDomains: readonly string[]): string {
  const spreadsheetId = workspace.load.spreadsheet(admin.email, 'Tandem');
  workspace.load.share(spreadsheetId, [admin.email], true);
  const opened = wellAnswered(workspace.open({ as: admin.email, host: 'SHEETS' }), 'opening the sidebar');
  const [here] = actionsThat(opened.result, 'setUpWorkbook').filter(({ parameters }) =>
    parameters.some(({ key, value }) => key === 'where' && value === 'here'),
  );
  if (!here)
    throw new Error(`The sidebar does not offer to set up the workbook: ${textsOf(opened.result).join(' · ')}`);
  const form = { name: admin.name, language: admin.language, zone: admin.zone, ownDomains: ownDomains.join(', ') };
  wellAnswered(click(workspace, admin, here, form), 'setting up the workbook');
  return spreadsheetId;
}

/**
 * Pastes rows as a tab of its own, has the add-on import it portion by portion, and removes the tab. Answers what the
 * import left out.
 */
export function importRows(workspace: Workspace, admin: Person, { table, rows, beside }: Pasted): readonly LeftOut[] {
  if (rows.length < 2) return [];
  const title = `Import ${table}`;
  const main = workspace.sheets.list().spreadsheetId;
  const inBook = <Value>(work: () => Value): Value => {
    if (beside !== undefined) workspace.sheets.choose(beside);
    const value = work();
    workspace.sheets.choose(main);
    return value;
  };
  const tab = inBook(() => workspace.sheets.add(title, asText(rows)));
  const link = `https://docs.google.com/spreadsheets/d/${beside}/edit#gid=${tab}`;
  const form = { ...(beside === undefined ? { tab: String(tab) } : { tab: 'link', link }), table };
  const left: LeftOut[] = [];
  let answer = importForm(workspace, admin);
  for (const step of ['readTab', 'checkTab']) {
    const [next] = actionsThat(answer.result, step);
    if (!next) throw new Error(`The import of ${table} stops before ${step}: ${textsOf(answer.result).join(' · ')}`);
    answer = wellAnswered(click(workspace, admin, next, form), `importing ${table}`);
  }
  for (let clicks = 0; clicks < mostClicks; clicks += 1) {
    const [next] = actionsThat(answer.result, 'importTab');
    if (!next) break;
    answer = wellAnswered(click(workspace, admin, next, form), `importing ${table}`);
    left.push(...leftOut(answer.result));
  }
  inBook(() => workspace.sheets.removeTab(title));
  return [...new Map(left.map((one) => [one.words, one])).values()];
}

/** As Sheets' own import does without "Convert text to numbers, dates and formulas": `0042` stays what it is. */
function asText(rows: Rows): Rows {
  return rows.map((row) => row.map((cell) => (cell === '' ? '' : `'${cell}`)));
}

/** `beside`: another spreadsheet that the tab is pasted into, as amounts are. */
type Pasted = { readonly table: string; readonly rows: Rows; readonly beside?: string };

/** The admin makes the workbook of amounts and shares it with AMs and leads. Answers its id. */
export function setUpAmounts(workspace: Workspace, admin: Person, readers: readonly string[]): string {
  const before = new Set(workspace.sheets.list().spreadsheets.map(({ id }) => id));
  const main = workspace.sheets.list().spreadsheetId;
  pressThrough(workspace, admin, [{ does: 'openSettings' }, { does: 'openAmounts' }, { does: 'setUpAmounts' }]);
  const made = workspace.sheets.list().spreadsheets.find(({ id }) => !before.has(id));
  if (!made) throw new Error('The add-on made no workbook of amounts');
  workspace.load.share(made.id, [admin.email, ...readers], true);
  workspace.sheets.choose(main);
  return made.id;
}

/** One button: of the card that stands there, or asked for by its parameters as a link would. */
export type Press = {
  readonly does: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
};

/** From the home, one button after another. */
export function pressThrough(workspace: Workspace, person: Person, presses: readonly Press[]): void {
  let answer = wellAnswered(workspace.open({ as: person.email, host: 'SHEETS' }), 'opening the sidebar');
  for (const { does, with: params, form = {} } of presses) {
    const [shown] = actionsThat(answer.result, does);
    const parameters = Object.entries({ do: does, ...params }).map(([key, value]) => ({ key, value }));
    const action = params ? { function: 'onAction', parameters } : shown;
    if (!action) throw new Error(`No way to ${does}: ${textsOf(answer.result).join(' · ')}`);
    answer = wellAnswered(click(workspace, person, action, form), does);
  }
}

/** The import card as the admin reaches it: from the home in Sheets over the settings. */
function importForm(workspace: Workspace, admin: Person): Answer {
  const home = wellAnswered(workspace.open({ as: admin.email, host: 'SHEETS' }), 'opening the sidebar');
  for (const doing of ['openImport', 'pushSettings', 'openSettings']) {
    const [action] = actionsThat(home.result, doing);
    if (!action) continue;
    const answer = wellAnswered(click(workspace, admin, action, {}), doing);
    const [open] = actionsThat(answer.result, 'openImport');
    return open ? wellAnswered(click(workspace, admin, open, {}), 'openImport') : answer;
  }
  throw new Error(`The admin's home does not lead to the import: ${textsOf(home.result).join(' · ')}`);
}

function click(
  workspace: Workspace,
  admin: Person,
  action: CardAction,
  form: Readonly<Record<string, string>>,
): Answer {
  return workspace.click({
    as: admin.email,
    host: 'SHEETS',
    action: { ...action, parameters: [...action.parameters] },
    form,
  });
}

function wellAnswered(answer: Answer, what: string): Answer {
  if (answer.error)
    throw new Error(`The add-on failed while ${what}: ${answer.error.message}`, { cause: answer.error });
  return answer;
}
