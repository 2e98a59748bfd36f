/** Syncs booked, moved, and followed in Calendar. */
import { arthit, type Company, lena, mina, type Page } from '../../company';
import { atAccount, gmail, mail, type Scenes } from '../scene';

const where = gmail(mina, mail.id);
/** Saturday noon: two days before the sync. */
const wish = { with: arthit, minutes: '30', from: { msSinceEpoch: Date.parse('2026-11-25T00:00:00Z') } };

const offers =
  (more: object = {}) =>
  (company: Company) =>
    atAccount(mina)(company)
      .click('do=openSync')
      .click('do=findTimes', { ...wish, ...more });

/** A sync in two days, and somebody does something with its event in Calendar. */
const after =
  (doing: (company: Company, event: string) => void) =>
  (company: Company): Page => {
    const card = offers()(company).click('do=bookSync');
    const [event] = company.workspace.calendar.list(mina, {});
    doing(company, event?.id ?? '');
    return card;
  };

const declined = after(({ workspace }, event) => {
  const attendees = [{ email: mina }, { email: arthit, responseStatus: 'declined' }];
  workspace.calendar.change(mina, event, { attendees });
});
const times = { start: { dateTime: '2026-11-26T04:00:00Z' }, end: { dateTime: '2026-11-26T04:30:00Z' } };
const invited = after(({ workspace }, event) => {
  const attendees = [{ email: mina }, { email: arthit }, { email: 'jana@acme.example' }];
  workspace.calendar.change(mina, event, { attendees, ...times });
});

/** A line of a plan for the team, ticked. */
export const planned = { 'picked-2026-11-25': [`${mina} ${arthit} ${Date.parse('2026-11-25T03:00:00Z')}`] };
const atPlan = ({ open }: Company) => open(lena).click('do=openTeamPlan');

export const syncScenes: Scenes = {
  'book a sync': { where, lead: offers(), button: 'do=bookSync' },
  'book a series of syncs': { where, lead: offers({ often: 'fortnightly' }), button: 'do=bookSync' },
  'move a declined sync': {
    where,
    lead: (company) => declined(company).click('do=followSyncs').click('do=findNewTimes'),
    button: 'do=moveSync',
  },
  'confirm a plan for the team': { where: gmail(lena), lead: atPlan, button: 'do=confirmTeamPlan', form: planned },
  'withdraw a plan for the team': {
    where: gmail(lena),
    lead: (company) => atPlan(company).click('do=confirmTeamPlan', planned),
    button: 'do=withdrawPlan',
  },
  'follow a moved sync with a guest from outside': { where, lead: invited, button: 'do=followSyncs' },
};
