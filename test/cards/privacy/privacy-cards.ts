/** The cards of one contact's data, by a name that tells their view. */
import { contactCard, eraseCard } from '../../../src/cards/privacy/contact';
import type { Words } from '../../../src/messages/words';
import type { Content, Named } from '../samples/samples';

export function privacyCards(words: Words, { person }: Content): Named {
  const trace = {
    address: 'jana@acme.example',
    names: [person],
    tabs: [
      { tab: 'contacts', rows: 1 },
      { tab: 'journal', rows: 1200 },
    ],
    amountsClosed: true,
    archivesClosed: true,
  };
  const nothing = { ...trace, names: [], tabs: [], amountsClosed: false, archivesClosed: false };
  const copy = 'https://docs.google.com/spreadsheets/d/copy/edit';
  return {
    'contact, at the beginning': contactCard({ typed: '', key: 'k' }, words),
    'contact, no address': contactCard({ typed: person, problem: 'not-a-mail', key: 'k' }, words),
    'contact, a teammate': contactCard({ typed: 'mina@orbit.example', problem: 'is-teammate', key: 'k' }, words),
    'contact, found': contactCard({ typed: trace.address, trace, key: 'k' }, words),
    'contact, copied': contactCard({ typed: trace.address, trace, key: 'k', copy }, words),
    'contact, nothing kept': contactCard({ typed: trace.address, trace: nothing, key: 'k' }, words),
    'contact, before erasing': eraseCard({ trace, key: 'k' }, words),
  };
}
