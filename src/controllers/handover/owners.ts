/** One account gets another CSM or AM, and its open signals go along in the same write. */
import type { Params } from '../../cards/actions';
import { handoverCard } from '../../cards/handover/owners';
import { mayOwn, type OwnerPart, ownerParts } from '../../cards/import/owners';
import type { Account } from '../../domain/account/account';
import { noticesFrom } from '../../domain/notice/notice';
import { ownerNews } from '../../domain/notice/occasions';
import { isOpen } from '../../domain/signal/signal-table';
import { accountId, accountOf, subjectOf } from '../account/account';
import { act, type Desk, save, sitDown } from '../desk';
import { linesOf } from '../import/owners';
import { done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { afterwards, carriedIn } from './carried';

export function openHandover(services: Services, { account }: Params<'openHandover'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const { account: subject, dossier } = subjectOf(desk);
  const signals = dossier.signals.filter(isOpen).length;
  return push(handoverCard({ viewer: desk.viewer, account: subject, signals }, desk.words));
}

export function changeOwners(services: Services, { account }: Params<'changeOwners'>, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account), tables: ['signals'] },
    work: (desk) => {
      const { account: before } = subjectOf(desk);
      const after = { ...before, csm: ownerIn(desk, form, before, 'csm'), am: ownerIn(desk, form, before, 'am') };
      const change = { before, after };
      const carried = carriedIn(desk, [change]);
      if (ownerParts.some((part) => before[part] !== after[part])) {
        save(desk, 'changeOwners', {
          update: { accounts: [after], signals: carried.signals },
          add: {
            activities: linesOf(desk, change),
            signalEvents: carried.events,
            outbox: noticesFrom(ownerNews([change], { by: desk.me.email, at: services.now })),
          },
        });
      }
      const { handover: say } = desk.words;
      const notice = carried.signals.length > 0 ? say.doneWith({ count: carried.signals.length }) : say.done;
      return done(accountOf(desk, { account: after, dossier: { signals: afterwards(desk, carried.signals) } }), notice);
    },
  });
}

/** What is no teammate for the part leaves it as it is. */
function ownerIn({ snapshot }: Desk, form: Form, before: Account, part: OwnerPart): Account['csm'] {
  const typed = form.text(part);
  if (typed === 'nobody') return '';
  return snapshot.team.find((mate) => mate.email === typed && mayOwn(mate, part))?.email ?? before[part];
}
