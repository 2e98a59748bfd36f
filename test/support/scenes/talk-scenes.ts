/** The timeline, what is said about it, and who is told. */
import { arthit, type Company, mina } from '../company';
import { typeOver } from '../importing';
import { atAccount, gmail, type Scene, type Scenes } from './scene';

const where = gmail(mina);

/** A note of one's own, opened from the timeline. */
const atNote = (company: Company) => {
  atAccount(mina)(company).click('do=openNote').click('do=saveNote', { note: 'They hire ten people' });
  return atAccount(mina)(company).click('do=openTimeline').click('do=openEntry');
};
const atComments = (company: Company) => atAccount(mina)(company).click('do=openComments');
const asked = { comment: '@Arthit, who calls them?', whom: '' };

/** Arthit wants notices as they arise. */
export function atOnce(company: Company): void {
  const [keys = [], ...rows] = company.workspace.sheets.values('team');
  const row = rows.findIndex((cells) => cells.includes(arthit));
  company.workspace.sheets.edit('team', { row: row + 1, column: keys.indexOf('digest'), values: [['at-once']] });
}

const comment: Scene = { where, lead: atComments, button: 'do=saveComment', form: asked };

export const talkScenes: Scenes = {
  'pin a line of the timeline': { where, lead: atNote, button: 'do=pinEntry' },
  'change a note': {
    where,
    lead: (company) => atNote(company).click('do=openNoteChange'),
    button: 'do=changeNote',
    form: { note: 'They hire twenty people' },
  },
  'log a call': {
    where,
    lead: (company) => atAccount(mina)(company).click('do=openCall'),
    button: 'do=logCall',
    form: { result: 'missed', contact: 'Jana Novak', words: 'Tried twice today' },
  },
  'log a meeting': {
    where,
    lead: (company) => atAccount(mina)(company).click('do=openMeetingLog'),
    button: 'do=logMeeting',
    form: { result: 'held', contact: 'Jana Novak', words: 'They want a second lab' },
  },
  'record feedback': {
    where,
    lead: (company) => atAccount(mina)(company).click('do=openFeedback'),
    button: 'do=saveFeedback',
    form: { kind: 'nps', score: '9', words: 'They like it', tone: 'good', tags: 'reports, price' },
  },
  'comment and name somebody': comment,
  'comment and name somebody who is told at once': {
    ...comment,
    lead: (company) => {
      atOnce(company);
      return atComments(company);
    },
    sends: true,
  },
  'answer a comment': {
    where: gmail(arthit),
    lead: (company) => {
      atComments(company).click('do=saveComment', asked);
      return atAccount(arthit)(company).click('do=openComments').click('do=openReply');
    },
    button: 'do=saveComment',
    form: { comment: 'I do it today', whom: '' },
  },
  'change a comment': {
    where,
    lead: (company) => {
      atComments(company).click('do=saveComment', asked);
      return atComments(company).click('do=openCommentChange');
    },
    button: 'do=changeComment',
    form: { comment: 'Who writes to them?', whom: '' },
  },
  'send a notice again': {
    where,
    lead: (company) => {
      atComments(company).click('do=saveComment', asked);
      typeOver(company, 'outbox', { row: 0, column: 'state', text: 'failed' });
      return company.open(mina, { host: 'SHEETS' }).click('do=openSettings').click('do=openOutbox');
    },
    button: 'do=resendNotice',
    sends: true,
  },
};
