/** What people do all day, by role. */
import { declineReasons, signalKinds } from '../../../src/domain/signal/signal-kinds';
import { everyField } from '../forms';
import { oneOf } from '../proof';
import { customerMails, freeMails, members, type Role, strangerMails } from './crowd-company';
import type { Page, Step, Task, Visitor } from './visitor';

/** Words that nobody else types. */
function words(visitor: Visitor): string {
  return `${visitor.member.email} says ${visitor.deeds.length}`;
}

function* atMail(visitor: Visitor, ids: readonly string[]): Step<Page> {
  return yield* visitor.open({ host: 'GMAIL', messageId: oneOf(visitor.random, ids) });
}

/** A form opened by one button and sent by another. */
function* filled(visitor: Visitor, page: Page, way: readonly [string, string], form: object): Step<unknown> {
  const opened = yield* visitor.press(page, way[0]);
  return opened && (yield* visitor.press(opened, way[1], { ...form }));
}

function* log(visitor: Visitor): Step<unknown> {
  return yield* visitor.press(yield* atMail(visitor, customerMails), 'logMail');
}

function* note(visitor: Visitor): Step<unknown> {
  const page = yield* atMail(visitor, customerMails);
  return yield* filled(visitor, page, ['openNote', 'saveNote'], { note: words(visitor) });
}

function* pulse(visitor: Visitor): Step<unknown> {
  const page = yield* atMail(visitor, customerMails);
  const value = String(1 + Math.floor(5 * visitor.random()));
  return yield* filled(visitor, page, ['openPulse', 'savePulse'], { value, words: words(visitor) });
}

function* flag(visitor: Visitor): Step<unknown> {
  const page = yield* atMail(visitor, customerMails);
  const kind = oneOf(visitor.random, signalKinds);
  const form = { kind, need: words(visitor), evidence: 'A mail', urgency: 'soon' };
  return yield* filled(visitor, page, ['openFlag', 'flagSignal'], form);
}

function* workOn(visitor: Visitor): Step<unknown> {
  const home = yield* visitor.open({ host: 'SHEETS' });
  const queue = home.buttons.some(({ name }) => name === 'do=openSignal')
    ? home
    : yield* visitor.press(home, 'openQueue');
  const page = queue && (yield* visitor.press(queue, 'openSignal'));
  if (!page) return undefined;
  const move = oneOf(visitor.random, ['acknowledgeSignal', 'acceptSignal', 'openDecline']);
  if (move !== 'openDecline') return yield* visitor.press(page, move);
  const form = { reason: oneOf(visitor.random, declineReasons), words: words(visitor) };
  return yield* filled(visitor, page, [move, 'declineSignal'], form);
}

/** Further round the loop, whoever's turn it is by now; two of them at the same signal at once. */
function* carryOn(visitor: Visitor): Step<unknown> {
  const queue = yield* visitor.press(yield* visitor.open({ host: 'SHEETS' }), 'openQueue');
  const page = queue && (yield* visitor.press(queue, 'openSignal'));
  if (!page) return undefined;
  if (!page.buttons.some(({ name }) => name === 'do=openMove')) return yield* visitor.press(page, 'moveSignal');
  const sale = { sold: 'Ten seats', soldTo: 'Jana', promises: 'None', success: 'All use it' };
  const day = { msSinceEpoch: String(Date.parse('2027-03-01')) };
  const form = { ...sale, measure: 'seats_used', target: '80', day, words: words(visitor), steps: ['packet-read'] };
  return yield* filled(visitor, page, ['openMove', 'moveSignal'], form);
}

function* setAside(visitor: Visitor): Step<unknown> {
  const page = yield* atMail(visitor, customerMails);
  return yield* filled(visitor, page, ['openProposal', 'setAside'], { reason: 'not-now', words: words(visitor) });
}

function* link(visitor: Visitor): Step<unknown> {
  const page = yield* atMail(visitor, strangerMails);
  const query = oneOf(visitor.random, ['acme', 'siam', 'birch']);
  const found = yield* visitor.press(page, 'searchForSender', { query });
  return found && (yield* visitor.press(found, 'linkSender'));
}

function* ignore(visitor: Visitor): Step<unknown> {
  return yield* visitor.press(yield* atMail(visitor, strangerMails), 'ignoreSender');
}

