/** What the tabs with charts of a large company cost: made, refreshed with nothing new, and by a night. */
import { type Addon, compileAddon } from '../../../host/realm/addon';
import { execute } from '../../../host/realm/execution';
import type { AddonFiles } from '../../../host/server/addon/addon-folder';
import type { Answer } from '../../../host/server/workspace-contract';
import { actionsThat } from '../../seed/card';
import { type Cost, costOf } from '../cost';
import { wellAnswered } from '../page';
import { openBoardsCompany } from './company';
import { type BooksSize, madeUpBooks } from './made-up';

/** `cpuMs`: of the whole process, the local host's own work with the sheets too. */
type Click = Pick<Cost, 'calls' | 'bytes' | 'simulatedMs'> & { readonly cpuMs: number };

export type BoardsReport = {
  readonly size: BooksSize;
  readonly rows: Readonly<Record<string, number>>;
  /** Click by click until all tabs are there; and refreshed with nothing new. */
  readonly made: readonly Click[];
  readonly again: readonly Click[];
};

export const fullSize: BooksSize = {
  accounts: 10_000,
  movements: 100_000,
  csms: 40,
  ams: 16,
  currencies: ['USD', 'THB'],
};

export function benchBoards(addon: AddonFiles, size: BooksSize, tell: (line: string) => void): BoardsReport {
  tell(`Books of ${size.accounts} accounts with ${size.movements} movements …`);
  const made = madeUpBooks(size);
  const { workspace, lead } = openBoardsCompany(addon, made);
  const compiled = compileAddon(addon as Addon);
  const press = (from: string): Answer => {
    const parameters = Object.entries({ do: 'drawBoards', from }).map(([key, value]) => ({ key, value }));
    const click = { as: lead, host: 'SHEETS', action: { function: 'onAction', parameters } } as const;
    // A busy machine shall not end it: what it takes is what is measured.
    return wellAnswered(execute(compiled, { ...workspace.requests.click(click), budgetMs: patienceMs }));
  };
  return workspace.load.withoutQuotas(() => {
    tell('The tabs are made …');
    const first = clicksOf(press);
    tell('… and refreshed');
    const counts = Object.entries({ ...made.books, history: made.history }).flatMap(([name, rows]) =>
      Array.isArray(rows) && rows.length > 0 ? [[name, rows.length] as const] : [],
    );
    return { size, rows: Object.fromEntries(counts), made: first, again: clicksOf(press) };
  });
}

const patienceMs = 600_000;

/** Until the card offers no more to go on with. */
function clicksOf(press: (from: string) => Answer): readonly Click[] {
  const clicks: Click[] = [];
  for (let from: string | undefined = ''; from !== undefined; ) {
    const before = process.cpuUsage();
    const answer = press(from);
    const { user, system } = process.cpuUsage(before);
    const { calls, bytes, simulatedMs } = costOf(answer);
    clicks.push({ calls, bytes, simulatedMs, cpuMs: Math.round((user + system) / 1000) });
    const [next] = actionsThat(answer.result, 'drawBoards');
    from = next?.parameters.find(({ key, value }) => key === 'from' && value !== '')?.value;
  }
  return clicks;
}

export function describeBoards({ size, rows, made, again }: BoardsReport): string {
  const line = (name: string, { calls, bytes, simulatedMs, cpuMs: spent }: Click) =>
    `  ${name.padEnd(24)}${calls} calls, ${(bytes / 1e6).toFixed(1)} MB, ${simulatedMs} ms simulated, ${spent} ms of CPU`;
  const lines = (name: string, clicks: readonly Click[]) =>
    clicks.map((click, at) => line(clicks.length > 1 ? `${name}, click ${at + 1}` : name, click));
  return [
    `Tabs with charts at ${size.accounts} accounts, ${size.movements} movements, ${size.currencies.length} currencies`,
    `  ${Object.entries(rows)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    ...lines('made', made),
    ...lines('with nothing new', again),
  ].join('\n');
}
