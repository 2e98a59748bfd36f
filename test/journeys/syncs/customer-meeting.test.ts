/** A meeting with an account, opened in Calendar: the briefing before it, what came of it after. */
import { ada, arthit, type Company, mina, openCompany, type Page, paste } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { rowsOf } from '../../support/importing';
import { atEvent, jana, meetingWith, outcomeForm } from '../../support/scenes/syncs/briefing-scenes';
import { type Stage, stage } from '../../support/syncs/staged';

const hour = 3_600_000;
const now = Date.parse('2026-11-23T02:00:00Z');

/** As Sheets counts days. */
const december1 = '46357';

const opened = (company: Company, as = mina, meeting: Parameters<typeof meetingWith>[2] = {}): Page =>
  company.open(as, atEvent(as, meetingWith(company, 'one', meeting)));
const linesOf = (company: Company) =>
  rowsOf(company, 'activities')
    .filter(({ kind }) => kind === 'meeting')
    .map(({ what, words, by }) => [what, words, by]);
const promisesOf = (company: Company) =>
  rowsOf(company, 'commitments')
    .filter(({ what }) => what !== '')
    .map(({ what, who, due, state }) => [what, who, due, state]);

/** Whom the workbook knows at Acme, and what it knows against it. */
let known: Stage;
beforeAll(() => {
  known = stage((company) => {
    paste(company, 'contacts', [
      ['Email', 'Name', 'Title', 'Account'],
      [jana, 'Jana Novak', 'Head of Lab', 'A-1'],
    ]);
    paste(company, 'cases', [
      ['Id', 'Title', 'Severity', 'Escalated', 'Opened', 'Account'],
      ['C-1', 'Reports fail', 'high', 'yes', '2026-11-20', 'A-1'],
    ]);
  });
});
afterAll(() => known.remove());

describe('before it', () => {
  test('shows the account’s briefing, with one call to Calendar and one read', () => {
    known.anew((company) => {
      const ahead = { start: now + hour, guests: [jana, 'nok@acme.example', 'room@resource.calendar.google.com'] };
      const page = opened(company, mina, ahead);
      expect(callsOf(page.answer)).toBe('event read');
      expect(page.text).toContain('Acme Robotics\ntoday 10:00');
      expect(page.text).toContain('Fix first: there is an open escalation\nNot the day to offer more');
      expect(page.text).toContain('Reports fail');
      expect(page.text).toContain('Who comes (2)');
      expect(page.text).toContain('nok@acme.example\nNew: nobody knows them yet');
      expect(page.text).toContain('Jana Novak · Head of Lab');
      expect(page.text).not.toContain('Log outcome');
      expect(page.click('Whole account').text).toContain('Schedule a sync');
    });
  });

  test('matches its guests as the people of a mail are matched', () => {
    const company = openCompany();
    const text = (...guests: readonly string[]) => {
      const name = `m${guests.join('')}`;
      return company.open(mina, atEvent(mina, meetingWith(company, name, { start: now + hour, guests }))).text;
    };
    expect(text('new@lab.acme.example')).toContain('Acme Robotics');
    expect(text('someone@gmail.com')).toContain('No account for');
    expect(text('team@resource.calendar.google.com', arthit)).toContain('No account yet');
    const several = [jana, 'ann@siam.example'];
    const start = now + hour;
    const picker = company.open(mina, atEvent(mina, meetingWith(company, 'several', { start, guests: several })));
    expect(picker.text).toContain('Which account?');
    const siam = picker.click('Siam Foods');
    expect(siam.text).toContain('Siam Foods\ntoday 10:00');
    expect(siam.text).toContain('Who comes (2)');
  });

  test('never logs what has not begun', () => {
    const company = openCompany();
    const begun = opened(company);
    company.workspace.calendar.change(mina, 'visitone', {
      start: { dateTime: '2026-11-24T02:00:00Z' },
      end: { dateTime: '2026-11-24T03:00:00Z' },
    });
    expect(begun.click('do=saveOutcome', outcomeForm).notice).toBe('It has not begun yet');
    expect(linesOf(company)).toEqual([]);
  });
});

