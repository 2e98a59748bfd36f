import { arthit, mina } from '../company';
import { atAccount, atSignal, flagForm, gmail, type Scenes } from './scene';

const where = { as: arthit, host: 'SHEETS' } as const;

export const signalScenes: Scenes = {
  'flag a signal': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openFlag'),
    button: 'do=flagSignal',
    form: flagForm,
  },
  'acknowledge a signal': { where, lead: atSignal, button: 'do=acknowledgeSignal' },
  'accept a signal': { where, lead: atSignal, button: 'do=acceptSignal' },
  'decline a signal': {
    where,
    lead: (company) => atSignal(company).click('do=openDecline'),
    button: 'do=declineSignal',
    form: { reason: 'no-budget', words: 'They froze spending' },
  },
};
