/** Imports, refused rows tried again, sources, and owners in bulk. */
import { ada, type Company, lena, mina, type Page, paste } from '../company';
import { typeOver } from '../importing';
import { atSettings, atSignal, type Scene, type Scenes } from './scene';

const where = { as: ada, host: 'SHEETS' } as const;

const exported = [
  ['External id', 'Name', 'Domains', 'CSM', 'Seats used'],
  ['A-1', 'Acme Robotics and Sons', 'acme.example', mina, 'a few'],
  ['A-9', 'Bolt', 'bolt.example', mina, '4'],
  ['', '', 'nowhere', '', '5'],
];
const daily = [
  ['Account', 'Measure', 'Value', 'Day'],
  ['A-1', 'logins_trend', '-5', '2026-11-21'],
];

const formOf = (title: string, table: string, more: object) => (company: Company) => ({
  tab: String(company.workspace.sheets.list().tabs.find(({ key }) => key === title)?.sheetId),
  table,
  ...more,
});

/** From a pasted tab up to the dry run. */
function importOf(table: string, rows: readonly (readonly string[])[], more: object = {}): Scene {
  const form = formOf('Export', table, more);
  return {
    where,
    lead: (company) => {
      company.workspace.sheets.add('Export', rows);
      const fields = form(company);
      const card = atSettings(company).click('do=openImport');
      return company.workspace.load.withoutQuotas(() => card.click('do=readTab', fields).click('do=checkTab', fields));
    },
    button: 'do=importTab',
    form,
    said: `${rows.length - 1} ${rows.length === 2 ? 'row' : 'rows'} read`,
  };
}

const ending = { missing: 'end', confirm: 'yes' };
const owners = { segment: '*', owner: `csm:${mina}`, csm: lena, am: 'nobody' };

export const intakeScenes: Scenes = {
  'import a tab': importOf('accounts', exported),
  'import a tab and end what it does not name': importOf('accounts', exported, ending),
  'import measures and take them in every hour': importOf('measures', daily, { hourly: 'yes' }),
  'try refused rows again': {
    where,
    lead: (company) => {
      paste(company, 'accounts', exported);
      typeOver(company, 'refused', { row: 0, column: 'fix', text: 'A-20' });
      typeOver(company, 'refused', { row: 1, column: 'fix', text: '12' });
      return opened(company);
    },
    button: 'do=retryRefused',
  },
  'stop a source': {
    where,
    lead: (company) => {
      company.workspace.sheets.add('Daily', daily);
      const form = formOf('Daily', 'measures', { hourly: 'yes' })(company);
      const card = opened(company);
      company.workspace.load.withoutQuotas(() =>
        card.click('do=readTab', form).click('do=checkTab', form).click('do=importTab', form),
      );
      return opened(company);
    },
    button: 'do=stopSource',
  },
  'assign owners': {
    where,
    lead: (company) => {
      atSignal(company);
      return atSettings(company).click('do=openOwners').click('do=checkOwners', owners);
    },
    button: 'do=assignOwners',
    form: owners,
    said: ' assigned',
  },
};

function opened(company: Company): Page {
  return atSettings(company).click('do=openImport');
}
