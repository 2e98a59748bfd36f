import { mayStandIn } from '../../domain/team/stand-in';
import { digests, isAway, languages, roles, type Teammate } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, dayField, nameOf, problemOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Problems, Viewer } from '../viewer';
import { commonZones } from './zones';

export type TeammateField =
  | ('email' | 'name' | 'role' | 'zone' | 'workdays' | 'from' | 'to' | 'language' | 'holidays')
  | ('digest' | 'digestAt' | 'awayUntil' | 'deputy');

/** Fields: those of `typed`; `workdays` has several values, `email` is shown for a new teammate alone. */
export type TeammateView = {
  readonly viewer: Viewer;
  /** Nothing for a new one. */
  readonly teammate: Teammate | undefined;
  readonly typed: { readonly [F in Exclude<TeammateField, 'workdays'>]?: string } & {
    readonly workdays?: readonly string[];
  };
  readonly problems: Problems<TeammateField>;
};

export function teammateCard(view: TeammateView, words: Words): Card {
  const { teammate } = view;
  const { teammate: say, common } = words;
  const title = teammate ? teammate.name || teammate.email : say.newTitle;
  return {
    name: 'teammate',
    header: { title, ...(teammate ? { subtitle: teammate.email } : {}) },
    sections: [
      { widgets: whoFields(view, words) },
      { widgets: hoursFields(view, words) },
      noticeFields(view, words),
      ...awayFields(view, words),
      ...(teammate ? [] : [{ widgets: [quiet(say.shareHint)] }]),
    ],
    footer: { primary: { label: common.save, onClick: ask('saveTeammate', { email: teammate?.email ?? '' }) } },
  };
}

function whoFields({ viewer, teammate, typed, problems }: TeammateView, words: Words): readonly Widget[] {
  const { teammate: say, common } = words;
  const email: readonly Widget[] = teammate
    ? []
    : [
        ...problemOf(problems, 'email', words),
        { kind: 'input', name: 'email', label: say.email, value: typed.email ?? '' },
      ];
  const role: Widget = {
    kind: 'choice',
    style: 'dropdown',
    name: 'role',
    label: say.role,
    items: choiceItems(roles, common.roles, typed.role ?? teammate?.role ?? 'csm'),
  };
  return [
    ...email,
    ...problemOf(problems, 'name', words),
    { kind: 'input', name: 'name', label: say.name, value: typed.name ?? teammate?.name ?? '' },
    ...problemOf(problems, 'role', words),
    ...(viewer.me.role === 'admin' ? [role] : []),
    ...problemOf(problems, 'language', words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'language',
      label: say.language,
      items: choiceItems(languages, common.languages, typed.language ?? teammate?.language ?? words.language),
    },
  ];
}

function hoursFields({ teammate, typed, problems, viewer }: TeammateView, words: Words): readonly Widget[] {
  const { teammate: say, format } = words;
  const days: readonly string[] = typed.workdays ?? teammate?.workdays ?? viewer.me.workdays;
  const holidays = teammate?.holidays ?? [];
  const said = format.list(holidays.slice(0, holidaysSaid).map(format.day));
  const echo = words.language !== 'en' && holidays.length > 0 ? [quiet(say.holidaysShown({ days: said }))] : [];
  return [
    ...problemOf(problems, 'zone', words),
    {
      kind: 'input',
      name: 'zone',
      label: say.zone,
      hint: say.zoneHint,
      value: typed.zone ?? teammate?.zone ?? viewer.me.zone,
      suggestions: commonZones,
    },
    ...problemOf(problems, 'workdays', words),
    {
      kind: 'choice',
      style: 'checkboxes',
      name: 'workdays',
      label: say.workdays,
      items: format.week.map((day) => ({ label: format.weekday(day), value: day, selected: days.includes(day) })),
    },
    ...problemOf(problems, 'from', words),
    clockField('from', say.from, typed.from ?? teammate?.from ?? '09:00', words),
    ...problemOf(problems, 'to', words),
    clockField('to', say.to, typed.to ?? teammate?.to ?? '17:00', words),
    ...problemOf(problems, 'holidays', words),
    {
      kind: 'input',
      name: 'holidays',
      label: say.holidays,
      hint: say.holidaysHint,
      value: typed.holidays ?? holidays.join(', '),
      multiline: true,
    },
    ...echo,
  ];
}

const holidaysSaid = 5;

function noticeFields({ teammate, typed, problems }: TeammateView, words: Words): Section {
  const { digest: say } = words;
  const ways = choiceItems(digests, say.ways, typed.digest ?? teammate?.digest ?? 'daily');
  return {
    header: say.title,
    widgets: [
      { kind: 'choice', style: 'dropdown', name: 'digest', label: say.how, items: ways },
      ...problemOf(problems, 'digestAt', words),
      clockField('digestAt', say.at, typed.digestAt ?? teammate?.digestAt ?? '09:00', words),
      quiet(say.hint),
    ],
  };
}

/** A day that is over means that they are here: nobody has to remember to clear it. */
function awayFields({ viewer, teammate, typed }: TeammateView, words: Words): readonly Section[] {
  const { away: say, format } = words;
  if (!teammate) return [];
  const { awayUntil } = teammate;
  const day = typed.awayUntil ?? (awayUntil && isAway(teammate, format.today(viewer.now)) ? awayUntil : undefined);
  const chosen = typed.deputy ?? teammate.deputy;
  const others = viewer.team.filter((mate) => mayStandIn(mate, teammate));
  const items = [
    { label: say.noDeputy, value: '', selected: chosen === '' },
    ...others.map(({ email }) => ({
      ...{ label: nameOf(viewer, email, words), value: email as string, selected: email === chosen },
    })),
  ].slice(0, mostItems);
  return [
    {
      header: say.title,
      widgets: [
        ...dayField({ name: 'awayUntil', label: say.awayUntil, day }, words),
        { kind: 'choice', style: 'dropdown', name: 'deputy', label: say.whoStandsIn, items },
        quiet(say.hint),
      ],
    },
  ];
}

/** Google takes a hundred items a field. */
const mostItems = 95;

/** Half hours to pick from, so that nobody has to know how a time is written. */
function clockField(name: 'from' | 'to' | 'digestAt', label: string, value: string, words: Words): Widget {
  const halves = Array.from({ length: 48 }, (_, half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });
  const times = halves.includes(value) ? halves : [...halves, value].sort();
  const items = times.map((time) => ({ label: words.format.clock(time), value: time, selected: time === value }));
  return { kind: 'choice', style: 'dropdown', name, label, items };
}
