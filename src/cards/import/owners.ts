/** Owners in bulk: which accounts, whom they get, and what that would change before it does. */
import type { Role, Teammate } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, listOf, nameOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';

export const ownerParts = ['csm', 'am'] as const;
export type OwnerPart = (typeof ownerParts)[number];

/** Fields as typed. `owner`: `any`, `no-csm`, `no-am`, `csm:<address>`, `am:<address>`; `csm` and `am`: `leave`, `nobody`, an address. */
export type OwnersTyped = { readonly [F in 'segment' | 'owner' | OwnerPart]: string };

export type OwnersView = {
  readonly viewer: Viewer;
  readonly segments: readonly string[];
  readonly typed: OwnersTyped;
  readonly note: string;
  readonly outcome: OwnersOutcome | undefined;
};

export type OwnersOutcome = {
  /** `checked`: nothing is written yet; `going` and `done` as with an import. */
  readonly stage: 'checked' | 'going' | 'done';
  readonly key: string;
  /** Accounts that the filter finds, those that would change, and those that were changed by this click. */
  readonly found: number;
  readonly changing: number;
  readonly written: number;
  /** Open signals that go along. */
  readonly signals: number;
  readonly lines: readonly OwnerLine[];
};

export type OwnerLine = {
  readonly title: string;
  readonly changes: readonly { readonly part: OwnerPart; readonly before: string; readonly after: string }[];
};

export function ownersCard(view: OwnersView, words: Words): Card {
  const { outcome, note } = view;
  const told: readonly Widget[] = note === '' ? [] : [{ kind: 'text', text: [{ text: `▲ ${note}`, tone: 'bad' }] }];
  return {
    name: 'owners',
    header: { title: words.owners.title },
    sections: [{ widgets: told }, ...(outcome ? outcomeSections(outcome, view, words) : []), ...fields(view, words)],
    footer: footerOf(view, words),
  };
}

function fields(view: OwnersView, words: Words): readonly Section[] {
  const { owners: say, common } = words;
  const { segments, typed } = view;
  const all = (value: string, label: string, selected: string) => ({ label, value, selected: value === selected });
  const segmentItems = [
    all(anySegment, say.everySegment, typed.segment || anySegment),
    ...segments.slice(0, mostItems).map((segment) => all(segment, segment, typed.segment)),
  ];
  const owners = ownerParts.flatMap((part) =>
    mates(view, part).map(({ email }) => {
      const label = `${common.shortRoles[part]}: ${nameOf(view.viewer, email, words)}`;
      return all(`${part}:${email}`, label, typed.owner);
    }),
  );
  const ownerItems = [
    all('any', say.anyOwner, typed.owner || 'any'),
    all('no-csm', say.noCsm, typed.owner),
    all('no-am', say.noAm, typed.owner),
    ...owners.slice(0, mostItems),
  ];
  return [
    {
      header: say.whose,
      widgets: [
        { kind: 'choice', style: 'dropdown', name: 'segment', label: say.segment, items: segmentItems },
        { kind: 'choice', style: 'dropdown', name: 'owner', label: say.owner, items: ownerItems },
      ],
    },
    { header: say.newOwners, widgets: [ownerField(view, 'csm', words), ownerField(view, 'am', words)] },
  ];
}

export const anySegment = '*';

/** Google takes a hundred items a field. */
const mostItems = 95;

function ownerField(view: OwnersView, part: OwnerPart, words: Words): Widget {
  const { owners: say } = words;
  const typed = view.typed[part] || 'leave';
  const people = mates(view, part).map(({ email }) => [email, nameOf(view.viewer, email, words)] as const);
  const items = ([['leave', say.leave], ['nobody', say.nobody], ...people] as const).slice(0, mostItems);
  return {
    kind: 'choice',
    style: 'dropdown',
    name: part,
    label: part === 'csm' ? say.newCsm : say.newAm,
    items: items.map(([value, label]) => ({ label, value, selected: value === typed })),
  };
}

/** Who may own in this part: a lead may take either. */
export function mayOwn({ role }: Pick<Teammate, 'role'>, part: OwnerPart): boolean {
  const roles: readonly Role[] = [part, 'lead'];
  return roles.includes(role);
}

function mates({ viewer }: OwnersView, part: OwnerPart): readonly Teammate[] {
  return viewer.team.filter((mate) => mayOwn(mate, part));
}

function outcomeSections(outcome: OwnersOutcome, view: OwnersView, words: Words): readonly Section[] {
  const { owners: say, imports } = words;
  const { stage, found, changing, written, lines, signals } = outcome;
  if (stage === 'done') {
    const text = written > 0 ? say.assigned({ count: written }) : say.assignedAlready;
    return [{ widgets: [{ kind: 'line', icon: 'check_circle', text, below: say.timelineHint }] }];
  }
  const going: Widget = { kind: 'line', icon: 'hourglass_top', text: say.assigned({ count: written }) };
  const wouldBe: Widget = {
    kind: 'line',
    icon: 'rule',
    text: changing > 0 ? say.change({ count: changing }) : say.none,
    above: say.found({ count: found }),
    below: imports.nothingWritten,
  };
  const list = listOf(lines, (line) => lineOf(line, view, words), {
    header: imports.wouldTitle,
    empty: '',
    limit: listLimit,
    rest: quiet(imports.more({ count: changing - listLimit })),
  });
  const head = stage === 'going' ? going : wouldBe;
  const along = signals > 0 ? [quiet(words.handover.goesAlong({ count: signals }))] : [];
  const changes = changing > 0 ? list.widgets : [];
  return [{ header: list.header ?? '', folded: 4, widgets: [head, ...along, ...changes] }];
}

function lineOf({ title, changes }: OwnerLine, { viewer }: OwnersView, words: Words): Widget {
  const { owners: say, common, format } = words;
  const name = (email: string) => (email === '' ? say.nobody : nameOf(viewer, email, words));
  const texts = changes.map(({ part, before, after }) =>
    say.from({ role: common.shortRoles[part], before: name(before), after: name(after) }),
  );
  return { kind: 'line', text: format.isolate(title), below: texts.join('\n') };
}

function footerOf({ outcome }: OwnersView, words: Words): NonNullable<Card['footer']> {
  const { owners: say } = words;
  const check = { label: outcome ? say.checkAgain : say.check, onClick: ask('checkOwners', {}) };
  if (!outcome || outcome.changing === 0)
    return { primary: { ...check, label: outcome?.stage === 'done' ? say.check : check.label } };
  const { key, changing, stage } = outcome;
  const label = stage === 'going' ? say.goOn({ count: changing }) : say.assign({ count: changing });
  return { primary: { label, onClick: ask('assignOwners', { key }) }, secondary: check };
}
