/**
 * Whatever ends a click half-way, the same click again finishes it: for every action that writes and every call it makes
 * to Google, the execution is ended there, its answer is lost there, or Google refuses there. Then the person clicks
 * again, and everything stands as after one click that nothing went wrong with. What is ended before a call is what is
 * ended after the one before it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionName, actions } from '../../src/cards/actions';
import { isRead } from '../../src/host/realm/latency';
import type { Answer } from '../../src/host/server/workspace-contract';
import { beginFrom, type Company, lena, mina, openCompany, openNewCompany } from '../support/company';
import { complaintsOf } from '../support/google/card-walker';
import { paramsOfAll, press, whoDoes } from '../support/presses';
import { isFull, patience, sampleOf, seed } from '../support/proof';
import { readingActions, scenes } from '../support/scenes/all-scenes';
import { raiseAlert } from '../support/scenes/nightly-scenes';
import { mail, nobody, type Scene, stranger } from '../support/scenes/scene';
import { planned } from '../support/scenes/syncs/sync-scenes';
import { differences, standing } from '../support/standing';

/** The ways a call goes wrong. Ended after the last call, the click did all its work and nobody heard of it. */
const faults = ['kill', 'lost-answer', '503', '429'] as const;
/** Of an action's calls, each with each fault; `PROOF=full` takes them all. */
const tries = 8;
const size = isFull ? 'any call' : `${tries} of its calls (seed ${seed})`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-crashes-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe(`a click that went wrong at ${size}, clicked again, leaves what one click leaves:`, () => {
  test.each(Object.entries(scenes))(
    '%s',
    (name, scene) => {
      const { click, anew } = staged(name, scene);
      const [calls, wanted] = anew((company) => [click(company).calls, standing(company)] as const);
      const wrong = calls.flatMap((call, at) => {
        const after = calls.slice(0, at).filter((one) => one.service === call.service && one.method === call.method);
        return faults.map((fault) => ({ service: call.service, method: call.method, fault, after: after.length }));
      });
      const differing = sampleOf(wrong, tries).flatMap((plan) =>
        anew((company) => {
          company.workspace.fault({ ...plan, times: 1 });
          const first = click(company);
          company.workspace.clearFaults();
          const second = click(company);
          const found = [
            ...(plan.fault === 'kill' ? [] : lostWords(scene, first)),
            ...unsaid(scene, second),
            ...differences(standing(company), wanted).filter((text) => !(scene.sends && isPerhapsSent(text))),
            ...(company.workspace.state().sent.length > 1 ? ['a mail went out twice'] : []),
          ];
          return found
            .filter((text) => !isOrphan(plan.method, text))
            .map((text) => `${plan.fault} at ${plan.service}.${plan.method} ${plan.after + 1}: ${text}`);
        }),
      );
      expect(differing).toEqual([]);
    },
    patience,
  );
});

describe('every action', () => {
  test('is in a scene or said to write nothing', () => {
    const inScenes = Object.values(scenes).map(({ button }) => button.slice('do='.length));
    expect([...new Set([...inScenes, ...readingActions])].sort()).toEqual(Object.keys(actions).sort());
    expect(readingActions.filter((action) => inScenes.includes(action))).toEqual([]);
  });

  test('that is said to write nothing makes no call that writes, and is done', () => {
    const company = openCompany([mail]);
    raiseAlert(company);
    const all = { ...paramsOfAll(company), signal: 'sig_k1', alert: 'alr_one', address: 'new@client.example' };
    press(company, { by: lena, messageId: mail.id, action: 'confirmTeamPlan', form: planned }, all);
    const params = { ...all, planned: columnOf(company, 'plannedSyncs', 'id')[0] ?? '' };
    const pressed = (by: string, action: ActionName) => press(company, { by, messageId: mail.id, action }, params);
    // Its CSM's home books what is planned, once.
    for (const action of ['openHome', 'flagSignal', 'bookSync', 'saveNote', 'saveComment'] as const) {
      expect(problemOf(pressed(mina, action))).toBe('');
    }
    const entry = columnOf(company, 'activities', 'id').find(
      (_, at) => columnOf(company, 'activities', 'kind')[at] === 'note',
    );
    const comment = columnOf(company, 'comments', 'id')[0] ?? '';
    const meeting = columnOf(company, 'meetings', 'id')[0] ?? '';
    const found = readingActions.flatMap((action) => {
      const answer = press(
        company,
        { by: whoDoes(action), messageId: mail.id, action },
        { ...params, ...(action === 'openComments' ? {} : { comment }), entry: entry ?? '', meeting },
      );
      return [...writesOf(answer), problemOf(answer)].filter((text) => text !== '').map((text) => `${action}: ${text}`);
    });
    // A draft is made anew at every click, in the mailbox of whoever clicked, who reads it before it goes.
    expect(found).toEqual(['mailReport: GmailApp.createDraft', 'draftReply: GmailApp.createDraftReply']);
  });
});

