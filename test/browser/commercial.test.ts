import type { Workspace } from '../../src/host/server/workspace-contract';
import { words } from '../../src/messages/words';
import { openMail, press, settled, tandem } from '../../src/tools/hands';
import { barriers, daniel, kaveh, marta, niloufar, notice, picture, sara, textOf, useSite } from '../support/browser';

const site = useSite();

const ploy = 'ploy.srisai@tamarind.example';
const tana = 'tana.wongthong@tamarind.example';
const scenes = [
  {
    language: 'en',
    csm: sara,
    am: daniel,
    say: words('en', 'Europe/London'),
    subject: 'Bristol wants in',
    need: 'Bristol wants to work with it, too',
    typed: '12,500',
    shown: '£12,500',
    currency: 'GBP',
  },
  {
    language: 'fa',
    csm: niloufar,
    am: kaveh,
    say: words('fa', 'Asia/Tehran'),
    subject: 'ده نفر تازه برای انبار دوم',
    need: 'ده کاربر تازه برای انبار دوم',
    typed: '۴۹۹٬۰۰۰',
    shown: '۴۹۹٬۰۰۰\u00a0تومان',
    currency: 'IRT',
  },
  {
    language: 'th',
    csm: ploy,
    am: tana,
    say: words('th', 'Asia/Bangkok'),
    subject: 'สาขาระยองเปิดเดือนหน้า ขอเพิ่มช่าง',
    need: 'เพิ่มช่างสำหรับสาขาระยอง',
    typed: '18,900',
    shown: '18,900\u00a0บาท',
    currency: 'THB',
  },
] as const;

/** A button pressed without a browser. */
function pressed(workspace: Workspace, as: string, given: Readonly<Record<string, string>>, form = {}): void {
  const parameters = Object.entries(given).map(([key, value]) => ({ key, value }));
  const { error } = workspace.click({ as, host: 'GMAIL', action: { function: 'onAction', parameters }, form });
  if (error) throw new Error(error.message);
}

/** Every account pays 399,000 of a currency, and each plan has a rung above it. */
function fill(workspace: Workspace, currency: string): void {
  const { sheets, load } = workspace;
  const main = sheets.list().spreadsheetId;
  pressed(workspace, marta, { do: 'setUpAmounts', where: 'new', instead: '' });
  const made = sheets.list().spreadsheets.find(({ id }) => id !== main)?.id ?? '';
  load.share(made, [daniel, kaveh, tana], true);
  const [keys = [], , ...accounts] = sheets.values('accounts');
  const column = (key: string) => accounts.map((row) => String(row[keys.indexOf(key)]));
  sheets.choose(made);
  type(
    workspace,
    'revenue',
    column('name').map((account) => ({ account, day: '2026-03-21', amount: 399_000, currency })),
  );
  const rungs = [...new Set(column('plan'))].map((plan) => ({ plan, seats: 5, amount: 399_000, currency }));
  type(workspace, 'prices', [...rungs, { plan: 'Premium', seats: 500, amount: 499_000, currency }]);
  sheets.choose(main);
  pressed(workspace, marta, { do: 'rebuildIndex' });
}

function type({ sheets }: Workspace, tab: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const [keys = []] = sheets.values(tab);
  sheets.edit(tab, { row: 2, column: 0, values: rows.map((row) => keys.map((key) => row[String(key)] ?? '')) });
}

describe('amounts in the sidebar', () => {
  test.each(scenes)(
    'are shown to the AM, and typed beside an acceptance ($language)',
    async ({ language, csm, am, say, subject, need, typed, shown, currency }) => {
      fill(site.workspace, currency);
      const page = await site.visit('/gmail', { as: csm });
      await openMail(page, subject);
      await press(page, say.account.flag);
      await tandem(page).getByLabel(say.flag.need).fill(need);
      await tandem(page).locator('.card-footer').getByRole('button').last().click();
      await settled(page);
      const text = await textOf(page);
      expect(text).toContain(need);
      expect(text).not.toContain(say.amounts.revenue);

      const theirs = await site.visit('/gmail', { as: am });
      await openMail(theirs, subject);
      expect(await textOf(theirs)).toContain(say.amounts.revenue);
      expect(await textOf(theirs)).toContain(say.amounts.next);
      await picture(theirs, `amounts-${language}-account`);
      expect(await barriers(theirs)).toEqual([]);
      await press(theirs, need);
      await press(theirs, say.moves.buttons.accept);
      await tandem(theirs).getByLabel(say.accept.expected).fill('1.200.3');
      await tandem(theirs).getByLabel(say.accept.discountPercent).fill('10');
      await press(theirs, say.accept.submit);
      await picture(theirs, `amounts-${language}-accept`);
      expect(await textOf(theirs)).toContain(say.common.problems['not-an-amount']);
      expect(await barriers(theirs)).toEqual([]);
      await tandem(theirs).getByLabel(say.accept.expected).fill(typed);
      await press(theirs, say.accept.submit);
      await notice(theirs, say.moves.done.accept).waitFor();
      expect(await textOf(theirs)).toContain(shown);
      await picture(theirs, `amounts-${language}-signal`);
    },
    90_000,
  );

  test('tell an admin whom to share their workbook with', async () => {
    const en = words('en', 'Europe/Stockholm');
    const page = await site.visit('/sheets', { as: marta });
    await press(page, en.home.settings);
    await press(page, en.amounts.title);
    await picture(page, 'amounts-make');
    await press(page, en.amountsBook.make);
    await notice(page, en.amountsBook.made).waitFor();
    expect(await textOf(page)).toContain('Daniel Okafor');
    await picture(page, 'amounts-share');
    expect(await barriers(page)).toEqual([]);
  });
});
