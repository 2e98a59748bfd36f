import { arthit, type Company, lena, mina, type Page } from '../company';
import { rowsOf } from '../importing';
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

export const signalScenes: Scenes = {
  'flag a signal': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openFlag'),
    button: 'do=flagSignal',
    form: flagForm,
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
  'hand a sale back': {
    where,
    lead: (company) => sold(atSignal(company).click('do=acceptSignal').click('Won')).click('Hand back'),
    button: 'do=moveSignal',
    form: { ...sale, measure: 'seats_used', target: '80' },
  },
};
