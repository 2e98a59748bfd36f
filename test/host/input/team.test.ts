import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTeam } from '../../../src/host/input/team';

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'tandem-team-')), 'team.csv');
  writeFileSync(path, text);
  const { people, ownDomains, unread } = readTeam(path);
  return { people, ownDomains, unread: unread.map(({ line, reason }) => `${line}: ${reason}`) };
}

describe('a team from a file', () => {
  test('is read with its domains, whatever the order of the columns', () => {
    const text =
      'Name;Language;Role;Time zone;E-mail\nMina;fa-IR;AM;Asia/Tehran;Mina@Pars.example\nJo;en;lead;Europe/London;jo@kestrel.example\n';
    expect(read(text)).toEqual({
      people: [
        { email: 'mina@pars.example', name: 'Mina', role: 'am', zone: 'Asia/Tehran', language: 'fa' },
        { email: 'jo@kestrel.example', name: 'Jo', role: 'lead', zone: 'Europe/London', language: 'en' },
      ],
      ownDomains: ['pars.example', 'kestrel.example'],
      unread: [],
    });
  });

  test('has defaults for what is missing and tells what is wrong', () => {
    const text = 'email,role,zone,language\njo@kestrel.example,boss,Mars/Base,xx\nnobody,,,\njo@kestrel.example,am,,\n';
    expect(read(text)).toEqual({
      people: [{ email: 'jo@kestrel.example', name: 'jo', role: 'csm', zone: 'UTC', language: 'en' }],
      ownDomains: ['kestrel.example'],
      unread: [
        '2: boss is no role; csm is taken',
        '2: Mars/Base is no zone; UTC is taken',
        '2: xx is no language; en is taken',
        '3: has no address: nobody',
        '4: jo@kestrel.example stands there already',
      ],
    });
  });

  test('without addresses is told to be none', () => {
    expect(read('name,role\nMina,am\n').unread).toEqual([
      '1: has no column of addresses (email)',
      '2: has no address: empty',
    ]);
  });
});
