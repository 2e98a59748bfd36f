/**
 * People edit in Calendar, Tandem books, moves and follows, runs end anywhere: in the end the workbook and the calendars
 * tell the same. CI takes a small walk; STEPS=500 SEED=7 another.
 */

import { arthit, type Company, lena, mina } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { paramsOfAll, press } from '../../support/presses';
import { oneOf, type Random, randomFrom } from '../../support/proof';
import { mail } from '../../support/scenes/scene';
import { stage } from '../../support/syncs/staged';

const steps = Number(process.env.STEPS ?? 40);
/** Steps after which both are held against each other. */
const between = 20;
const seed = Number(process.env.SEED ?? 5);
const [hour, day, minute] = [3_600_000, 86_400_000, 60_000];
const begin = Date.parse('2026-11-23T02:00:00Z');
/** A busy machine shall not fail it. */
const patienceMs = 60_000 + steps * 3_000;
const jana = 'jana@acme.example';

type World = { readonly company: Company; readonly chance: Random; now: number; readonly did: string[] };
type Event = { readonly id: string } & Readonly<Record<string, unknown>>;
type Deed = (world: World) => string;

const iso = (at: number) => new Date(at).toISOString();
const timeOf = (event: Event, which: 'start' | 'end') =>
  Date.parse((event[which] as { dateTime?: string } | undefined)?.dateTime ?? '');

/** Tandem's events in a calendar that are its owner's own: the series and single ones, or every date of the next weeks. */
function own({ company, now }: World, who: string, expanded: boolean): readonly Event[] {
  const range = expanded ? { from: now, to: now + 56 * day } : {};
  const events = company.workspace.calendar.list(who, range) as unknown as readonly Event[];
  return events.filter(({ id, organizer, status }) => {
    const isOwn = (organizer as { email?: string } | undefined)?.email === who;
    return isOwn && id.startsWith('pair') && status !== 'cancelled';
  });
}

const anyone = ({ chance }: World) => oneOf(chance, [mina, arthit]);

/** Something that somebody does with one of their events, or with one date of it; nothing where there is none. */
function withEvent(what: string, doing: (world: World, who: string, event: Event) => void, expanded = true): Deed {
  return (world) => {
    const who = anyone(world);
    const events = own(world, who, expanded);
    if (events.length === 0) return `${what}: nothing there`;
    const event = oneOf(world.chance, events);
    doing(world, who, event);
    return `${what} ${event.id.slice(-20)}`;
  };
}

const guestsOf = (event: Event) => (event.attendees ?? []) as unknown as readonly { readonly email: string }[];

const hands: readonly Deed[] = [
  withEvent('moves', ({ company, chance }, who, event) => {
    const by = Math.round((chance() - 0.4) * 40) * 30 * minute;
    const [start, end] = [timeOf(event, 'start') + by, timeOf(event, 'end') + by].map((at) => ({ dateTime: iso(at) }));
    company.workspace.calendar.change(who, event.id, { start, end });
  }),
  withEvent('cancels', ({ company }, who, event) => company.workspace.calendar.cancel(who, event.id)),
  withEvent('invites', ({ company, chance }, who, event) => {
    const guest = oneOf(chance, [jana, lena]);
    const attendees = [...guestsOf(event).filter(({ email }) => email !== guest), { email: guest }];
    company.workspace.calendar.change(who, event.id, { attendees });
  }),
  withEvent('answers', ({ company, chance }, who, event) => {
    const responseStatus = oneOf(chance, ['declined', 'accepted', 'tentative']);
    const other = guestsOf(event).find(({ email }) => email !== who && email !== jana && email !== lena);
    const attendees = guestsOf(event).map((one) => (one === other ? { ...one, responseStatus } : one));
    if (other) company.workspace.calendar.change(other.email, event.id, { attendees });
  }),
  withEvent(
    'cuts or deletes',
    ({ company, chance, now }, who, event) => {
      const [rule] = (event.recurrence ?? []) as readonly string[];
      const until = iso(now + Math.round(chance() * 40) * day)
        .replace(/[-:]/g, '')
        .slice(0, 15);
      const isCut = rule !== undefined && chance() < 0.7;
      if (!isCut) return company.workspace.calendar.cancel(who, event.id);
      const recurrence = [`${rule.replace(/;UNTIL=\w+/, '')};UNTIL=${until}Z`];
      company.workspace.calendar.change(who, event.id, { recurrence });
    },
    false,
  ),
];

