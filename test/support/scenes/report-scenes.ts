import { ada, type Company, mina, type Page } from '../company';
import { atAccount, atSettings, gmail, type Scenes } from './scene';

const chosen = { edition: 'customer', when: 'quarter 0', language: 'en', parts: ['opening', 'usage'] };
const texts = { title: 'Report', 'text.opening': 'A good quarter', 'text.usage': '48 of 50 seats' };

function atTexts(company: Company): Page {
  return atAccount(mina)(company).click('do=openReport').click('do=openReportTexts', chosen);
}

export const reportScenes: Scenes = {
  'make a report': { where: gmail(mina), lead: atTexts, button: 'do=makeReport', form: texts },
  'finish a report that a click left half-way': {
    where: gmail(mina),
    lead: (company) => {
      const page = atTexts(company);
      company.workspace.fault({ service: 'Drive', method: 'Files.create', fault: 'kill', after: 0, times: 1 });
      company.workspace.click({ ...gmail(mina), action: page.action('do=makeReport'), form: texts });
      company.workspace.clearFaults();
      return atAccount(mina)(company).click('do=openReport');
    },
    button: 'do=finishReport',
  },
  'make the template of reports': {
    where: { as: ada, host: 'SHEETS' },
    lead: (company) => atSettings(company).click('do=openTemplate'),
    button: 'do=makeTemplate',
  },
  'take the look of the template over': {
    where: { as: ada, host: 'SHEETS' },
    lead: (company) => atSettings(company).click('do=openTemplate').click('do=makeTemplate'),
    button: 'do=takeLook',
  },
};
