/**
 * Hourly runs of several people at once, somebody who presses "Send again" meanwhile, twice, and somebody who comments:
 * in whatever order their calls come, each notice goes out once and none is lost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionRequest } from '../../src/host/realm/execution';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { ada, arthit, beginFrom, type Company, lena, mina, openCompany } from '../support/company';
import { type Play, playTogether } from '../support/concurrency/crowd';
import { rowsOf, typeOver } from '../support/importing';
import { aMail } from '../support/mails';
import { isFull, patience, randomFrom, seed } from '../support/proof';
import { atAccount } from '../support/scenes/scene';

const mail = aMail({ id: 'msg-f:1' });
const orders = isFull ? 40 : 2;
const said = ['Who calls?', 'Who writes?', 'Who visits?'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-outbox-'));
  const company = openCompany([mail], join(folder, 'before'));
  for (const words of said) {
    const comment = `${words} @Arthit @Lena @Ada`;
    atAccount(mina)(company).click('do=openComments').click('do=saveComment', { comment, whom: '' });
  }
  typeOver(company, 'outbox', { row: 0, column: 'state', text: 'failed' });
  company.workspace.setClock(Date.parse('2026-11-24T02:30:00Z'));
  company.workspace.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

function* executions(requests: readonly ExecutionRequest[]): Play {
  for (const { door: _, ...order } of requests) yield { after: 0, order };
}

function playsIn({ workspace, open }: Company): readonly Play[] {
  const hourly = (as: string) => {
    const request = workspace.requests.run({ as, function: 'onHourly' });
    return { ...request, wanted: 'nothing' as const, budgetMs: 360_000 };
  };
  const outbox = open(mina, { host: 'SHEETS' }).click('do=openSettings').click('do=openOutbox');
  const again = { as: mina, host: 'SHEETS', action: outbox.action('do=resendNotice'), form: {} } as const;
  const comments = atAccount(arthit)({ workspace, open }).click('do=openComments');
  const form = { comment: 'I do. @Mina', whom: '' };
  const place = { as: arthit, host: 'GMAIL', messageId: mail.id } as const;
  const comment = workspace.requests.click({ ...place, action: comments.action('do=saveComment'), form });
  return [
    executions([hourly(ada)]),
    executions([hourly(lena), hourly(lena)]),
    executions([workspace.requests.click(again), workspace.requests.click(again)]),
    executions([comment]),
  ];
}

test.each(Array.from({ length: orders }, (_, at) => seed + at))(
  'each notice goes out once, in the order of seed %i',
  async (order) => {
    const company = beginFrom(join(folder, 'before'));
    const plays = playsIn(company);
    const { door, caller } = company.workspace.requests.open({ as: ada, host: 'GMAIL' });
    const stage = { addon: readAddonFolder('dist'), door, random: randomFrom(order), startsAt: caller.now + 60_000 };
    await playTogether({ ...stage, before: () => undefined }, plays);
    // Whoever found the lock held for too long comes again, and what was said meanwhile has a morning of its own.
    for (const when of ['2026-11-24T03:30:00Z', '2026-11-25T02:30:00Z']) {
      company.workspace.setClock(Date.parse(when));
      company.workspace.load.withoutQuotas(() => company.workspace.run({ as: ada, function: 'onHourly' }));
    }
    const { sent } = company.workspace.state();
    const told = [...said, 'I do.'].flatMap((words) =>
      [ada, arthit, lena, mina].map((to) => sent.filter((one) => one.to === to && one.body.includes(words)).length),
    );
    expect(told).toEqual([...said.flatMap(() => [1, 1, 1, 0]), 0, 0, 0, 1]);
    const rows = rowsOf(company, 'outbox').map(({ id, state }) => ({ id, state }));
    expect([rows.length, new Set(rows.map(({ id }) => id)).size, new Set(rows.map(({ state }) => state))]).toEqual([
      10,
      10,
      new Set(['sent']),
    ]);
  },
  patience,
);