const pressed = ({ company }: World, by: string, action: 'bookSync' | 'followSyncs' | 'moveSync', more: object) =>
  press(company, { by, messageId: mail.id, action }, { ...paramsOfAll(company), ...more });

const book: Deed = (world) => {
  const who = anyone(world);
  const start =
    begin +
    Math.ceil((world.now - begin) / day + 1 + world.chance() * 20) * day +
    Math.floor(world.chance() * 12) * 30 * minute;
  const known = oneOf(world.chance, ['', ...rowsOf(world.company, 'meetings').map(({ id = '' }) => id)]);
  const often = oneOf(world.chance, ['', 'weekly', 'fortnightly', 'monthly']);
  pressed(world, who, 'bookSync', { with: who === mina ? arthit : mina, start: String(start), known, often });
  return `books ${often} ${iso(start)}`;
};

const move: Deed = (world) => {
  const rows = rowsOf(world.company, 'meetings').filter(({ id }) => id !== '');
  if (rows.length === 0) return 'moves: no row';
  const { id = '', account = '', organizer = mina } = oneOf(world.chance, rows);
  const start = begin + Math.ceil((world.now - begin) / day + 1 + world.chance() * 20) * day;
  pressed(world, organizer, 'moveSync', { meeting: id, account, start: String(start) });
  return `moves by button ${id}`;
};

const run = ({ company }: World, who: string) =>
  company.workspace.load.withoutQuotas(() => company.workspace.run({ as: who, function: 'onHourly' }));

const follow: Deed = (world) => {
  const who = anyone(world);
  const [meeting] = rowsOf(world.company, 'meetings');
  if (!meeting?.id) return 'follows: no row';
  pressed(world, who, 'followSyncs', { meeting: meeting.id, account: meeting.account ?? '' });
  return `follows as ${who}`;
};

/** All that the two have is called off, and a lead plans anew; the CSM's home or hourly run books it. */
const plan: Deed = (world) => {
  const { company, chance, now } = world;
  for (const who of [mina, arthit]) {
    const next = () => own(world, who, false)[0]?.id;
    for (let id = next(); id; id = next()) company.workspace.calendar.cancel(who, id);
    run(world, who);
  }
  const start =
    begin + Math.ceil((now - begin) / day + 1 + chance() * 12) * day + Math.floor(chance() * 12) * 30 * minute;
  const form = { [`picked-${iso(start).slice(0, 10)}`]: [`${mina} ${arthit} ${start}`] };
  const key = `plan${Math.floor(chance() * 1e9)}`;
  press(company, { by: lena, messageId: mail.id, action: 'confirmTeamPlan', form }, { ...paramsOfAll(company), key });
  return `plans ${iso(start)}`;
};

const look: Deed = ({ company }) => {
  company.workspace.load.withoutQuotas(() => company.workspace.open({ as: mina, host: 'GMAIL' }));
  return 'opens the home';
};

const calls = [
  ...['Calendar.Events.insert', 'Calendar.Events.patch', 'Calendar.Events.list', 'Calendar.Events.instances'],
  ...['Calendar.Freebusy.query', 'Sheets.Spreadsheets.batchUpdate', 'PropertiesService.setProperties'],
];

/** A run that goes wrong somewhere: what was planned and did not happen is dropped. */
const wrong =
  (deed: Deed): Deed =>
  (world) => {
    const [service = '', ...method] = oneOf(world.chance, calls).split('.');
    const fault = oneOf(world.chance, ['kill', 'lost-answer', '503'] as const);
    const plan = { service, method: method.join('.'), fault, after: Math.floor(world.chance() * 2), times: 1 };
    world.company.workspace.fault(plan);
    const did = deed(world);
    world.company.workspace.clearFaults();
    return `${did}, ${fault} at ${plan.method} ${plan.after + 1}`;
  };

