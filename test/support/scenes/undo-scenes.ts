import { arthit, lena, mina } from '../company';
import { atAccount, atSignal, flagForm, gmail, type Scenes } from './scene';

export const undoScenes: Scenes = {
  'undo a logged mail': {
    where: gmail(mina),
    lead: (company) => {
      atAccount(mina)(company).click('do=logMail');
      return atAccount(mina)(company).click('Undo my last action');
    },
    button: 'do=undoChange',
  },
  'undo a declined signal': {
    where: { as: arthit, host: 'SHEETS' },
    lead: (company) => {
      const declined = { reason: 'no-budget', words: 'They froze spending' };
      const page = atSignal(company).click('do=openDecline').click('do=declineSignal', declined);
      return page.click('do=openAccount').click('Undo my last action');
    },
    button: 'do=undoChange',
  },
  "undo somebody's flagged signal as a lead": {
    where: gmail(lena),
    lead: (company) => {
      atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
      return atAccount(lena)(company).click('What changed').click('do=openUndo');
    },
    button: 'do=undoChange',
  },
};
