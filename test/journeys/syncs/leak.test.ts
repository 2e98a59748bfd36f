/** Somebody from outside on a sync's guest list: agenda and links go out of the event as soon as its organiser's run comes. */
import { arthit, type Company, cardOf, type Json, mina } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { mail } from '../../support/scenes/scene';
import { type Stage, stage } from '../../support/syncs/staged';

const jana = 'jana@acme.example';
const group = 'all@orbit.example';
const from = { msSinceEpoch: Date.parse('2026-11-26T00:00:00Z') };

const book = (company: Company, more: object = {}) =>
  company
    .open(mina, { messageId: mail.id })
    .click('do=openSync')
    .click('do=findTimes', { with: arthit, minutes: '30', from, ...more })
    .click('do=bookSync');

let single: Stage;
let series: Stage;
beforeAll(() => {
  single = stage((company) => {
    company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', flag);
    book(company);
  });
  series = stage((company) => book(company, { often: 'weekly' }));
});
afterAll(() => {
  single.remove();
  series.remove();
});
const flag = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail of Sunday', urgency: 'soon' };

const eventIn = ({ workspace }: Company) => workspace.calendar.list(mina, {})[0] as { readonly id: string } & Json;
const invite = (company: Company, id: string, ...guests: readonly string[]) =>
  company.workspace.calendar.change(mina, id, { attendees: [mina, arthit, ...guests].map((email) => ({ email })) });
const leaks = (company: Company) => rowsOf(company, 'meetings').map(({ leak, guests }) => [leak, guests]);
const openAs = (company: Company, as: string) =>
  company.open(as, { host: 'CALENDAR', eventId: eventIn(company).id }).text;

test('it warns before it is saved, is pending to the other, and is closed when its organiser looks', () => {
  single.anew((company) => {
    const { addOn } = invite(company, eventIn(company).id, jana);
    const warned = JSON.stringify(cardOf((addOn?.result ?? null) as Json));
    expect(warned).toContain(`From outside: ${jana}`);
    expect(warned).toContain('Once you save, they can read this agenda and the title');
    expect(eventIn(company).description).toContain('Ten more seats');

    const theirs = openAs(company, arthit);
    expect(theirs).toContain(`From outside, and invited: ${jana}`);
    expect(theirs).toContain('Pending: the agenda goes out of the event when Tandem next runs for Mina Karimi');
    expect(eventIn(company).description).toContain('Ten more seats');

    const own = openAs(company, mina);
    expect(own).toContain('The agenda was taken out of the event, and the title where Tandem wrote it.');
    // What the invitation may have shown begins with its title.
    expect(own).toContain('Sync: Mina Karimi and Arthit Suksan · Acme Robotics');
    expect(own).not.toContain('typed by somebody');
    expect(eventIn(company).summary).toBe('Meeting');
    expect(own).toContain('The invitation may have shown');
    expect(own).toContain('Plan a clean meeting');
    expect(own).toContain('Ten more seats');
    expect([eventIn(company).description, eventIn(company).hangoutLink]).toEqual(['', expect.any(String)]);
    expect(openAs(company, arthit)).toContain('The agenda was taken out of the event,');
    expect(leaks(company)).toEqual([['closed', jana]]);
    expect(rowsOf(company, 'meetings')[0]?.agenda).toContain('Ten more seats');
    const notices = rowsOf(company, 'outbox').filter(({ kind }) => kind === 'leak');
    expect(notices.map(({ to, words }) => [to, words])).toEqual([
      [mina, jana],
      [arthit, jana],
    ]);
    expect(rowsOf(company, 'activities').map(({ what, words }) => [what, words])).toContainEqual(['outsider', jana]);
    // Looking again does nothing more; what somebody writes for Jana stays.
    company.workspace.calendar.change(mina, eventIn(company).id, { description: 'For Jana' });
    openAs(company, mina);
    expect(eventIn(company).description).toBe('For Jana');
    expect(rowsOf(company, 'outbox').filter(({ kind }) => kind === 'leak')).toHaveLength(2);
  });
});

