/** A lead plans syncs for all pairs at once, and each CSM's Tandem books theirs: once, whatever ends a run. */
import { arthit, type Company, lena, mina, type Page } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { rowsOf, typeOver } from '../../support/importing';
import { mail } from '../../support/scenes/scene';
import { type Stage, stage } from '../../support/syncs/staged';
import { grow, nok, ticked, tom } from '../../support/syncs/team';

const begin = Date.parse('2026-11-23T02:00:00Z');
const [hour, day] = [3_600_000, 86_400_000];

let before: Stage;
let planned: Stage;
beforeAll(() => {
  before = stage(grow);
  planned = stage((company) => {
    grow(company);
    confirmed(company);
  });
});
afterAll(() => {
  for (const one of [before, planned]) one.remove();
});

const dayOf = (start = '') => new Date(Number(start)).toISOString().slice(0, 10);
const openPlan = (company: Company, as = lena) => company.open(as).click('do=openTeamPlan');

function confirmed(company: Company, as = lena): Page {
  const page = openPlan(company, as);
  return page.click('do=confirmTeamPlan', ticked(page).form);
}

const plannedRows = (company: Company) =>
  rowsOf(company, 'plannedSyncs')
    .filter(({ csm }) => csm !== '')
    .map(({ csm = '', am = '', state, reason }) =>
      [csm.split('@')[0], am.split('@')[0], state, reason].join(' ').trim(),
    )
    .sort();
const syncs = (company: Company) =>
  rowsOf(company, 'meetings')
    .filter(({ id, state }) => id !== '' && state !== 'cancelled')
    .map(({ csm = '', am = '', state, organizer = '' }) =>
      [csm, am, organizer]
        .map((one) => one.split('@')[0])
        .concat(state ?? '')
        .join(' '),
    )
    .sort();
const events = ({ workspace }: Company, who: string) =>
  workspace.calendar.list(who, {}).filter(({ id }) => id?.startsWith('pair'));
const run = ({ workspace }: Company, as: string) =>
  workspace.load.withoutQuotas(() => workspace.run({ as, function: 'onHourly' }));

