/** What is kept of one contact, handed out and erased. */
import { ada, type Company, mina, paste } from '../company';
import { atAccount, atSettings, type Scenes } from './scene';

const where = { as: ada, host: 'SHEETS' } as const;
const address = 'jana@mail.acme.example';

function known(company: Company) {
  paste(company, 'contacts', [
    ['Email', 'Name', 'Account'],
    [address, 'Jana Novak', 'A-1'],
  ]);
  const note = { note: `Jana Novak asked, ${address}` };
  atAccount(mina)(company).click('do=openNote').click('do=saveNote', note);
  return atSettings(company).click('do=openContact').click('do=findContact', { address });
}

export const privacyScenes: Scenes = {
  'copy what is kept of a contact': { where, lead: known, button: 'do=exportContact' },
  'erase a contact': { where, lead: (company) => known(company).click('do=openErase'), button: 'do=eraseContact' },
};