test('a title that somebody typed stays, and is said; one that was booked in another language does not', () => {
  single.anew((company) => {
    const { id } = eventIn(company);
    company.workspace.calendar.change(mina, id, { summary: 'Ten more seats for Acme' });
    invite(company, id, jana);
    const own = openAs(company, mina);
    expect(own).toContain('The title was typed by somebody and stays: Ten more seats for Acme.');
    expect([eventIn(company).summary, eventIn(company).description]).toEqual(['Ten more seats for Acme', '']);
  });
  single.anew((company) => {
    const { id } = eventIn(company);
    const summary = 'ประชุม Mina Karimi กับ Arthit Suksan · Acme Robotics';
    company.workspace.calendar.change(mina, id, { summary });
    invite(company, id, jana);
    openAs(company, mina);
    expect(eventIn(company).summary).toBe('Meeting');
  });
});

test('the hourly run closes it, and both get their mail', () => {
  single.anew((company) => {
    invite(company, eventIn(company).id, jana);
    const run = company.workspace.load.withoutQuotas(() => company.workspace.run({ as: mina, function: 'onHourly' }));
    expect(run.error).toBeNull();
    expect([eventIn(company).description, leaks(company)]).toEqual(['', [['closed', jana]]]);
    const sent = company.workspace.state().sent.filter(({ body }) => body.includes('Guests may have read an agenda'));
    expect(sent.map(({ to }) => to).sort()).toEqual([arthit, mina].sort());
  });
});

test('a run that ends between the row and the event leaves it pending, and the next one goes on', () => {
  single.anew((company) => {
    invite(company, eventIn(company).id, jana);
    company.workspace.fault({ service: 'Calendar', method: 'Events.patch', fault: '503', after: 0, times: 1 });
    const card = company.open(mina).click('do=openMeeting');
    card.click('do=followSyncs');
    expect(leaks(company)).toEqual([['pending', jana]]);
    expect(company.open(arthit).text).toContain('Somebody from outside is invited to your sync with Mina Karimi');
    card.click('do=followSyncs');
    expect([leaks(company), eventIn(company).description]).toEqual([[['closed', jana]], '']);
  });
});

test('on a whole series it is taken out of the series; on one date out of that one alone', () => {
  series.anew((company) => {
    const { id } = eventIn(company);
    const date = `${id}_20261203T030000Z`;
    invite(company, date, jana);
    const follow = () => company.open(mina).click('do=openMeeting').click('do=followSyncs');
    const notes = () => {
      const range = { from: Date.parse('2026-11-20T00:00:00Z'), to: Date.parse('2026-12-18T00:00:00Z') };
      const at = ({ start }: Json) => Date.parse(String((start as Json).dateTime));
      const dates = [...company.workspace.calendar.list(mina, range)].sort((a, b) => at(a) - at(b));
      return dates.map(({ description }) => Boolean(description));
    };
    follow();
    expect(notes()).toEqual([true, false, true, true]);
    expect(leaks(company).slice(0, 3)).toEqual([
      ['', ''],
      ['closed', jana],
      ['', ''],
    ]);
    invite(company, id, jana);
    follow();
    expect(notes()).toEqual([false, false, false, false]);
    expect(new Set(leaks(company).map(([leak]) => leak))).toEqual(new Set(['closed']));
    const notices = rowsOf(company, 'outbox');
    expect(notices.map(({ to }) => to)).toEqual([mina, arthit, mina, arthit]);
    expect(new Set(notices.map(({ id }) => id)).size).toBe(4);
  });
});

test('a group that is not listed as internal is from outside, a listed one and a colleague are not', () => {
  single.anew((company) => {
    const { id } = eventIn(company);
    const follow = () => company.open(mina).click('do=openMeeting').click('do=followSyncs').text;
    const row = rowsOf(company, 'settings').findIndex(({ key }) => key === 'internalGuests');
    company.workspace.load.people([
      { email: 'colleague@orbit.example', name: 'Col League', role: '', zone: 'Asia/Bangkok', language: 'en' },
    ]);
    typeOver(company, 'settings', { row, column: 'value', text: group });
    invite(company, id, group, 'colleague@orbit.example');
    expect(follow()).not.toContain('From outside');
    expect(leaks(company)).toEqual([['', `${group}, colleague@orbit.example`]]);
    typeOver(company, 'settings', { row, column: 'value', text: '' });
    company.workspace.calendar.change(mina, id, { summary: 'Sync' });
    expect(follow()).toContain(group);
    expect([leaks(company)[0]?.[0], eventIn(company).description]).toEqual(['closed', '']);
  });
});
