import { createSheets } from '../../../src/host/sheets/fake';
import type { OlderPage } from '../../../src/store/archive/older';
import type { Grid } from '../../../src/store/grid';
import { anAccount, anActivity, monday9 } from '../../support/builders';
import { aSetUpBench, type Bench, labels } from '../../support/store/bench';
import { gridOver } from '../../support/store/host-grid';
import { refused } from '../../support/store/memory-grid';

const day = 86_400_000;
const account = 'acc_acme' as const;
const order = { at: monday9, hourly: false, labels, title: (year: number) => `Archive ${year}` };

/** Sixty entries, one every twenty days, some of them at the very same time; forty more are another account's. */
function aLongStory(closed: () => boolean = () => false) {
  const grid = gridOver(createSheets());
  let main = '';
  const mayRead: Grid['read'] = (id, ranges) => {
    if (closed() && id !== main) throw refused(403, 'The caller does not have permission');
    return grid.read(id, ranges);
  };
  const bench = aSetUpBench({ ...grid, read: mayRead });
  main = bench.properties.workbook ?? '';
  const when = (at: number) => monday9 - (at - (at % 3)) * 20 * day;
  const number = (at: number) => String(at).padStart(2, '0');
  const own = Array.from({ length: 60 }, (_, at) => anActivity({ id: `act_${number(at)}`, account, at: when(at) }));
  const theirs = Array.from({ length: 40 }, (_, at) => {
    return anActivity({ id: `act_z${number(at)}`, account: 'acc_zeta', at: when(at) });
  });
  bench.open().save({
    ...{ by: 'somchai@orbit.example', at: monday9, action: 'import' },
    add: {
      accounts: [anAccount(), anAccount({ id: 'acc_zeta', domains: ['z.example'] })],
      activities: [...theirs, ...own],
    },
  });
  bench.open().rebuild(monday9);
  return { bench, ids: own.map(({ id }) => id) };
}

function pagesOf(bench: Bench): { readonly shown: readonly string[]; readonly pages: readonly OlderPage[] } {
  const first = bench.open().load({ account }).dossier?.activities ?? [];
  const known = first.map(({ id }) => id);
  const pages: OlderPage[] = [];
  let from: OlderPage['next'] = { file: '', at: Math.min(...first.map(({ at }) => at)), id: '~' };
  while (from) {
    const page: OlderPage = bench.open().archive.older({ account, from, known, limit: 20 });
    pages.push(page);
    from = page.next;
  }
  return { shown: [...known, ...pages.flatMap(({ activities }) => activities.map(({ id }) => id))], pages };
}

describe('a timeline further back', () => {
  test('shows every entry once before anything went to an archive', () => {
    const { bench, ids } = aLongStory();
    expect([...pagesOf(bench).shown].sort()).toEqual(ids);
  });

  test('shows every entry once from the workbook and the archives, newest years first', () => {
    const { bench, ids } = aLongStory();
    bench.open().archive.run(order);
    bench.open().rebuild(monday9);
    const { shown, pages } = pagesOf(bench);
    expect([...shown].sort()).toEqual(ids);
    expect(pages.map(({ year, activities }) => [year, activities.length > 0])).toEqual([
      // As old as the last of the twenty that a card keeps: it stays in the workbook.
      [undefined, true],
      [2025, true],
      [2024, true],
      [2023, true],
    ]);
  });

  test('names the archives that are not shared, and shows the rest', () => {
    let closed = false;
    const { bench } = aLongStory(() => closed);
    bench.open().archive.run(order);
    closed = true;
    const { pages } = pagesOf(bench);
    expect(pages.map((page) => [page.activities.length, page.closed.map(({ year, by }) => `${year} ${by}`)])).toEqual([
      [1, []],
      [0, ['2025 somchai@orbit.example', '2024 somchai@orbit.example', '2023 somchai@orbit.example']],
    ]);
  });
});
