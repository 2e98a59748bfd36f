import type { Teammate } from '../../domain/team/teammate';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, listOf, quiet } from '../parts';
import type { Button, Card, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import type { Closed } from './amounts-lines';

/** The workbook of amounts: made, shared, allowed. */
export type AmountsBookView = {
  readonly viewer: Viewer;
  readonly state: Closed['state'] | 'none' | 'open';
  /** Its address; empty before it is made. */
  readonly url: string;
  /** Its id, for a button that makes another in its stead. */
  readonly id: string;
  /** The spreadsheet of the Sheets sidebar: `ask` before this person allowed it, `team` where it is the team's own. */
  readonly here: 'none' | 'ask' | 'team' | 'allowed';
  readonly canMake: boolean;
};

export function amountsBookCard(view: AmountsBookView, words: Words): Card {
  const { amounts, amountsBook: say } = words;
  return {
    name: 'amounts',
    header: { title: amounts.title, subtitle: say.settings },
    sections: [{ widgets: [{ kind: 'text', text: say.intro }] }, ...bodyOf(view, words)],
    ...footerOf(view, words),
  };
}

function bodyOf(view: AmountsBookView, words: Words): readonly Section[] {
  const { amountsBook: say, amounts } = words;
  const { state, canMake, here } = view;
  if (state === 'none') return [{ widgets: canMake ? hereHint(here, words) : [quiet(say.askAdmin)] }];
  if (state === 'open')
    return [{ widgets: [{ kind: 'line', icon: 'check_circle', text: say.ready }] }, shareSection(view, words)];
  const anew = state === 'gone' && canMake ? [quiet(say.anew)] : [];
  return [
    {
      widgets: [
        { kind: 'line', icon: 'lock', text: amounts.states[state] },
        { kind: 'text', text: say[state] },
        ...anew,
      ],
    },
  ];
}

function hereHint(here: AmountsBookView['here'], { amountsBook: say }: Words): readonly Widget[] {
  if (here === 'team') return [quiet(say.mainOpen)];
  return here === 'ask' ? [quiet(say.useOpenHint)] : [];
}

/** Whom to share it with: the fence is Drive's, and only people can set it up. */
function shareSection({ viewer, canMake }: AmountsBookView, words: Words): Section {
  const { amountsBook: say, common, format } = words;
  const sharing = viewer.team.filter(({ role }) => role === 'am' || role === 'lead');
  if (!canMake) return { widgets: [] };
  const line = ({ email, name, role }: Teammate): Widget => ({
    kind: 'line',
    icon: 'person',
    above: common.roles[role],
    text: format.isolate(name || email),
    below: format.isolate(email),
  });
  const { widgets } = listOf(sharing, line, {
    header: '',
    empty: say.nobody,
    limit: listLimit,
    rest: quiet(common.more({ count: sharing.length - listLimit })),
  });
  return { widgets: [{ kind: 'text', text: say.share }, ...widgets] };
}

/** Whoever has the file open beside this card allows it right here; else it is opened first. */
function footerOf(view: AmountsBookView, words: Words): Pick<Card, 'footer'> {
  const { amountsBook: say } = words;
  const { state, here, url, id, canMake } = view;
  const make = (where: 'here' | 'new', label: string): Button => ({
    label,
    onClick: ask('setUpAmounts', { where, instead: id }),
  });
  const allow: Button = { label: say.allowOpen, onClick: ask('allowWorkbook', {}) };
  const open: Button = { label: say.open, onClick: { open: url } };
  if (state === 'none') {
    if (!canMake) return {};
    if (here === 'allowed') return { footer: { primary: make('new', say.make), secondary: make('here', say.useOpen) } };
    return { footer: { primary: make('new', say.make), ...(here === 'ask' ? { secondary: allow } : {}) } };
  }
  if (state === 'closed' && here === 'ask') return { footer: { primary: allow, secondary: open } };
  if (state === 'gone' && canMake) return { footer: { primary: make('new', say.makeAnew) } };
  return { footer: { primary: open } };
}
