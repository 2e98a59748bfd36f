import { mina } from '../company';
import { atAccount, gmail, nobody, overrideForm, type Scenes, stranger } from './scene';

export const accountScenes: Scenes = {
  'log a mail': { where: gmail(mina), lead: atAccount(mina), button: 'do=logMail' },
  'write a note': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openNote'),
    button: 'do=saveNote',
    form: { note: 'They hire ten people' },
  },
  'set the pulse': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openPulse'),
    button: 'do=savePulse',
    form: { value: '2', words: 'Quiet for weeks' },
  },
  'set the health': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openOverride'),
    button: 'do=saveOverride',
    form: overrideForm,
  },
  'set the health anew': {
    where: gmail(mina),
    lead: (company) => {
      const set = atAccount(mina)(company).click('do=openOverride').click('do=saveOverride', overrideForm);
      return set.click('do=openOverride');
    },
    button: 'do=saveOverride',
    form: { ...overrideForm, points: '80', band: '' },
  },
  'take a set health back': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openOverride').click('do=saveOverride', overrideForm),
    button: 'do=endOverride',
  },
  'take an account': { where: gmail(mina, nobody.id), lead: atAccount(mina, nobody.id), button: 'do=claimAccount' },
  'link a sender': {
    where: gmail(mina, stranger.id),
    lead: (company) => atAccount(mina, stranger.id)(company).click('do=searchForSender', { query: 'acme' }),
    button: 'do=linkSender',
  },
  'leave a sender out': {
    where: gmail(mina, stranger.id),
    lead: atAccount(mina, stranger.id),
    button: 'do=ignoreSender',
  },
};
