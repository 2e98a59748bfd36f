/** The way from a mail to an account. */
import { boundaryCard } from '../../../src/cards/sender/boundary';
import { composeCard } from '../../../src/cards/sender/compose';
import { linkSenderCard } from '../../../src/cards/sender/link-sender';
import { noAccountCard } from '../../../src/cards/sender/no-account';
import { pickerCard } from '../../../src/cards/sender/picker';
import { searchCard } from '../../../src/cards/sender/search';
import { unknownSenderCard } from '../../../src/cards/sender/unknown-sender';
import type { Words } from '../../../src/messages/words';
import { anAccount, anAm } from '../../support/builders';
import { type Content, type Named, viewerOf } from './samples';

export function senderCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const address = 'jana@foo.example';
  const results = [
    { ...anAccount({ name: content.company }), score: 62, band: 'watch' },
    { ...anAccount({ id: 'acc_b', name: 'Blue Heron' }), score: undefined, band: 'insufficient' },
  ] as const;
  const found = { query: 'a', results, total: 31 };
  const findings = [
    { topic: 'seats', words: content.need },
    { topic: 'price', words: content.mail },
  ] as const;
  const none = { query: 'zz', results: [], total: 0 };
  return {
    search: searchCard({ viewer, query: '', results: [], total: 0 }, words),
    'search-found': searchCard({ viewer, ...found }, words),
    'search-none': searchCard({ viewer, ...none }, words),
    picker: pickerCard({ viewer, accounts: results, further: 5, about: 'mail' }, words),
    'unknown-sender': unknownSenderCard({ viewer, address, ignored: false, suggestions: ['Acme'] }, words),
    'unknown-sender-ignored': unknownSenderCard({ viewer, address, ignored: true, suggestions: [] }, words),
    'link-sender': linkSenderCard({ viewer, address, domain: 'foo.example', ...found }, words),
    'link-sender-free': linkSenderCard({ viewer, address, domain: undefined, ...found }, words),
    'link-sender-none': linkSenderCard({ viewer, address, domain: 'foo.example', ...none }, words),
    'no-account-mail': noAccountCard({ viewer, about: 'mail' }, words),
    'no-account-event': noAccountCard({ viewer, about: 'event' }, words),
    'boundary-theirs': boundaryCard(
      { viewer, account: anAccount({ name: content.company }), findings, language: 'en', can: { flag: true } },
      words,
    ),
    'boundary-yours': boundaryCard(
      { viewer, account: anAccount({ name: content.company }), findings: [], language: 'en', can: { flag: true } },
      words,
    ),
    'boundary-unread': boundaryCard(
      {
        viewer,
        account: anAccount({ name: content.company, am: '' }),
        findings: undefined,
        language: 'en',
        can: { flag: true },
      },
      words,
    ),
    compose: composeCard({ viewer, account: results[0], am: anAm(), language: words.language }, words),
    'compose-unknown': composeCard({ viewer, account: undefined, am: undefined, language: 'en' }, words),
  };
}