function* claim(visitor: Visitor): Step<unknown> {
  return yield* visitor.press(yield* atMail(visitor, freeMails), 'claimAccount');
}

function* book(visitor: Visitor): Step<unknown> {
  const page = yield* atMail(visitor, customerMails);
  const form = yield* visitor.press(page, 'openSync');
  const partner = oneOf(
    visitor.random,
    members.filter(({ role }) => role === 'am'),
  );
  const offers = form && (yield* visitor.press(form, 'findTimes', { with: partner.email, minutes: '30' }));
  return offers && (yield* visitor.press(offers, 'bookSync'));
}

function* settings(visitor: Visitor): Step<unknown> {
  const page = yield* visitor.press(yield* visitor.open({ host: 'SHEETS' }), 'openSettings');
  const form = { ...everyField, decideDays: String(1 + Math.floor(9 * visitor.random())), freeDomains: 'post.example' };
  return page && (yield* visitor.press(page, 'saveSettings', form));
}

function* teammate(visitor: Visitor): Step<unknown> {
  const page = yield* visitor.press(yield* visitor.open({ host: 'SHEETS' }), 'openSettings');
  const email = `new${visitor.deeds.length}@orbit.example`;
  const form = { ...everyField, email, name: words(visitor), role: 'csm', zone: 'Asia/Bangkok' };
  return page && (yield* filled(visitor, page, ['openTeammate', 'saveTeammate'], form));
}

/** Known accounts say something new, and one more comes. */
function* bring(visitor: Visitor): Step<unknown> {
  const seats = () => String(1 + Math.floor(40 * visitor.random()));
  const rows = [
    ['External id', 'Name', 'Seats used'],
    ...['A-1', 'A-2', 'B-0'].map((id) => [id, '', seats()]),
    [`I-${visitor.deeds.length}`, words(visitor), seats()],
  ];
  return yield* visitor.withTab(rows, function* (tab) {
    const form = { tab, table: 'accounts' };
    const page = yield* visitor.press(yield* visitor.open({ host: 'SHEETS' }), 'openSettings');
    const chosen = page && (yield* visitor.press(page, 'openImport'));
    const read = chosen && (yield* visitor.press(chosen, 'readTab', form));
    const checked = read && (yield* visitor.press(read, 'checkTab', form));
    return checked && (yield* visitor.press(checked, 'importTab', form));
  });
}

function* refresh(visitor: Visitor): Step<unknown> {
  const page = yield* visitor.press(yield* visitor.open({ host: 'SHEETS' }), 'openSettings');
  return page && (yield* visitor.press(page, 'rebuildIndex'));
}

function* hourly(visitor: Visitor): Step<unknown> {
  return yield* visitor.trigger('onHourly');
}

/** How often each, of a hundred or so. */
const byRole: { readonly [R in Role]: readonly (readonly [number, Task])[] } = {
  csm: [
    [20, log],
    [25, note],
    [15, pulse],
    [20, flag],
    [10, carryOn],
    [4, setAside],
    [8, link],
    [3, ignore],
    [4, claim],
    [5, book],
  ],
  am: [
    [40, workOn],
    [25, carryOn],
    [15, note],
    [10, log],
    [10, flag],
    [5, claim],
  ],
  lead: [
    [20, workOn],
    [15, carryOn],
    [20, note],
    [20, pulse],
    [15, flag],
    [10, log],
    [5, book],
  ],
  admin: [
    [35, settings],
    [30, teammate],
    [15, refresh],
    [10, bring],
    [10, hourly],
    [10, link],
  ],
};

/** The actions among them that write. */
export const writing: ReadonlySet<string> = new Set([
  ...['logMail', 'saveNote', 'savePulse', 'flagSignal', 'acknowledgeSignal', 'acceptSignal', 'declineSignal'],
  ...['moveSignal', 'setAside'],
  ...[
    'linkSender',
    'ignoreSender',
    'claimAccount',
    'bookSync',
    'saveSettings',
    'saveTeammate',
    'rebuildIndex',
    'importTab',
  ],
]);

export function chosenTask({ member, random }: Visitor): Task {
  const tasks = byRole[member.role];
  let left = random() * tasks.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, task] of tasks) {
    left -= weight;
    if (left < 0) return task;
  }
  return note;
}
