import { accountTitle } from '../../domain/account/account';
import { cadences, type Meeting } from '../../domain/sync/meeting';
import type { Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dayField, dotted, problemOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

export const syncLengths = [15, 30, 45, 60] as const;

/** Fields: `with`, `minutes`, `often` (empty: once), `weekday` (empty: any) and `from` (a day). */
export type SyncView = {
  readonly viewer: Viewer;
  /** What the sync is about; nothing for the pair's own sync. */
  readonly account: AccountName | undefined;
  /** Whom it may be with, the likeliest first. */
  readonly partners: readonly Pick<Teammate, 'email' | 'name' | 'role'>[];
  readonly typed: {
    readonly with: string;
    readonly minutes: string;
    readonly weekday: string;
    readonly often: string;
    readonly from: Day;
  };
  readonly problems: Problems<'with' | 'minutes' | 'weekday' | 'from'>;
  /** A sync of the same pair that stands already. */
  readonly next: Pick<Meeting, 'id' | 'start'> | undefined;
};

export function syncCard(view: SyncView, words: Words): Card {
  const { account, partners, next, viewer } = view;
  const { sync: say, format } = words;
  const standing: Widget[] = next
    ? [
        {
          kind: 'line',
          icon: 'event',
          text: say.standing({ when: format.when(next.start, viewer.now) }),
          button: { label: say.open, onClick: ask('openMeeting', { meeting: next.id }) },
        },
      ]
    : [];
  const fields = partners.length === 0 ? [quiet(say.noPartner)] : fieldsOf(view, words);
  const find = { label: say.find, onClick: ask('findTimes', { account: account?.id ?? '' }) };
  return {
    name: 'sync',
    header: { title: say.title, ...(account ? { subtitle: say.about({ account: accountTitle(account) }) } : {}) },
    sections: [{ widgets: [...standing, ...fields] }],
    ...(partners.length === 0 ? {} : { footer: { primary: find } }),
  };
}

/** Google takes a hundred items; one more may be chosen already. The rest is reached from an account of theirs. */
const mostPartners = 99;

function fieldsOf({ partners, typed, problems }: SyncView, words: Words): readonly Widget[] {
  const { sync: say, common, format } = words;
  const lengths: readonly number[] = [...new Set([...syncLengths, Number(typed.minutes) || 30])].sort((a, b) => a - b);
  const shown = partners.filter(({ email }, at) => at < mostPartners || email === typed.with);
  const further = partners.length - shown.length;
  const people = shown.map(({ email, name, role }) => ({
    label: dotted(name || email, common.shortRoles[role]),
    value: email as string,
    selected: email === typed.with,
  }));
  const anyDay = { label: say.anyDay, value: '', selected: typed.weekday === '' };
  const days = format.week.map((day) => ({
    label: format.weekday(day),
    value: day as string,
    selected: day === typed.weekday,
  }));
  return [
    ...problemOf(problems, 'with', words),
    { kind: 'choice', style: 'dropdown', name: 'with', label: say.with, items: people },
    ...(further > 0 ? [quiet(common.more({ count: further }))] : []),
    ...problemOf(problems, 'minutes', words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'minutes',
      label: say.minutes,
      items: lengths.map((minutes) => ({
        label: say.length({ minutes }),
        value: String(minutes),
        selected: String(minutes) === typed.minutes,
      })),
    },
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'often',
      label: words.follow.howOften,
      items: rhythms(typed.often, words),
    },
    ...problemOf(problems, 'weekday', words),
    { kind: 'choice', style: 'dropdown', name: 'weekday', label: say.weekday, items: [anyDay, ...days] },
    ...problemOf(problems, 'from', words),
    ...dayField({ name: 'from', label: say.from, day: typed.from }, words),
  ];
}

function rhythms(picked: string, { follow: say }: Words) {
  return (['', ...cadences] as const).map((value) => ({
    label: value === '' ? say.once : say.often[value],
    value: value as string,
    selected: value === picked,
  }));
}
