import { ada, arthit, lena } from '../company';
import { makeAmounts } from '../store/amounts';
import { atAccount, atSignal, flagForm, gmail, type Scenes } from './scene';

export const commercialScenes: Scenes = {
  'make the workbook of amounts': {
    where: { as: ada, host: 'GMAIL' },
    lead: (company) => company.open(ada).click('do=openSettings').click('do=openAmounts'),
    button: 'do=setUpAmounts',
  },
  'flag a signal with amounts': {
    where: gmail(arthit),
    lead: (company) => {
      makeAmounts(company);
      return atAccount(arthit)(company).click('do=openFlag');
    },
    button: 'do=flagSignal',
    form: { ...flagForm, expected: '1 200 000', currency: 'IRT' },
  },
  'draw the tabs with charts': {
    where: { as: lena, host: 'SHEETS' },
    lead: (company) => {
      makeAmounts(company);
      return company.open(lena, { host: 'SHEETS' }).click('do=openFigures');
    },
    button: 'do=drawBoards',
  },
  'accept a signal with amounts': {
    where: { as: arthit, host: 'SHEETS' },
    lead: (company) => {
      makeAmounts(company);
      return atSignal(company).click('do=openAccept');
    },
    button: 'do=acceptSignal',
    form: { expected: '1 200 000', currency: 'IRT', discountPercent: '5' },
  },
};