describe('a plan', () => {
  test('has every pair that shares accounts, nobody twice at a time, with one look into all calendars', () => {
    before.anew((company) => {
      expect(company.open(lena).text).toContain('4 pairs without a sync');
      const page = openPlan(company);
      expect(callsOf(page.answer)).toBe('read freebusy');
      const { form, lines } = ticked(page);
      expect(lines).toHaveLength(4);
      expect(lines[0]).toContain('have not met yet');
      const times = Object.values(form)
        .flat()
        .map((value) => value.split(' '));
      for (const who of [mina, nok, arthit, tom]) {
        const own = times
          .filter((cells) => cells.includes(who))
          .map(([, , start]) => Number(start))
          .sort();
        expect(own).toHaveLength(2);
        expect((own[1] ?? 0) - (own[0] ?? 0)).toBeGreaterThanOrEqual(40 * 60_000);
      }
      // Nobody has two on one day, where there are ten.
      const days = times.flatMap(([csm, am, start]) => [csm, am].map((who) => `${who} ${dayOf(start)}`));
      expect(new Set(days).size).toBe(8);
    });
  });

  test('says of a pair for whom nothing fits why, and what would help', () => {
    before.anew((company) => {
      const [start, end] = [{ dateTime: '2026-11-23T00:00:00Z' }, { dateTime: '2026-12-09T00:00:00Z' }];
      company.workspace.calendar.create(tom, { summary: 'Away', start, end, eventType: 'outOfOffice' });
      const { text } = openPlan(company);
      expect(text).toContain('No time fits (2)');
      expect(text).toContain('Tom Brandt is busy · the least in the way: ');
    });
  });

  test('that is confirmed is written and told, and no other lead plans the same', () => {
    before.anew((company) => {
      const [one, other] = [openPlan(company), openPlan(company)];
      const { form } = ticked(one);
      const [[first, values] = ['', []]] = Object.entries(form).map(([name, all]) => [name, all.slice(0, 1)] as const);
      expect(one.click('do=confirmTeamPlan').notice).toBe('Nothing is ticked');
      expect(one.click('do=confirmTeamPlan', { [first]: values }).notice).toBe('Planned: 1 sync');
      expect(one.click('do=confirmTeamPlan', { [first]: values }).notice).toBe('Planned: 1 sync');
      const late = other.click('do=confirmTeamPlan', form);
      expect(late.notice).toBe('Planned: 3 syncs. Left out, planned or booked meanwhile: 1');
      expect(callsOf(late.answer)).toBe('read write');
      expect(plannedRows(company)).toEqual([
        'mina arthit planned',
        'mina tom planned',
        'nok arthit planned',
        'nok tom planned',
      ]);
      expect(late.text).toContain('Tandem books it for Nok Suda');
      expect(company.open(lena).text).toContain('Planned, not booked yet: 4');
      expect(company.open(arthit).text).toContain('Planned with Nok Suda');
      const told = rowsOf(company, 'outbox').filter(({ kind }) => kind === 'plan');
      expect(new Set(told.map(({ to }) => to))).toEqual(new Set([mina, nok, arthit, tom]));
    });
  });

  test('with times that a client makes up writes none of them', () => {
    before.anew((company) => {
      const page = openPlan(company);
      const [[field, [value = '']] = ['', ['']]] = Object.entries(ticked(page).form);
      const [csm = '', am = '', start = ''] = value.split(' ');
      const soon = String(begin + hour);
      for (const made of [`${csm} ${am} ${soon}`, `${csm} ${am} x`, `${csm} ${am} ${Number(start) + 90 * day}`, '']) {
        expect(page.click('do=confirmTeamPlan', { [field]: [made] }).notice).toBe('Nothing is ticked');
      }
      const notice = page.click('do=confirmTeamPlan', { [field]: [`${csm} ${lena} ${start}`] }).notice;
      expect(notice).toBe('Planned: 0 syncs. Left out, planned or booked meanwhile: 1');
      expect(plannedRows(company)).toEqual([]);
    });
  });

  test('is withdrawn, and undone, by a lead', () => {
    planned.anew((company) => {
      const card = company.open(lena).click('do=openPlanned');
      expect(card.click('do=withdrawPlan').notice).toBe('Withdrawn: 4');
      expect(plannedRows(company).every((row) => row.endsWith('withdrawn'))).toBe(true);
      // Nobody was told yet, so nobody is told now.
      const told = rowsOf(company, 'outbox').filter(({ kind }) => kind === 'plan');
      expect(told.map(({ state, what }) => `${what} ${state}`)).toEqual(Array(4).fill('planned skipped'));
      expect(company.open(mina).text).not.toContain('Planned with');
      expect(events(company, mina)).toEqual([]);
      expect(company.open(lena).text).toContain('4 pairs without a sync');
      const undo = () =>
        company.open(lena, { messageId: mail.id }).click('Undo my last action').click('do=undoChange').notice;
      undo();
      expect(plannedRows(company).every((row) => row.endsWith('planned'))).toBe(true);
    });
  });

  test('that was confirmed is undone while nobody has booked any of it', () => {
    planned.anew((company) => {
      const undo = () => company.open(lena, { messageId: mail.id }).click('Undo my last action').click('do=undoChange');
      undo();
      expect(plannedRows(company)).toEqual([]);
      expect(rowsOf(company, 'outbox').filter(({ kind }) => kind === 'plan')).toEqual([]);
      company.open(mina);
      expect(events(company, mina)).toEqual([]);
    });
  });
});

