/** What two people do with a sync of theirs, over and over. */
import { arthit, type Company, mina, type Page } from '../company';
import { rowsOf } from '../importing';
import { accountId } from '../presses';
import { mail } from '../scenes/scene';

const from = { msSinceEpoch: Date.parse('2026-11-26T00:00:00Z') };

export function book(company: Company, more: object = {}): Page {
  const form = company.open(mina, { messageId: mail.id }).click('do=openSync');
  return form.click('do=findTimes', { with: arthit, minutes: '30', from, ...more }).click('do=bookSync');
}

/** What the timelines tell of syncs, by their first words. */
export const lines = (company: Company) =>
  rowsOf(company, 'activities')
    .filter(({ kind }) => kind === 'sync')
    .map(({ what }) => what?.split(' ')[0]);

/** The AM of the two says no in Calendar. */
export const decline = ({ workspace }: Company, event: string) => {
  const attendees = [
    { email: mina, responseStatus: 'accepted' },
    { email: arthit, responseStatus: 'declined' },
  ];
  workspace.calendar.change(arthit, event, { attendees });
};

/** A moment as Calendar takes it. */
export const at = (dateTime: string) => ({ dateTime });
export const moved = { start: at('2026-11-30T04:00:00Z'), end: at('2026-11-30T04:30:00Z') };

/** A row as somebody types it below the others. */
export function typeRow(company: Company, tab: string, row: Readonly<Record<string, string>>): void {
  const { sheets } = company.workspace;
  const [keys = [], , ...rows] = sheets.values(tab);
  const cells = { account: accountId(company, 'Acme Robotics'), ...row } as Readonly<Record<string, string>>;
  sheets.edit(tab, { row: rows.length + 2, column: 0, values: [keys.map((key) => cells[String(key)] ?? '')] });
}
