/** A team with several pairs, and the list that a lead makes for them. */
import { arthit, type Company, cardOf, type Json, lena, mina, type Page, paste } from '../company';

export const [nok, tom] = ['nok@orbit.example', 'tom@orbit.example'] as const;

/** Two CSMs and two AMs who share accounts in all four ways. */
export function grow(company: Company): void {
  const { workspace } = company;
  const zone = 'Asia/Bangkok';
  workspace.load.people([
    { email: nok, name: 'Nok Suda', role: 'csm', zone, language: 'th' },
    { email: tom, name: 'Tom Brandt', role: 'am', zone: 'Europe/Berlin', language: 'en' },
  ]);
  paste(company, 'team', [
    ['Email', 'Name', 'Role', 'Zone'],
    [nok, 'Nok Suda', 'csm', zone],
    [tom, 'Tom Brandt', 'am', 'Europe/Berlin'],
  ]);
  paste(company, 'accounts', [
    ['External id', 'Name', 'Stage', 'CSM', 'AM'],
    ['B-1', 'Blue Bakery', 'live', mina, tom],
    ['B-2', 'Green Garage', 'live', nok, arthit],
    ['B-3', 'Red Roof', 'live', nok, tom],
    ['B-4', 'Gone Ltd', 'ended', nok, lena],
  ]);
  workspace.load.share(workspace.sheets.list().spreadsheetId, [nok, tom], true);
}

/** What is ticked when the card is opened, field by field, and how each line reads. */
export function ticked(page: Page) {
  const fields: { name: string; items: { text: string; value: string; selected: boolean }[] }[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { selectionInput } = value as { selectionInput?: (typeof fields)[number] };
    if (selectionInput) fields.push(selectionInput);
    for (const inner of Object.values(value)) look(inner);
  };
  look(cardOf(page.answer.result as Json));
  const form = Object.fromEntries(fields.map(({ name, items }) => [name, items.map(({ value }) => value)]));
  return { form, lines: fields.flatMap(({ items }) => items.map(({ text }) => text)) };
}
