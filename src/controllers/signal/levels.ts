/** How well signals are answered, for those who look after it: signals and their events in one read. */
import type { Params } from '../../cards/actions';
import { type LevelAsk, levelCard, levelsCard, openLoopsCard } from '../../cards/signal/levels';
import type { Card } from '../../cards/spec';
import type { SignalLine } from '../../cards/viewer';
import type { Account } from '../../domain/account/account';
import type { Ask, Books } from '../../domain/metrics/books';
import {
  byFlagger,
  byKind,
  byOwner,
  type LevelWhen,
  levelNames,
  levelsOf,
  levelWhens,
  periodWhen,
} from '../../domain/metrics/levels';
import { isSignalKind } from '../../domain/signal/signal-kinds';
import type { Email } from '../../domain/team/email';
import { Fault } from '../../fault';
import { teamYear } from '../../messages/calendar/team-year';
import type { ListedAccount } from '../../store/rows';
import { type Desk, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { openLoops } from './at-home';
import { lookingAs, withNames } from './queue';

const columns = ['id', 'name', 'externalId', 'segment', 'csm', 'am'] as const;
const plan = { tables: ['signals', 'signalEvents'], accountColumns: columns } as const;

export function openLevels(services: Services): Reply {
  return push(levelsOn(sitDown(services, plan), 'quarter 0'));
}

export function arrangeLevels(services: Services, _params: Params<'arrangeLevels'>, form: Form): Reply {
  return again(levelsOn(sitDown(services, plan), whenIn(form.text('when'))));
}

/** Why a figure is what it is. */
export function openLevel(services: Services, params: Params<'openLevel'>): Reply {
  const desk = sitDown(services, plan);
  const figure = levelNames.find((one) => one === params.figure);
  if (!figure) throw new Fault('bad-event', { figure: params.figure.slice(0, 40) });
  const asked = { when: whenIn(params.when), ...whoseIn(params.who), ...kindIn(params.kind) };
  const levels = levelsOf(booksOf(desk), askFor(desk, asked));
  const { viewer, words } = desk;
  return push(levelCard({ viewer, figure, levels, asked, rows: (ids) => linesOf(desk, ids) }, words));
}

export function openLoopList(services: Services): Reply {
  const desk = sitDown(services, plan);
  return push(openLoopsCard({ viewer: desk.viewer, loops: loopsIn(desk) }, desk.words));
}

/** What a client asks for that is none of these is this quarter. */
function whenIn(text: string): LevelWhen {
  return levelWhens.find((one) => one === text) ?? 'quarter 0';
}

/** `am <address>`, where the address may be nobody's, or `csm <address>`. */
function whoseIn(who: string): Pick<LevelAsk, 'am' | 'csm'> {
  const [part, email = ''] = who.split(' ') as [string, (Email | '')?];
  if (part === 'am') return { am: email };
  return part === 'csm' && email !== '' ? { csm: email } : {};
}

function kindIn(kind: string): Pick<LevelAsk, 'kind'> {
  return isSignalKind(kind) ? { kind } : {};
}

function levelsOn(desk: Desk, when: LevelWhen): Card {
  const books = booksOf(desk);
  const asked = askFor(desk, { when });
  const view = {
    ...{ viewer: desk.viewer, when, period: asked.period, levels: levelsOf(books, asked), loops: loopsIn(desk) },
    ...{ owners: byOwner(books, asked), flaggers: byFlagger(books, asked), kinds: byKind(books, asked) },
  };
  return levelsCard(view, desk.words);
}

function askFor({ snapshot, today }: Desk, { when, am, csm, kind }: LevelAsk): Ask {
  return {
    period: periodWhen(when, today, teamYear(snapshot.settings)),
    ...(am === undefined ? {} : { am: am as Email }),
    ...(csm === undefined ? {} : { csm }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function loopsIn(desk: Desk): readonly SignalLine[] {
  const { snapshot } = desk;
  return withNames(openLoops(lookingAs(desk), snapshot.table('signals')), snapshot.accountList(columns));
}

function linesOf({ snapshot }: Desk, ids: readonly string[]): readonly SignalLine[] {
  const wanted = new Set(ids);
  const signals = snapshot.table('signals').filter(({ id }) => wanted.has(id));
  return withNames(signals, snapshot.accountList(columns));
}

/** As much of the books as the figures of signals look at. */
function booksOf({ snapshot, services, me }: Desk): Books {
  return {
    accounts: snapshot.accountList(columns).map(asAccount),
    signals: snapshot.table('signals'),
    signalEvents: snapshot.table('signalEvents'),
    team: snapshot.team,
    ...{
      feedback: [],
      outcomes: [],
      meetings: [],
      renewals: [],
      movements: [],
      costs: [],
      deals: [],
      quotas: [],
      values: [],
      rates: [],
    },
    now: services.now,
    zone: me.zone,
  };
}

function asAccount(listed: Pick<ListedAccount, (typeof columns)[number]>): Account {
  return {
    ...{ rev: 1, domains: [], stage: '', plan: '', parent: '', seatsBought: undefined, seatsUsed: undefined },
    ...{ renewalDay: undefined, noticeDays: undefined },
    ...listed,
  };
}
