/** What two people do with the agenda of their sync. */
import { arthit, type Company, mina, type Page } from '../../company';
import { atAccount, flagForm, gmail, mail, type Scenes } from '../scene';

const where = gmail(mina, mail.id);
/** It is Monday morning: the day after tomorrow, or tomorrow. */
const day = (text: string) => ({ msSinceEpoch: Date.parse(`${text}T00:00:00Z`) });
const wednesday = day('2026-11-25');
export const tuesday = day('2026-11-24');
const due = { msSinceEpoch: String(Date.parse('2026-12-04T00:00:00Z')) };
export const decisionForm = { what: 'Send them the offer', who: arthit, due };

const booked = (company: Company, from: object = wednesday): Page =>
  atAccount(mina)(company)
    .click('do=openSync')
    .click('do=findTimes', { with: arthit, minutes: '30', from })
    .click('do=bookSync');

/** The card of a sync about an account, with a signal on its agenda. */
export const atAgenda = (company: Company): Page => {
  atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
  return booked(company);
};
const arthits = (company: Company): Page => company.open(arthit, { host: 'CALENDAR' }).click('do=openMeeting');

/** The one thing on it is decided, so that nothing is left to talk about. */
export const atEmptyAgenda = (company: Company, from?: object): Page =>
  booked(company, from).click('do=openDecision').click('To the timeline', decisionForm);

export const agendaScenes: Scenes = {
  'make a promise of a line of an agenda': {
    where,
    lead: (company) => atAgenda(company).click('Ten more seats'),
    button: 'do=saveDecision',
    form: decisionForm,
  },
  'move a signal on an agenda': {
    where: gmail(arthit),
    lead: (company) => {
      atAgenda(company);
      return arthits(company).click('Ten more seats');
    },
    button: 'do=decideSignal',
  },
  'write the minutes of a sync': {
    where,
    lead: (company) => atAgenda(company).click('do=openMinutes'),
    button: 'do=saveMinutes',
    form: { minutes: 'They will buy in spring' },
  },
  'agree to skip a sync': {
    where,
    lead: (company) => {
      atEmptyAgenda(company);
      arthits(company).click('do=skipSync');
      return company.open(mina, { host: 'CALENDAR' }).click('do=openMeeting');
    },
    button: 'do=skipSync',
  },
};