describe('what is planned', () => {
  test('is booked by the home that its CSM opens, all at once', () => {
    planned.anew((company) => {
      const home = company.open(mina);
      expect(callsOf(home.answer)).toBe('read read write freebusy insert insert freebusy write read');
      expect(plannedRows(company)).toEqual([
        'mina arthit booked',
        'mina tom booked',
        'nok arthit planned',
        'nok tom planned',
      ]);
      expect(syncs(company)).toEqual(['mina arthit mina booked', 'mina tom mina booked']);
      expect([mina, arthit, tom, nok].map((who) => events(company, who).length)).toEqual([2, 1, 1, 0]);
      expect(callsOf(company.open(mina).answer)).toBe('read');
    });
  });

  test('is booked by the CSM’s hourly run', () => {
    planned.anew((company) => {
      run(company, nok);
      expect(syncs(company)).toEqual(['nok arthit nok booked', 'nok tom nok booked']);
      run(company, nok);
      expect(events(company, nok)).toHaveLength(2);
    });
  });

  test('is one event and one row wherever a run ends and whoever goes on', () => {
    const calls = [
      ['Calendar', 'Freebusy.query'],
      ['Calendar', 'Events.insert'],
      ['Sheets', 'Spreadsheets.batchUpdate'],
    ] as const;
    const kills = calls.flatMap((call) => [0, 1].map((after) => [...call, after, 'kill'] as const));
    const lost = calls.slice(1).map((call) => [...call, 0, 'lost-answer'] as const);
    for (const [service, method, after, fault] of [...kills, ...lost]) {
      planned.anew((company) => {
        company.workspace.fault({ service, method, fault, after, times: 1 });
        const first = company.workspace.open({ as: mina, host: 'GMAIL' });
        company.workspace.clearFaults();
        company.open(mina);
        const isEnded = fault !== 'kill' || first.error !== null;
        const found = [isEnded, events(company, mina).length, syncs(company), plannedRows(company).slice(0, 2)];
        const wanted = [
          ...[true, 2],
          ['mina arthit mina booked', 'mina tom mina booked'],
          ['mina arthit booked', 'mina tom booked'],
        ];
        expect([service, method, after, fault, ...found]).toEqual([service, method, after, fault, ...wanted]);
      });
    }
  });

  test('at a time that is gone is offered anew to its CSM, and told to the lead', () => {
    planned.anew((company) => {
      const [row] = rowsOf(company, 'plannedSyncs').filter(({ csm, am }) => csm === mina && am === tom);
      const [start, end] = [row?.start, row?.end].map((dateTime) => ({ dateTime }));
      company.workspace.calendar.create(tom, { summary: 'Dentist', start, end });
      const home = company.open(mina);
      expect(plannedRows(company).slice(0, 2)).toEqual(['mina arthit booked', 'mina tom lapsed taken']);
      expect(home.text).toContain('Somebody is not free then any more');
      expect(company.open(lena).text).toContain('Somebody is not free then any more');
      expect(company.open(tom).text).toContain('Planned with Mina Karimi');
      const told = rowsOf(company, 'outbox').filter(({ what }) => what === 'lapsed');
      expect(told.map(({ to }) => to).sort()).toEqual([lena, mina]);
      expect(events(company, tom)).toEqual([]);
      home.click('do=planAgain').click('do=bookSync');
      expect(syncs(company)).toEqual(['mina arthit mina booked', 'mina tom mina booked']);
      expect(company.open(mina).text).not.toContain('Somebody is not free');
    });
  });

  test('is settled by a sync that the two booked by hand', () => {
    planned.anew((company) => {
      const form = { with: mina, minutes: '30', from: { msSinceEpoch: begin + 3 * day } };
      company.open(tom).click('do=openSync').click('do=findTimes', form).click('do=bookSync');
      company.open(mina);
      expect(plannedRows(company)).toContain('mina tom booked');
      expect(syncs(company)).toEqual(['mina arthit mina booked', 'mina tom tom booked']);
    });
  });

  test('lapses when it is less than a day ahead', () => {
    planned.anew((company) => {
      const row = rowsOf(company, 'plannedSyncs').findIndex(({ csm, am }) => csm === mina && am === tom);
      typeOver(company, 'plannedSyncs', { row, column: 'start', text: '2026-11-24T01:30:00Z' });
      typeOver(company, 'plannedSyncs', { row, column: 'end', text: '2026-11-24T02:00:00Z' });
      company.open(mina);
      expect(plannedRows(company).slice(0, 2)).toEqual(['mina arthit booked', 'mina tom lapsed late']);
    });
  });

  test('that a run reserved and left behind is booked neither late nor after its CSM took it off the calendar', () => {
    const ended = (after: number, then: (company: Company) => void) =>
      planned.anew((company) => {
        company.workspace.fault({ service: 'Calendar', method: 'Freebusy.query', fault: 'kill', after, times: 1 });
        company.workspace.open({ as: mina, host: 'GMAIL' });
        company.workspace.clearFaults();
        const made = events(company, mina).length;
        then(company);
        company.open(mina);
        return [made, events(company, mina).length, plannedRows(company).slice(0, 2), syncs(company)] as const;
      });
    const late = ended(0, (company) => {
      for (const tab of ['plannedSyncs', 'meetings']) {
        const row = rowsOf(company, tab).findIndex(({ csm, am }) => csm === mina && am === tom);
        typeOver(company, tab, { row, column: 'start', text: '2026-11-24T01:30:00Z' });
        typeOver(company, tab, { row, column: 'end', text: '2026-11-24T02:00:00Z' });
      }
    });
    expect(late).toEqual([0, 1, ['mina arthit booked', 'mina tom lapsed late'], ['mina arthit mina booked']]);
    const off = ended(1, (company) => {
      for (const { id } of events(company, mina)) company.workspace.calendar.cancel(mina, String(id));
    });
    expect(off).toEqual([2, 0, ['mina arthit lapsed taken', 'mina tom lapsed taken'], []]);
  });

  test('waits where Calendar refuses, and the home opens', () => {
    planned.anew((company) => {
      company.workspace.fault({ service: 'Calendar', method: 'Freebusy.query', fault: '429', after: 0, times: 99 });
      expect(company.open(mina).text).toContain('Planned with Arthit Suksan');
      company.workspace.clearFaults();
      company.open(mina);
      expect(events(company, mina)).toHaveLength(2);
    });
  });
});