describe('what came of it', () => {
  const words =
    'With Jana Novak\nThey try the night shift\nNext: Send the plan (Mina Karimi, 1 Dec 2026)\nPulse: 4 of 5';

  test('is one line of the timeline, a promise and a pulse, however often and by whomever it is pressed', () => {
    known.anew((company) => {
      const form = opened(company);
      expect(form.text).toContain('What was decided?');
      const done = form.click('do=saveOutcome', outcomeForm);
      expect([done.notice, callsOf(done.answer)]).toEqual(['Outcome logged', 'event read write']);
      expect(done.text).toContain('Send the plan');
      expect(done.text).toContain('Flag a signal');
      expect(form.click('do=saveOutcome', outcomeForm).notice).toBe('Outcome logged');
      const late = form.click('do=saveOutcome', { ...outcomeForm, decided: 'Something else' });
      expect(late.notice).toBe('Mina Karimi has logged this meeting already. Your words are still here');
      // The guest's copy of the event is the same meeting.
      const theirs = company.open(arthit, atEvent(arthit, 'visitone'));
      expect(theirs.text).toContain('Outcome logged');
      expect(theirs.text).not.toContain('Log outcome');
      expect(linesOf(company)).toEqual([['held', words, mina]]);
      expect(promisesOf(company)).toEqual([['Send the plan', mina, december1, 'open']]);
      const pulses = rowsOf(company, 'measures').filter(({ measure, by }) => measure === 'pulse' && by === mina);
      expect(pulses.map(({ value }) => value)).toEqual(['4']);
    });
  });

  test('keeps what was typed when something is wrong, and an AM judges no health', () => {
    known.anew((company) => {
      const form = opened(company, arthit, { guests: [jana, arthit] });
      expect(form.text).not.toContain('How does this account feel to you?');
      const { due: _, ...undated } = outcomeForm;
      const again = form.click('do=saveOutcome', undated);
      expect(again.text).toContain('▲ Please fill this in');
      expect(again.text).toContain('They try the night shift');
      again.click('do=saveOutcome', { ...outcomeForm, who: arthit });
      expect(linesOf(company).map(([, said]) => said)).toEqual([
        'With Jana Novak\nThey try the night shift\nNext: Send the plan (Arthit Suksan, 1 Dec 2026)',
      ]);
      expect(rowsOf(company, 'measures').filter(({ by }) => by === arthit)).toEqual([]);
    });
  });

  test('is undone, logged again, found after the index was made anew, and put in other words', () => {
    known.anew((company) => {
      const done = opened(company).click('do=saveOutcome', outcomeForm);
      done.click('Whole account').click('do=openUndo').click('do=undoChange');
      expect([linesOf(company), promisesOf(company)]).toEqual([[], []]);
      const open = () => company.open(mina, atEvent(mina, 'visitone'));
      open().click('do=saveOutcome', { ...outcomeForm, pulse: '' });
      expect(linesOf(company)).toHaveLength(1);
      company.workspace.load.withoutQuotas(() =>
        company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=rebuildIndex'),
      );
      const entry = open().click('do=openEntry');
      entry.click('do=openNoteChange').click('do=changeNote', { note: 'They buy the night shift' });
      expect(open().text).toContain('They buy the night shift');
      expect(open().text).not.toContain('They try the night shift');
      expect(linesOf(company)).toHaveLength(1);
    });
  });

  test('of one date of a series is that date’s own', () => {
    known.anew((company) => {
      meetingWith(company, 'one', { start: now - 7 * 24 * hour - hour });
      company.workspace.calendar.change(mina, 'visitone', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
      const range = { from: now - 8 * 24 * hour, to: now + hour };
      const dates = company.workspace.calendar.list(mina, range).map(({ id }) => id);
      for (const id of dates) company.open(mina, atEvent(mina, id)).click('do=saveOutcome', { decided: 'Fine' });
      expect(linesOf(company)).toHaveLength(2);
      expect(
        rowsOf(company, 'activities')
          .map(({ source }) => source)
          .filter((one) => one !== ''),
      ).toHaveLength(2);
    });
  });
});