/** What is only quicker with it, and the lock, are nobody's data. */
const passing = ['CacheService', 'LockService'];

function writesOf({ calls }: Answer): readonly string[] {
  return calls
    .filter(({ service, method }) => !passing.includes(service) && !isRead(method) && !/^get/.test(method))
    .map(({ service, method }) => `${service}.${method}`);
}

function problemOf({ result, error }: Answer): string {
  if (error) return error.message;
  return /"name":"problem".*?"title":"([^"]*)"/.exec(JSON.stringify(result))?.[1] ?? '';
}

function columnOf({ workspace }: Company, tab: string, key: string): readonly string[] {
  const [keys = [], , ...rows] = workspace.sheets.values(tab);
  return rows.map((cells) => String(cells[keys.indexOf(key)]));
}

/** A spreadsheet whose making was never answered, or could not be noted, is unknown: it stays in the admin's Drive. */
function isOrphan(method: string, text: string): boolean {
  return ['Spreadsheets.create', 'setProperties', 'putAll'].includes(method) && text === 'files has 3 of 2';
}

/**
 * A mail whose claim was written goes out at most once: whatever ends the click after that leaves it `claimed` or
 * `perhaps`, and the card offers to send it again. Nobody but a person decides that.
 */
function isPerhapsSent(text: string): boolean {
  return / (outbox|journal) (has|lacks) /.test(text);
}

/** The company just before the click, as often as it is needed. */
function staged(name: string, { where, lead, button, form: filled = {}, isNew }: Scene) {
  const state = join(folder, name);
  const before = (isNew ? openNewCompany : openCompany)([mail, stranger, nobody], state);
  const action = lead(before).action(button);
  const form = typeof filled === 'function' ? filled(before) : filled;
  before.workspace.close();
  return {
    anew: <Found>(work: (company: Company) => Found): Found => work(beginFrom(state)),
    click: ({ workspace }: Company) => {
      const answer = workspace.click({ ...where, action, form });
      if (answer.result) expect(complaintsOf(answer.result)).toEqual([]);
      return answer;
    },
  };
}

/** What somebody typed and what the answer neither saved nor shows. A notification says that it is saved. */
function lostWords({ form = {} }: Scene, { result, error }: Answer): readonly string[] {
  if (error) return [error.message];
  const shown = JSON.stringify(result);
  if (shown.includes('"notification"')) return [];
  const typed = Object.values(form)
    .flat()
    .filter((value) => typeof value === 'string');
  return typed
    .filter((text) => text.includes(' ') && !shown.includes(text))
    .map((text) => `"${text}" is not shown any more`);
}

/** The person clicks until it is said that it is done. */
function unsaid({ said = '"notification"' }: Scene, { result, error }: Answer): readonly string[] {
  if (error) return [error.message];
  return JSON.stringify(result).includes(said) ? [] : ['the second click says nothing'];
}
