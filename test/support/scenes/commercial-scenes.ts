import { ada, arthit } from '../company';
import { makeAmounts } from './amounts';
import { atSignal, type Scenes } from './scene';

export const commercialScenes: Scenes = {
  'make the workbook of amounts': {
    where: { as: ada, host: 'GMAIL' },
    lead: (company) => company.open(ada).click('do=openSettings').click('do=openAmounts'),
    button: 'do=setUpAmounts',
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
