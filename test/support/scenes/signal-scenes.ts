import { arthit, type Company, lena, mina, type Page } from '../company';
import { rowsOf, typeOver } from '../importing';
import { atAccount, atSignal, flagForm, gmail, type Scenes } from './scene';

const where = { as: arthit, host: 'SHEETS' } as const;

const sale = {
  sold: 'Ten more seats',
  soldTo: 'Jana',
  promises: 'A training in May',
  success: 'The lab works with it',
};
/** Every box of the queue ticked. */
export const allTicked = (company: Company) => rowsOf(company, 'signals').map(({ id, account }) => `${id} ${account}`);
const sold = (page: Page) => page.click('do=moveSignal', sale);
const check = { ...sale, measure: 'seats_used', target: '80' };

/** As somebody finds it in Sheets. */
const signalOf = (company: Company, as: string) => company.open(as, { host: 'SHEETS' }).click('do=openSignal');
const accepted = (company: Company) => atSignal(company).click('do=acceptSignal');

function handedBack(company: Company): Page {
  sold(accepted(company).click('Won')).click('Hand back').click('do=moveSignal', check);
  return signalOf(company, mina);
}

export const signalScenes: Scenes = {
  'flag a signal': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openFlag'),
    button: 'do=flagSignal',
    form: flagForm,
  },
  'flag what a rule proposes': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openProposal').click('do=flagProposal'),
    button: 'do=flagSignal',
    form: flagForm,
  },
  'set aside what a rule proposes': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openProposal'),
    button: 'do=setAside',
    form: { reason: 'not-now', words: 'They move house first' },
  },
  'retire a rule': {
    where: { as: lena, host: 'SHEETS' },
    lead: (company) => company.open(lena, { host: 'SHEETS' }).click('do=openSettings').click('do=openRules'),
    button: 'do=retireRule',
  },
  'acknowledge a signal': { where, lead: atSignal, button: 'do=acknowledgeSignal' },
  'acknowledge several signals': {
    where,
    lead: (company) => {
      atSignal(company);
      const form = { ...flagForm, kind: 'new-team', need: 'A second team' };
      const found = company.open(mina).click('do=openSearch').click('do=search', { query: 'siam' });
      found.click('do=openAccount').click('do=openFlag').click('do=flagSignal', form);
      return company.open(arthit, { host: 'SHEETS' }).click('do=openQueue');
    },
    button: 'do=acknowledgeSignals',
    form: (company) => ({ picked: allTicked(company) }),
  },
  'hand an account over with its signals': {
    where: { as: lena, host: 'SHEETS' },
    lead: (company) => {
      atSignal(company);
      const found = company.open(lena, { host: 'SHEETS' }).click('do=openSearch').click('do=search', { query: 'acme' });
      return found.click('do=openAccount').click('Hand the account over');
    },
    button: 'do=changeOwners',
    form: { csm: mina, am: lena },
  },
  'accept a signal': { where, lead: atSignal, button: 'do=acceptSignal' },
  'decline a signal': {
    where,
    lead: (company) => atSignal(company).click('do=openDecline'),
    button: 'do=declineSignal',
    form: { reason: 'no-budget', words: 'They froze spending' },
  },
  'ask back about a signal': {
    where,
    lead: (company) => atSignal(company).click('Ask back'),
    button: 'do=moveSignal',
    form: { words: 'How many people is it?' },
  },
  'answer a question': {
    where: { as: mina, host: 'SHEETS' },
    lead: (company) => {
      atSignal(company).click('Ask back').click('do=moveSignal', { words: 'How many people is it?' });
      return signalOf(company, mina).click('Answer');
    },
    button: 'do=moveSignal',
    form: { words: 'Ten, from March on' },
  },
  'win a signal': {
    where,
    lead: (company) => accepted(company).click('Won'),
    button: 'do=moveSignal',
    form: sale,
  },
  'park a signal': {
    where,
    lead: (company) => accepted(company).click('Park'),
    button: 'do=moveSignal',
    form: { reason: 'next-budget', words: 'In spring', day: { msSinceEpoch: String(Date.parse('2027-03-01')) } },
  },
  'give a signal to another': {
    where,
    lead: (company) => accepted(company).click('Give to another AM'),
    button: 'do=moveSignal',
    form: { owner: lena },
  },
  'flag anyway what the trust guard held': {
    where: { as: mina, host: 'SHEETS' },
    lead: (company) => {
      typeOver(company, 'accounts', { row: 0, column: 'stage', text: 'onboarding' });
      atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
      return signalOf(company, mina).click('Flag it now');
    },
    button: 'do=moveSignal',
    form: { words: 'They asked for it in writing' },
  },
  'hand a sale back': {
    where,
    lead: (company) => sold(accepted(company).click('Won')).click('Hand back'),
    button: 'do=moveSignal',
    form: check,
  },
  'go on with the onboarding': {
    where: { as: mina, host: 'SHEETS' },
    lead: (company) => handedBack(company).click('Onboarding'),
    button: 'do=moveSignal',
    form: { steps: ['packet-read', 'contact-met'] },
  },
  'find a sale in use': {
    where: { as: mina, host: 'SHEETS' },
    lead: (company) => handedBack(company).click('Adopted'),
    button: 'do=moveSignal',
    form: { words: '84 % of the seats' },
  },
};
