import {
  addressesIn,
  canBelongToAccount,
  companyDomains,
  keysOf,
  matchAccount,
  outsiders,
} from '../../../src/domain/account/matching';

const world = {
  ownDomains: ['orbit.example'],
  freeDomains: ['club.example'],
  teammates: ['freelancer@studio.example'] as const,
};

describe('addresses in headers', () => {
  test('reads names, quotes, comments, groups and bare addresses, once each', () => {
    const headers = [
      '"Karimi, Mina" <Mina@Acme.example>, arthit@acme.example',
      'Team: lena@acme.example, <arthit@ACME.example>;',
      'Jana (jana@elsewhere.example) <jana@acme.example>',
    ];
    expect(addressesIn(headers)).toEqual([
      'mina@acme.example',
      'arthit@acme.example',
      'lena@acme.example',
      'jana@acme.example',
    ]);
  });

  test('is not led astray by an address inside a display name', () => {
    expect(addressesIn(['"ceo@acme.example" <thief@evil.example>'])).toEqual(['thief@evil.example']);
    expect(addressesIn(['ceo@acme.example <thief@evil.example>'])).toEqual(['thief@evil.example']);
  });

  test('leaves out what is no address', () => {
    expect(addressesIn(['', 'undisclosed-recipients:;', 'root@localhost', '<>', 'a b@c.example'])).toEqual([]);
  });
});

describe('company domains', () => {
  test('go up to the registered domain and stop before shared endings', () => {
    expect(companyDomains('mail.eu.acme.co.uk')).toEqual(['mail.eu.acme.co.uk', 'eu.acme.co.uk', 'acme.co.uk']);
    expect(companyDomains('acme.com')).toEqual(['acme.com']);
  });

  test('are none for free and disposable mail, shipped or set', () => {
    const free = ['gmail.com', 'yahoo.co.uk', 'mailinator.com', 'chmail.ir', 'x.gmail.com'];
    expect(free.map((domain) => companyDomains(domain))).toEqual([[], [], [], [], []]);
    expect(companyDomains('club.example', ['club.example'])).toEqual([]);
  });

  test('cannot be claimed for an account when they are free, shared or our own', () => {
    const claims = ['acme.example', 'gmail.com', 'co.uk', 'orbit.example', 'sales.orbit.example'];
    expect(claims.filter((domain) => canBelongToAccount(domain, world))).toEqual(['acme.example']);
  });
});

describe('matching', () => {
  test('ignores our own people, also those on a foreign domain', () => {
    const people = [
      'mina@orbit.example',
      'x@eu.orbit.example',
      'freelancer@studio.example',
      'jana@acme.example',
    ] as const;
    expect(outsiders(people, world)).toEqual(['jana@acme.example']);
  });

  test('looks up the address, then the domain and its parents', () => {
    expect(keysOf('jana@mail.acme.example', world)).toEqual([
      'jana@mail.acme.example',
      'mail.acme.example',
      'acme.example',
    ]);
    expect(keysOf('jana@gmail.com', world)).toEqual(['jana@gmail.com']);
  });

  test('prefers the exact address over the domain', () => {
    const hits = [
      { key: 'acme.example', account: 'acc_acme' },
      { key: 'jana@acme.example', account: 'acc_lab' },
    ] as const;
    expect(matchAccount(['jana@acme.example'], hits, world)).toEqual({ kind: 'one', account: 'acc_lab' });
  });

  test('asks when the people belong to several accounts', () => {
    const hits = [
      { key: 'acme.example', account: 'acc_acme' },
      { key: 'siam.example', account: 'acc_siam' },
    ] as const;
    const match = matchAccount(['jana@acme.example', 'nok@siam.example'], hits, world);
    expect(match).toEqual({ kind: 'several', accounts: ['acc_acme', 'acc_siam'] });
  });

  test('asks when one domain stands at two accounts', () => {
    const hits = [
      { key: 'acme.example', account: 'acc_acme' },
      { key: 'acme.example', account: 'acc_lab' },
    ] as const;
    expect(matchAccount(['jana@acme.example'], hits, world).kind).toBe('several');
  });

  test('names the first outsider nobody knows', () => {
    const hits = [{ key: 'news@list.example', account: '' }] as const;
    const match = matchAccount(['news@list.example', 'jana@new.example'], hits, world);
    expect(match).toEqual({ kind: 'unknown', sender: 'jana@new.example' });
  });

  test('stays quiet about senders marked as not a customer', () => {
    const hits = [{ key: 'news@list.example', account: '' }] as const;
    expect(matchAccount(['news@list.example'], hits, world)).toEqual({ kind: 'ignored', sender: 'news@list.example' });
  });

  test('a sender that was set aside by address is not found again by the domain', () => {
    const hits = [
      { key: 'robot@acme.example', account: '' },
      { key: 'acme.example', account: 'acc_acme' },
    ] as const;
    expect(matchAccount(['robot@acme.example'], hits, world).kind).toBe('ignored');
  });
});
