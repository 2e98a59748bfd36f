import { ada, type Company } from '../company';
import { atSettings, type Scenes } from './scene';

const where = { as: ada, host: 'SHEETS' } as const;

/** Someone has typed digits of another script into an account, and a text for a day. */
function untidy(company: Company): void {
  const { sheets } = company.workspace;
  const rows = sheets.values('accounts');
  const [keys = []] = rows;
  const row = rows.findIndex((cells) => cells.includes('Acme Robotics'));
  sheets.edit('accounts', { row, column: keys.indexOf('seatsUsed'), values: [['۴۷']] });
  sheets.edit('accounts', { row, column: keys.indexOf('renewalDay'), values: [["'2027/03/14"]] });
}

export const doctorScenes: Scenes = {
  'mend one finding': {
    where,
    lead: (company) => {
      untidy(company);
      return atSettings(company).click('do=openDoctor');
    },
    button: 'do=mendFinding',
    said: '1 finding',
  },
  'mend all that is safe': {
    where,
    lead: (company) => {
      untidy(company);
      const [keys = []] = company.workspace.sheets.values('contacts');
      company.workspace.sheets.remove('contacts', 'columns', keys.indexOf('title'), 1);
      return atSettings(company).click('do=openDoctor');
    },
    button: 'do=mendAll',
    said: 'Nothing is amiss',
  },
};
