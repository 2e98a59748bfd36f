import { accountTitle } from '../../domain/account/account';
import type { Alert } from '../../domain/alert/alert';
import { alertText } from '../../messages/agenda/alert-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, nameOf, quiet, titleIn } from '../parts';
import type { Card, Line, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** `label`: what the company calls the measure, where it is one of its own. */
export type AlertLine = { readonly alert: Alert; readonly account: AccountName; readonly label: string };
export type AlertView = AlertLine & {
  readonly viewer: Viewer;
  /** Whether this person may say if it was useful. */
  readonly mayVote: boolean;
};

/** To look at the account comes first; both answers look the same, so that none is suggested. */
export function alertCard(view: AlertView, words: Words): Card {
  const { alert, account } = view;
  const { alerts: say } = words;
  return {
    name: 'alert',
    header: { title: accountTitle(account), subtitle: say.kinds[alert.kind] },
    sections: [{ widgets: [toldLine(view, words), ...saidOf(view, words)] }],
    footer: { primary: { label: say.account, onClick: ask('openAccount', { account: alert.account }) } },
  };
}

function toldLine(view: AlertView, words: Words): Widget {
  const { alert, viewer } = view;
  const { alerts: say, format } = words;
  const name = alert.owner === '' ? say.nobody : nameOf(viewer, alert.owner, words);
  const when = format.inDays(alert.day, viewer.now);
  return { kind: 'line', icon: 'warning', text: alertText(view, words), below: say.found({ when, name }) };
}

function saidOf({ alert, viewer, mayVote }: AlertView, words: Words): readonly Widget[] {
  const { alerts: say, format } = words;
  const over =
    alert.recovered === undefined ? [] : [quiet(say.over({ when: format.inDays(alert.recovered, viewer.now) }))];
  if (alert.useful !== '') return [...over, quiet(saidText(alert, viewer, words))];
  if (!mayVote) return over;
  const vote = (useful: 'yes' | 'no') => ask('voteAlert', { alert: alert.id, account: alert.account, useful });
  const buttons = [
    { label: say.yes, onClick: vote('yes') },
    { label: say.no, onClick: vote('no') },
  ];
  return [...over, quiet(say.question), { kind: 'buttons', buttons }];
}

/** Who answered what. */
export function saidText({ useful, votedBy }: Alert, viewer: Viewer, words: Words): string {
  const { alerts: say } = words;
  const name = nameOf(viewer, votedBy, words);
  return useful === 'yes' ? say.saidYes({ name }) : say.saidNo({ name });
}

/** In a list, with its one button. */
export function alertLine(line: AlertLine, viewer: Viewer, words: Words): Line {
  const { alert, account } = line;
  const onClick = ask('openAlert', { alert: alert.id, account: alert.account });
  const whose = alert.owner === viewer.me.email ? '' : nameOf(viewer, alert.owner, words);
  return {
    kind: 'line',
    above: dotted(titleIn(account, words), whose),
    text: alertText(line, words),
    button: { label: words.alerts.look, style: 'plain', onClick },
  };
}
