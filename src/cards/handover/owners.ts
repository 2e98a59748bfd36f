/** One account gets another CSM or AM: who, and what goes along. */
import { type Account, accountTitle } from '../../domain/account/account';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { mayOwn, type OwnerPart, ownerParts } from '../import/owners';
import { nameOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { Viewer } from '../viewer';

/** Fields: `csm` and `am`, an address or `nobody`. */
export type HandoverView = {
  readonly viewer: Viewer;
  readonly account: Pick<Account, 'id' | 'name' | 'externalId' | OwnerPart>;
  /** Open signals of the account. */
  readonly signals: number;
};

export function handoverCard(view: HandoverView, words: Words): Card {
  const { account, signals } = view;
  const { handover: say } = words;
  return {
    name: 'handover',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          ...ownerParts.map((part) => ownerField(view, part, words)),
          ...(signals > 0 ? [quiet(say.goesAlong({ count: signals }))] : []),
          quiet(say.packetHint),
        ],
      },
    ],
    footer: {
      primary: { label: say.submit, onClick: ask('changeOwners', { account: account.id }) },
      secondary: { label: say.packet, onClick: ask('openPacket', { account: account.id }) },
    },
  };
}

/** Google takes a hundred items a field. */
const mostItems = 95;

/** Whoever has it now stays picked, also where they are in the team no more. */
function ownerField({ viewer, account }: HandoverView, part: OwnerPart, words: Words): Widget {
  const { owners: say } = words;
  const now = account[part];
  const known = viewer.team.filter((mate) => mayOwn(mate, part)).map(({ email }) => email);
  const people = now === '' || known.includes(now) ? known : [now, ...known];
  const items = [
    { label: say.nobody, value: 'nobody', selected: now === '' },
    ...people.map((email) => ({
      label: nameOf(viewer, email, words),
      value: email as string,
      selected: email === now,
    })),
  ].slice(0, mostItems);
  const label = part === 'csm' ? say.newCsm : say.newAm;
  return { kind: 'choice', style: 'dropdown', name: part, label, items };
}
