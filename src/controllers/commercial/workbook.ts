/** The workbook of amounts: an admin makes it, AMs and leads allow it, everybody else hears that it is not theirs. */
import type { Params } from '../../cards/actions';
import { type AmountsBookView, amountsBookCard } from '../../cards/commercial/workbook';
import type { Card } from '../../cards/spec';
import { may } from '../../domain/team/permission';
import { words } from '../../messages/words';
import { act, type Desk, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

export function openAmounts(services: Services): Reply {
  return push(bookOf(sitDown(services, {})));
}

export function setUpAmounts(services: Services, { where, instead }: Params<'setUpAmounts'>): Reply {
  return act(services, {
    plan: {},
    work: (desk) => {
      const { workbook, sheet } = services;
      const spreadsheetId = where === 'here' ? sheet.spreadsheetId() : undefined;
      if (where === 'here' && spreadsheetId === undefined) return { show: 'file-access' };
      // Only what is gone for good is replaced: a forged id of one that stands changes nothing.
      const gone = instead !== '' && workbook.amounts.look({ toSave: true }).state === 'gone';
      const team = words(desk.snapshot.settings.language, desk.me.zone);
      workbook.amounts.setUp({
        spreadsheetId,
        title: team.amountsBook.fileTitle,
        hiddenTitle: team.amountsBook.hiddenTab,
        labels: team.labels,
        insteadOf: gone ? instead : undefined,
        by: desk.me.email,
        at: services.now,
      });
      return updated(bookOf(desk), desk.words.amountsBook.made);
    },
  });
}

function bookOf({ services, viewer, words: say, me }: Desk): Card {
  const { amounts } = services.workbook;
  const exists = amounts.exists();
  // Everything that a save is checked against, so that a missing tab shows here; and a success is remembered.
  const { state } = exists ? amounts.look({ toSave: true }) : ({ state: 'none' } as const);
  return amountsBookCard(
    {
      viewer,
      state,
      url: exists ? amounts.url() : '',
      id: amounts.id(),
      here: hereFor(services),
      canMake: may(me, 'setUpAmounts'),
    },
    say,
  );
}

function hereFor({ host, sheet, workbook }: Services): AmountsBookView['here'] {
  if (host !== 'sheets') return 'none';
  const open = sheet.spreadsheetId();
  if (open === undefined) return 'ask';
  return open === workbook.id() ? 'team' : 'allowed';
}