const tandem: readonly Deed[] = [
  book,
  book,
  follow,
  follow,
  move,
  wrong(book),
  wrong(follow),
  wrong(move),
  plan,
  plan,
  look,
  wrong(look),
  ({ company }) => {
    company.workspace.calendar.expireTokens();
    return 'tokens are over';
  },
];

/** What the calendars hold of the next weeks, and what the workbook says of them. */
function told(world: World) {
  const events = [mina, arthit].flatMap((who) =>
    own(world, who, true)
      .filter((event) => timeOf(event, 'start') > world.now)
      .map((event) => `${event.id} ${iso(timeOf(event, 'start'))} ${iso(timeOf(event, 'end'))} ${who}`),
  );
  const ahead = rowsOf(world.company, 'meetings').filter(({ start = '', state }) => {
    const at = Date.parse(start);
    return at > world.now && at < world.now + 56 * day && state !== 'cancelled' && state !== '';
  });
  const rows = ahead.map(({ eventId, start = '', end = '', organizer }) =>
    [eventId, iso(Date.parse(start)), iso(Date.parse(end)), organizer].join(' '),
  );
  return { events: events.sort(), rows: rows.sort(), ahead };
}

/** Rows whose state is not what their event says. */
function amiss(world: World): readonly string[] {
  const events = new Map(
    [mina, arthit].flatMap((who) => own(world, who, true).map((event) => [event.id, event] as const)),
  );
  return told(world).ahead.flatMap(({ eventId = '', state, leak, csm, am, organizer, id }) => {
    const event = events.get(eventId);
    if (!event) return [`${id} has no event`];
    const other = organizer === csm ? am : csm;
    const answer = guestsOf(event).find(({ email }) => email === other) as { responseStatus?: string } | undefined;
    const isOff = answer === undefined || answer.responseStatus === 'declined';
    const isLeak = guestsOf(event).some(({ email }) => email === jana);
    return [
      ...(isOff === (state === 'declined') ? [] : [`${id} is ${state}, and the answer ${answer?.responseStatus}`]),
      ...(state === 'reserved' ? [`${id} is reserved for ever`] : []),
      ...(isLeak && leak !== 'closed' ? [`${id} leaks: ${leak}`] : []),
      ...(isLeak && event.description ? [`${id} has an agenda that Jana reads`] : []),
    ];
  });
}

/** Nothing goes wrong any more, everybody's run comes: how many events there were to agree on. */
function settled(world: World): number {
  world.now += hour;
  world.company.workspace.setClock(world.now);
  const errors = [mina, arthit, mina, arthit].map((who) => run(world, who).error);
  expect([errors, world.did]).toEqual([[null, null, null, null], world.did]);
  const { events, rows } = told(world);
  expect([rows, world.did]).toEqual([events, world.did]);
  expect([amiss(world), world.did]).toEqual([[], world.did]);
  const ids = rowsOf(world.company, 'meetings').flatMap(({ id }) => (id ? [id] : []));
  expect(ids.length).toBe(new Set(ids).size);
  // Nobody wrote anything more: nothing is left to do.
  const before = JSON.stringify(rowsOf(world.company, 'meetings'));
  for (const who of [mina, arthit]) run(world, who);
  expect(JSON.stringify(rowsOf(world.company, 'meetings'))).toBe(before);
  return events.length;
}

test(
  `after ${steps} steps of people and Tandem (seed ${seed}) workbook and calendars agree, every ${between} and in the end`,
  () => {
    const staged = stage(() => undefined);
    staged.anew((company) => {
      const world: World = { company, chance: randomFrom(seed), now: begin, did: [] };
      let events = 0;
      for (let step = 1; step <= steps; step += 1) {
        world.did.push(oneOf(world.chance, oneOf(world.chance, [hands, tandem]))(world));
        if (step % between === 0 || step === steps) events += settled(world);
      }
      expect(events).toBeGreaterThan(0);
    });
    staged.remove();
  },
  patienceMs,
);
