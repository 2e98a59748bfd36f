/** What runs by itself, switched on and off, and an alert that somebody votes on. */
import { type Company, lena, mina, type Page, paste } from '../company';
import { accountId } from '../presses';
import type { Scenes } from './scene';

const where = { as: mina, host: 'SHEETS' } as const;

const leads = { as: lena, host: 'SHEETS' } as const;
const weighed = { 'weight.pulse': '60', healthy: '90', watch: '70', note: 'Pulse tells most' };
const added = { addId: 'logins_per_seat', addLabel: 'Logins a seat', addWeight: '20', segment: 'Enterprise' };

/** Beside a column that was imported as a measure, of values that differ. */
function formOf(company: Company): Page {
  const head = ['Account', 'Measure', 'Value', 'Day'];
  const values = ['A-1', 'A-2', 'A-3'].map((id, at) => [id, 'logins_per_seat', String(3 + 4 * at), '2026-11-20']);
  paste(company, 'measures', [head, ...values]);
  return company.open(lena, leads).click('do=openSettings').click('do=openModels').click('do=openModel');
}

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
  'weigh a measure anew': {
    where: leads,
    lead: (company) => formOf(company).click('do=checkModel', weighed),
    button: 'do=saveModel',
    form: weighed,
  },
  'make a column a measure of one segment': {
    where: leads,
    lead: (company) => formOf(company).click('do=checkModel', added),
    button: 'do=saveModel',
    form: added,
  },
  'restore how health was scored': {
    where: leads,
    lead: (company) => {
      formOf(company).click('do=checkModel', weighed).click('do=saveModel', weighed);
      return company.open(lena, leads).click('do=openSettings').click('do=openModels').click('do=openVersion');
    },
    button: 'do=restoreVersion',
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
