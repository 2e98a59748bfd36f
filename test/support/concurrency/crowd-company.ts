/** A company in which eight people meet again and again: few accounts, so that they are at the same rows. */
import type { MailMessage } from '../../../src/host/contract';
import { ada, arthit, type Company, lena, mina, openCompany, paste } from '../company';
import { aMail } from '../mails';

export type Role = 'csm' | 'am' | 'lead' | 'admin';
export type Member = { readonly email: string; readonly role: Role };

/** The first four hold every role. */
export const members: readonly Member[] = [
  { email: mina, role: 'csm' },
  { email: arthit, role: 'am' },
  { email: lena, role: 'lead' },
  { email: ada, role: 'admin' },
  { email: 'nok@orbit.example', role: 'csm' },
  { email: 'dev@orbit.example', role: 'am' },
  { email: 'sara@orbit.example', role: 'csm' },
  { email: 'tim@orbit.example', role: 'csm' },
];
const zone = 'Asia/Bangkok';

const domains = ['acme', 'siam', 'birch', 'cedar', 'dune', 'elm'];
/** Nobody's customers yet; the second half have no account at all. */
const newcomers = ['fig', 'gum', 'hay', 'ivy'].map((name) => `${name}.example`);

export const customerMails = domains.flatMap((domain) => [1, 2, 3, 4].map((mail) => `msg-f:${domain}${mail}`));
export const strangerMails = newcomers.flatMap((domain) => [1, 2].map((mail) => `msg-f:${domain}${mail}`));
/** Mail of an account that nobody looks after. */
export const freeMails = ['msg-f:oak1', 'msg-f:yew1'];

export function openCrowdCompany(): Company {
  const company = openCompany(mails());
  const more = members.slice(4);
  const people = more.map(({ email, role }) => ({ email, name: nameOf(email), role, zone, language: 'en' }));
  company.workspace.load.people(people);
  const { spreadsheetId } = company.workspace.sheets.list();
  paste(company, 'team', [
    ['Email', 'Name', 'Role', 'Zone'],
    ...people.map(({ email, name, role }) => [email, name, role, zone]),
  ]);
  paste(company, 'accounts', [
    ['External id', 'Name', 'Domains', 'Stage', 'Seats bought', 'Seats used', 'Renewal day', 'CSM', 'AM'],
    ...domains.slice(2).map((name, index) => {
      const csm = index % 2 === 0 ? mina : 'nok@orbit.example';
      const am = index % 2 === 0 ? arthit : 'dev@orbit.example';
      return [`B-${index}`, nameOf(name), `${name}.example`, 'live', '50', '48', '2027-03-14', csm, am];
    }),
    ['F-1', 'Oak', 'oak.example', 'live', '5', '5', '2027-03-14', '', ''],
    ['F-2', 'Yew', 'yew.example', 'live', '5', '5', '2027-03-14', '', ''],
  ]);
  company.workspace.load.share(
    spreadsheetId,
    members.map(({ email }) => email),
    true,
  );
  return company;
}

function mails(): readonly MailMessage[] {
  const ids = [...customerMails, ...strangerMails, ...freeMails];
  return ids.map((id) => {
    const domain = id.slice('msg-f:'.length, -1).replace('.example', '');
    return aMail({ id, from: `${nameOf(domain)} <jo${id.slice(-1)}@${domain}.example>`, subject: `Mail ${id}` });
  });
}

function nameOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/@.*/, '');
}
