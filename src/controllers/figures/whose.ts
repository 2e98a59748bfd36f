/** Whose figures they are: what a list of choices offers, and what stands over a card. */
import { kindText } from '../../cards/signal/kind-text';
import { accountTitle } from '../../domain/account/account';
import type { SplitName } from '../../domain/metrics/split';
import { byText } from '../../domain/order';
import { isSignalKind } from '../../domain/signal/signal-kinds';
import type { Desk } from '../desk';

/** A dimension a line: `csm a@b`, `segment x`; whoever is asked for is within all of them. */
const between = '\n';

export function withPart(of: string, by: SplitName, value: string): string {
  const kept = partsIn(of).filter((part) => part.by !== by);
  return [...kept, { by, value }].map((part) => `${part.by} ${part.value}`).join(between);
}

export function partsIn(of: string): readonly { readonly by: string; readonly value: string }[] {
  return of.split(between).flatMap((line) => {
    const [, by = '', value = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    return by === '' ? [] : [{ by, value }];
  });
}

/** In words; empty: of all. */
export function whoseText(of: string, desk: Desk): string {
  return partsIn(of)
    .map(({ by, value }) => partText(by as SplitName, value, desk))
    .join(' · ');
}

export function partText(by: SplitName, value: string, { snapshot, viewer, words }: Desk): string {
  const { figureCards: say, format } = words;
  const name = format.isolate(value);
  if (value === '') return say.without[by] ?? '';
  switch (by) {
    case 'csm':
    case 'am':
      return say[by]({ name: format.isolate(viewer.team.find(({ email }) => email === value)?.name || value) });
    case 'account': {
      const account = snapshot.table('accounts').find(({ id }) => id === value);
      return account ? format.isolate(accountTitle(account)) : name;
    }
    case 'kind':
      return isSignalKind(value) ? kindText(value, words) : name;
    case 'outcome':
      return format.isolate(snapshot.table('outcomes').find(({ id }) => id === value)?.what || value);
    default:
      return say[by]({ name });
  }
}

const choicesShown = 60;

export function choicesOf(desk: Desk, of: string) {
  const { snapshot, viewer, words } = desk;
  const people = viewer.team.flatMap(({ role, email }) =>
    role === 'csm' || role === 'am' ? [`${role} ${email}`] : [],
  );
  const segments = [...new Set(snapshot.table('accounts').map(({ segment }) => segment))].filter(Boolean).sort(byText);
  const all = ['', ...people, ...segments.map((name) => `segment ${name}`)];
  const shown = all.slice(0, choicesShown);
  return [...shown, ...(shown.includes(of) ? [] : [of])].map((value) => ({
    of: value,
    label: value === '' ? words.figureCards.company : whoseText(value, desk),
  }));
}
