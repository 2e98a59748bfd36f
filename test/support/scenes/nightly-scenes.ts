/** What runs by itself, switched on and off, and an alert that somebody votes on. */
import { type Company, mina } from '../company';
import { accountId } from '../presses';
import type { Scenes } from './scene';

const where = { as: mina, host: 'SHEETS' } as const;

/** An alert for Mina as a night would have raised it, in the row of the tab that is asked for. */
export function raiseAlert(company: Company, id = 'alr_one', row = 2): void {
  const { sheets } = company.workspace;
  const [keys = []] = sheets.values('alerts');
  const alert: Readonly<Record<string, string>> = {
    ...{ id, account: accountId(company, 'Acme Robotics'), owner: mina, day: '2026-11-22' },
    ...{ kind: 'absolute', reason: 'fell-at-risk', from: '62', to: '41', state: 'open' },
  };
  sheets.edit('alerts', { row, column: 0, values: [keys.map((key) => alert[String(key)] ?? '')] });
}

export const nightlyScenes: Scenes = {
  'switch the nightly run on': {
    where,
    lead: ({ open }) => open(mina, where).click('do=openSettings').click('do=openNightly'),
    button: 'do=switchNightly',
  },
  'switch the nightly run off': {
    where,
    lead: ({ open }) => open(mina, where).click('do=openSettings').click('do=openNightly').click('do=switchNightly'),
    button: 'do=switchNightly',
  },
  'call an alert useful': {
    where,
    lead: (company) => {
      raiseAlert(company);
      return company.open(mina, where).click('do=openAlert');
    },
    button: 'do=voteAlert',
  },
};
