/** The calls that each action makes: all of them pressed, one after another, in one company. */
import { type ActionName, actions } from '../../src/cards/actions';
import type { Answer } from '../../src/host/server/workspace-contract';
import { ada, arthit, type Company, lena, mina, openCompany } from './company';
import { callsOf } from './google/calls-of';
import { rowsOf, typeOver } from './importing';
import { aMail } from './mails';
import { accountId, paramsOfAll, press, whoDoes } from './presses';
import { raiseAlert } from './scenes/nightly-scenes';
import { meetingWith } from './scenes/syncs/briefing-scenes';

/** Claimed is what nobody has, another's what somebody has; proposed is where no flag stands for the same yet. */
function accountFor(company: Company, action: ActionName): string {
  if (action === 'claimAccount') return accountId(company, 'A-3');
  if (action === 'changeOwners') return accountId(company, 'A-2');
  if (!/Proposal$|^setAside$/.test(action)) return accountId(company, 'Acme Robotics');
  typeOver(company, 'accounts', { row: 1, column: 'seatsUsed', text: '10' });
  return accountId(company, 'Siam Foods');
}

/** Presses every action there is, on a signal of its own if on any, right after its account was opened or with an empty cache. */
export function pressAll(cold: boolean): Readonly<Record<ActionName, string>> {
  const company = openCompany([mail]);
  const { workspace } = company;
  const form = {
    tab: String(workspace.sheets.add('pasted', pasted)),
    owner: 'no-am',
    am: arthit,
    'weight.pulse': '20',
    what: 'Send the offer',
    due: { msSinceEpoch: String(Date.parse('2026-12-04T00:00:00Z')) },
    // Those two have an account together since one changed hands.
    'picked-2026-11-25': `${mina} ${lena} ${Date.parse('2026-11-25T06:00:00Z')}`,
  };
  const daily = { tab: String(workspace.sheets.add('daily', dailyRows)), table: 'measures', hourly: 'yes' };
  return Object.fromEntries(
    (Object.keys(actions) as ActionName[]).map((action) => {
      const own: Readonly<Record<string, string>> = {
        ...paramsOfAll(company),
        signal: `sig_for${action}`,
        address: `${action.toLowerCase()}@${action.toLowerCase()}.example`,
      };
      const picked = [`sig_for${action} ${own.account}`];
      const event = ofEvents.includes(action) ? { eventId: meetingWith(company, action) } : {};
      const pressed = (by: string, name: ActionName, more: Fields, filled: Filled = form) =>
        press(
          company,
          { by, messageId: mail.id, ...event, action: name, form: { picked, ...filled } },
          { ...own, ...more },
        );
      const checkedKey = (check: ActionName, write: ActionName, filled?: Filled) =>
        keyOn(pressed(ada, check, {}, filled), write);
      if (isOnSignal(action)) pressed(mina, 'flagSignal', { key: `for${action}` });
      const account = accountFor(company, action);
      const more: Record<string, string> = { account };
      if (action.endsWith('Alert')) {
        raiseAlert(company, `alr_for${action}`, action === 'openAlert' ? 2 : 3);
        more.alert = `alr_for${action}`;
      }
      if (action === 'retireRule') more.to = 'retired';
      if (ofSyncs.includes(action)) {
        more.meeting = rowsOf(company, 'meetings')[0]?.id ?? '';
        more.start = String(Date.parse('2026-11-25T03:00:00Z'));
      }
      if (action === 'saveDecision') Object.assign(more, { as: 'commitment', item: `${own.signal} submitted` });
      if (action === 'openDecision') more.item = `${own.signal} submitted`;
      if (action === 'decideSignal') more.move = 'acknowledge';
      if (action === 'planAgain') more.planned = rowsOf(company, 'plannedSyncs')[0]?.id ?? '';
      if (action === 'importTab') more.key = checkedKey('checkTab', action);
      if (action === 'saveModel') more.key = checkedKey('checkModel', action);
      if (action === 'assignOwners') more.key = checkedKey('checkOwners', action);
      if (action === 'retryRefused') typeOver(company, 'refused', { row: 0, column: 'fix', text: 'A-10' });
      if (action === 'stopSource') {
        pressed(ada, 'importTab', { key: checkedKey('checkTab', 'importTab', daily) }, daily);
        more.source = rowsOf(company, 'sources')[0]?.id ?? '';
      }
      more.place = placeOn(pressed(mina, 'openAccount', { account }));
      if (cold) workspace.evictCache();
      const who = action === 'saveDecision' ? { who: mina } : {};
      const filled = action === 'changeOwners' ? { ...form, am: lena } : { ...form, ...who };
      return [action, callsOf(pressed(whoDoes(action), action, more, filled))];
    }),
  ) as Record<ActionName, string>;
}

/**
 * With a signal's id or with ticked signals. At the first, so that somebody has worked already; before Mina's role is
 * another, so that what she did last is what she may undo.
 */
function isOnSignal(action: ActionName): boolean {
  const params: readonly string[] = actions[action];
  return (
    params.includes('signal') ||
    params.includes('item') ||
    ['acknowledgeSignals', 'openHome', 'saveTeammate'].includes(action)
  );
}
/** They are about the meeting that is open in Calendar, which each has of its own. */
const ofEvents: readonly ActionName[] = ['openBriefing', 'openOutcome', 'saveOutcome'];

/** They need one that was booked before. */
const ofSyncs: readonly ActionName[] = [
  ...(['findNewTimes', 'moveSync', 'followSyncs', 'openMeeting', 'openAgenda', 'openDecision'] as const),
  ...(['saveDecision', 'decideSignal', 'openMinutes', 'saveMinutes', 'skipSync'] as const),
];

type Fields = Readonly<Record<string, string>>;
type Filled = Readonly<Record<string, unknown>>;

/** What the button of a dry run stands for. */
function keyOn({ result }: Answer, action: ActionName): string {
  const found = new RegExp(
    `"value":"${action}"},(?:{"key":"model","value":"0"},)?{"key":"key","value":"([0-9a-f]+)"`,
  ).exec(JSON.stringify(result));
  if (!found?.[1]) throw new Error(`Nothing to write on ${JSON.stringify(result)}`);
  return found[1];
}

/** Where the account stands, as the buttons of its card carry it. */
function placeOn({ result }: Answer): string {
  const [, place] = /"key":"place","value":"(\d+\.\d+)"/.exec(JSON.stringify(result)) ?? [];
  if (place === undefined) throw new Error(`No place on ${JSON.stringify(result)}`);
  return place;
}

const mail = aMail({ id: 'msg-f:1' });
const pasted = [
  ['External id', 'Name', 'Seats used'],
  ['A-9', 'Late Comer', '4'],
  ['', '', '5'],
];
const dailyRows = [
  ['Account', 'Measure', 'Value', 'Day'],
  ['A-1', 'logins_trend', '-5', '2026-11-21'],
];
