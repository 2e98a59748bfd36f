import { join } from 'node:path';
import { type ActionName, actions } from '../../src/cards/actions';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { openCompany as openBenchCompany } from '../../src/tools/bench/company';
import { type View, walk } from '../../src/tools/bench/scenario';
import { callsOf } from '../support/google/calls-of';
import { expectedCold, expectedWarm } from '../support/google/expected-calls';
import { pressAll } from '../support/press-all';

/** How many calls of a kind there may be; none of any other kind. */
type Limit = Readonly<Record<string, number>>;

function beyond(calls: string, limit: Limit): readonly string[] {
  const each = calls.split(' ').filter((word) => word !== '');
  const count = (word: string) => each.filter((one) => one === word).length;
  return [...new Set(each)].filter((word) => count(word) > (limit[word] ?? 0));
}

describe('a view', () => {
  let seen: Readonly<Record<View, string>>;

  beforeAll(() => {
    const addon = readAddonFolder(join(import.meta.dirname, '../../dist'));
    const company = openBenchCompany({ addon, accounts: 30, subjects: 1 });
    const answers = company.workspace.load.withoutQuotas(() => company.subjects.map((one) => walk(company, one)));
    const entries = Object.entries(answers[0] ?? {}).map(([view, answer]) => [view, callsOf(answer)]);
    seen = Object.fromEntries(entries) as Record<View, string>;
  });

  test('makes these calls', () => {
    expect(seen).toEqual({
      mailCold: 'message read read',
      mailWarm: 'message read',
      mailUnknown: 'message read',
      mailSeveral: 'message read read',
      mailCrowd: 'message read read',
      flagForm: 'read message',
      flag: 'read write',
      log: 'message read write',
      note: 'read write',
      pulse: 'read write',
      homeCold: 'read',
      home: 'read',
      search: 'read',
      account: 'read read',
      homeAm: 'cursor cell read',
      queue: 'read',
      signal: 'read',
      acknowledge: 'read write',
      accept: 'read write',
      acceptCold: 'read write',
      decline: 'read write',
      sync: 'read',
      find: 'read freebusy list list',
      book: 'read write freebusy insert freebusy write',
      agenda: 'event read',
    } satisfies Record<View, string>);
  });

  test.each<[View, Limit]>([
    ['mailCold', { message: 1, read: 2 }],
    ['mailWarm', { message: 1, read: 1 }],
    ['home', { read: 1 }],
    ['homeCold', { read: 1 }],
    ['flag', { read: 1, write: 1 }],
    ['accept', { read: 1, write: 1 }],
    ['acceptCold', { read: 1, write: 1 }],
    ['find', { read: 1, freebusy: 1, list: 2 }],
    ['book', { read: 1, write: 2, freebusy: 2, insert: 1 }],
  ])('%s costs no more than was promised', (view, limit) => {
    expect(beyond(seen[view], limit)).toEqual([]);
  });
});

