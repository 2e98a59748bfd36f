/** A meeting with an account, opened in Calendar: its account is found from the guests as a mail's is from its people. */
import { noAccountCard } from '../../cards/sender/no-account';
import { unknownSenderCard } from '../../cards/sender/unknown-sender';
import type { Card } from '../../cards/spec';
import { may } from '../../domain/team/permission';
import type { Desk } from '../desk';
import { matchOf, pickOne } from '../sender/mail';
import type { OpenEvent } from '../services';
import { briefingFor } from './briefing';
import { loggedOf, peopleOf } from './opened';
import { outcomeForm } from './outcome';

export function customerMeeting(desk: Desk, event: OpenEvent): Card {
  const { viewer, words } = desk;
  const match = matchOf(desk, peopleOf(event));
  if (match.kind === 'one' && desk.snapshot.account) return openedCard(desk, event);
  if (match.kind === 'several') return pickOne(desk, match.accounts, 'event');
  if (match.kind === 'internal' || match.kind === 'one') return noAccountCard({ viewer, about: 'event' }, words);
  const ignored = match.kind === 'ignored';
  return unknownSenderCard({ viewer, address: match.sender, ignored, suggestions: [] }, words);
}

/** Once it is over, what came of it is asked for at once; whoever has said so finds the account. */
function openedCard(desk: Desk, event: OpenEvent): Card {
  const isDue = event.end <= desk.services.now && may(desk.me, 'saveOutcome') && !loggedOf(desk, event);
  return isDue ? outcomeForm(desk, event) : briefingFor(desk, event);
}
