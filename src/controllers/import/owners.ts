/** Owners in bulk: an admin picks accounts by segment and owner, sees what would change, and assigns in one write. */
import type { Params } from '../../cards/actions';
import {
  anySegment,
  mayOwn,
  type OwnerLine,
  type OwnerPart,
  type OwnersOutcome,
  type OwnersTyped,
  ownerParts,
  ownersCard,
} from '../../cards/import/owners';
import type { Card } from '../../cards/spec';
import { type Account, accountTitle } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import { noticesFrom } from '../../domain/notice/notice';
import { type Handover, ownerNews } from '../../domain/notice/occasions';
import { words as wordsOf } from '../../messages/words';
import { activityOf } from '../account/account';
import { act, type Desk, save, sitDown } from '../desk';
import { carriedIn } from '../handover/carried';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { portion } from './standing';

const plan = { tables: ['accounts', 'signals'] } as const;

export function openOwners(services: Services): Reply {
  const desk = sitDown(services, plan);
  return push(cardOf(desk, { segment: '', owner: '', csm: '', am: '' }, undefined));
}

export function checkOwners(services: Services, _params: object, form: Form): Reply {
  const desk = sitDown(services, plan);
  const typed = typedIn(form);
  return again(cardOf(desk, typed, checked(desk, assignmentOf(desk, typed))));
}

/** What is written is what was checked: anything else is shown again. A portion leaves the rest to be checked anew. */
export function assignOwners(services: Services, { key }: Params<'assignOwners'>, form: Form): Reply {
  return act(services, {
    plan,
    work: (desk) => {
      const typed = typedIn(form);
      const assignment = assignmentOf(desk, typed);
      if (assignment.key !== key && assignment.changes.length > 0) {
        return again(cardOf(desk, typed, checked(desk, assignment), desk.words.owners.changedSince));
      }
      return { show: 'replace', card: assigned(desk, typed, assignment), changed: true };
    },
  });
}

function typedIn(form: Form): OwnersTyped {
  const [segment, owner, csm, am] = ['segment', 'owner', 'csm', 'am'].map((name) => form.text(name));
  return { segment: segment ?? '', owner: owner ?? '', csm: csm ?? '', am: am ?? '' };
}

type Assignment = { readonly key: string; readonly found: number; readonly changes: readonly Handover[] };

function assignmentOf({ snapshot, services }: Desk, typed: OwnersTyped): Assignment {
  const found = snapshot.table('accounts').filter((account) => isMeant(account, typed));
  const wanted: { [Part in OwnerPart]?: Account[Part] } = {};
  for (const part of ownerParts) {
    const mate = snapshot.team.find((one) => one.email === typed[part] && mayOwn(one, part));
    if (mate || typed[part] === 'nobody') wanted[part] = mate?.email ?? '';
  }
  const changes = found
    .map((before) => ({ before, after: { ...before, ...wanted } }))
    .filter(({ before, after }) => ownerParts.some((part) => before[part] !== after[part]));
  const key = services.digest(JSON.stringify([wanted, changes.map(({ before: { id, csm, am } }) => [id, csm, am])]));
  return { key, found: found.length, changes };
}

function isMeant(account: Account, { segment, owner }: OwnersTyped): boolean {
  if (segment !== '' && segment !== anySegment && account.segment !== segment) return false;
  if (owner === 'no-csm') return account.csm === '';
  if (owner === 'no-am') return account.am === '';
  const [part, email] = owner.split(':');
  return part === 'csm' || part === 'am' ? account[part] === email : true;
}

function checked(desk: Desk, { key, found, changes }: Assignment): OwnersOutcome {
  return {
    stage: 'checked',
    key,
    found,
    changing: changes.length,
    signals: carriedIn(desk, changes).signals.length,
    written: 0,
    lines: changes.slice(0, shown).map(lineOf),
  };
}

const shown = 30;

function lineOf({ before, after }: Handover): OwnerLine {
  const changed = ownerParts.filter((part) => before[part] !== after[part]);
  return {
    title: accountTitle(before),
    changes: changed.map((part) => ({ part, before: before[part], after: after[part] })),
  };
}

function assigned(desk: Desk, typed: OwnersTyped, { changes }: Assignment): Card {
  const { services } = desk;
  const now = changes.slice(0, portion);
  if (now.length > 0) {
    const activities = now.flatMap((change) => linesOf(desk, change));
    const carried = carriedIn(desk, now);
    const outbox = noticesFrom(ownerNews(now, { by: desk.me.email, at: services.now }));
    save(desk, 'assignOwners', {
      update: { accounts: now.map(({ after }) => after), signals: carried.signals },
      add: { activities, signalEvents: carried.events, outbox },
    });
  }
  const left = changes.length - now.length;
  if (left > 0) {
    const snapshot = services.workbook.load(plan);
    const rest = { ...desk, snapshot };
    return cardOf(rest, typed, { ...checked(rest, assignmentOf(rest, typed)), stage: 'going', written: now.length });
  }
  const outcome = { key: '', found: 0, changing: 0, signals: 0, lines: [] };
  const card = cardOf(desk, typed, { ...outcome, stage: 'done', written: now.length });
  services.workbook.rebuild(services.now);
  return card;
}

/** A line on the account's own timeline for each part that changed hands. */
export function linesOf(desk: Desk, { before, after }: Handover): readonly Activity[] {
  const say = wordsOf(desk.snapshot.settings.language, desk.me.zone);
  return ownerParts
    .filter((part) => before[part] !== after[part])
    .map((part) => {
      const mate = desk.snapshot.team.find(({ email }) => email === after[part]);
      const words = after[part] === '' ? say.owners.nobody : mate?.name || after[part];
      return activityOf(desk, before, { kind: 'owner', what: part, words, key: `own${before.rev}${part}` });
    });
}

function cardOf(desk: Desk, typed: OwnersTyped, outcome: OwnersOutcome | undefined, note = ''): Card {
  const { snapshot, viewer, words } = desk;
  const segments = [...new Set(snapshot.table('accounts').map(({ segment }) => segment))].filter(Boolean).sort();
  return ownersCard({ viewer, segments, typed, note, outcome }, words);
}