describe('an action', () => {
  let warm: Readonly<Record<ActionName, string>>;
  let cold: Readonly<Record<ActionName, string>>;

  beforeAll(() => {
    warm = pressAll(false);
    cold = pressAll(true);
  });

  test('makes these calls right after its card was opened', () => {
    expect(warm).toEqual(expectedWarm);
  });

  test('makes these calls once the script cache is empty', () => {
    expect(cold).toEqual({ ...expectedWarm, ...expectedCold });
  });

  /** Two people's calendars; the admin's upkeep of the whole workbook. */
  const others: { readonly [Name in ActionName]?: Limit } = {
    findTimes: { read: 1, freebusy: 1, list: 2 },
    bookSync: { read: 1, write: 2, freebusy: 2, insert: 1 },
    findNewTimes: { read: 1, freebusy: 1, list: 2 },
    openTeamPlan: { read: 1, freebusy: 1 },
    planAgain: { read: 1, freebusy: 1, list: 2 },
    findTimesWith: { read: 1, freebusy: 1, list: 2 },
    openBriefing: { event: 1, read: 1 },
    openOutcome: { event: 1, read: 1 },
    saveOutcome: { event: 1, read: 1, write: 1 },
    moveSync: { read: 1, event: 1, freebusy: 2, patch: 1, write: 1 },
    followSyncs: { read: 1, list: 1 },
    skipSync: { read: 1, event: 1, patch: 1, write: 1 },
    quoteMail: { read: 1, message: 1, body: 1 },
    openBoundary: { read: 1, message: 1, body: 1 },
    draftReply: { read: 1, message: 1, draft: 1 },
    // A row before and after it, so that there is one document whatever ends the click.
    makeReport: { read: 1, write: 2, document: 1 },
    mailReport: { read: 1, draft: 1 },
    finishReport: { read: 1, write: 1, documents: 1 },
    makeTemplate: { read: 1, write: 1, documents: 1, document: 1 },
    takeLook: { read: 1, write: 1, look: 1 },
    setUpWorkbook: { read: 1, triggers: 1 },
    setUpAmounts: { read: 3, create: 1, tabs: 1, write: 1 },
    // What waits of imports is read for admins alone, once it is known who asks.
    openSettings: { read: 2 },
    // The team's and the accounts' rows, the tabs, the file; then everything is read anew.
    readTab: { read: 2, tabs: 1 },
    checkTab: { read: 2, tabs: 1 },
    importTab: { read: 4, write: 3, tabs: 3 },
    retryRefused: { read: 4, write: 3, tabs: 3 },
    stopSource: { read: 1, write: 1, tabs: 1 },
    assignOwners: { read: 3, write: 2, tabs: 2 },
    // Every tab of both workbooks, in portions.
    // The journal's columns and lines, and the rows as they stand: on demand alone.
    openHistory: { read: 4 },
    openUndo: { read: 10 },
    undoChange: { read: 10, write: 1 },
    findContact: { read: 6, tabs: 2 },
    openErase: { read: 6, tabs: 2 },
    exportContact: { read: 10, tabs: 5, create: 1, write: 1 },
    eraseContact: { read: 13, tabs: 6 },
    rebuildIndex: { read: 3, tabs: 2, triggers: 1 },
    // The index leads to the accounts of the ticked signals where the cache does not.
    acknowledgeSignals: { read: 2, write: 1 },
    // Their workbook of amounts, for who wants them by value.
    arrangeQueue: { read: 2 },
    // Two columns of the tab, then the rows of a page.
    openOlder: { read: 3 },
    // The keys, then the few columns of each tab that say what is old.
    archiveNow: { read: 16, tabs: 1, triggers: 1 },
    // The filter views that are there, and the settings card afterwards.
    saveTeammate: { read: 2, tabs: 1, write: 1 },
    openDoctor: { read: 6, tabs: 2, formulas: 2 },
    mendFinding: { read: 6, tabs: 2, formulas: 2 },
    mendAll: { read: 6, tabs: 2, formulas: 2 },
    openImport: { read: 1, tabs: 1 },
    openActiveRow: { read: 1, cursor: 1 },
    checkModel: { read: 2 },
    openRecord: { read: 2 },
    // The workbook of amounts, once it is known who asks.
    openGaps: { read: 2 },
    openForecast: { read: 2 },
    // Besides the history of health, and each workbook's tabs with what stands on the boards; one write each.
    drawBoards: { read: 5, tabs: 2, write: 2 },
    saveModel: { read: 4, write: 3, tabs: 2 },
    restoreVersion: { read: 3, write: 3, tabs: 2 },
    switchNightly: { read: 1, write: 1, triggers: 1, trigger: 1 },
  };

  test.each(Object.keys(actions) as ActionName[])('%s costs no more than was promised', (action) => {
    const limit = others[action] ?? { message: 1, read: 1, write: 1 };
    expect([beyond(warm[action], limit), beyond(cold[action], limit)]).toEqual([[], []]);
  });
});
