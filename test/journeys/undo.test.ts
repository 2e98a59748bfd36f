/** Taking back what was done, as people do it: every kind of action, whoever may and may not, and hands in between. */
import { ada, arthit, type Company, lena, mina, openCompany, type Page, paste } from '../support/company';
import { accountId, press } from '../support/presses';
import {
  atAccount,
  atSettings,
  atSignal,
  flagForm,
  gmail,
  mail,
  nobody,
  overrideForm,
  stranger,
} from '../support/scenes/scene';

let company: Company;

beforeEach(() => {
  company = openCompany([mail, stranger, nobody]);
});

/** What people see: rows that an undo emptied, versions and what is derived are left out. */
function standing(): Readonly<Record<string, readonly string[]>> {
  const { sheets } = company.workspace;
  const tabs = sheets.list().tabs.map(({ key }) => key);
  const told = tabs.filter((key) => key !== 'journal' && key !== 'dossiers' && key !== 'history');
  return Object.fromEntries(
    told.map((key) => {
      const [keys = [], , ...rows] = sheets.values(key);
      const left = ['rev', 'healthScore', 'healthBand', 'bandMoved', 'pulse'].map((name) => keys.indexOf(name));
      const id = keys.indexOf('id');
      const shown = rows.map((cells) => cells.map((cell, at) => (left.includes(at) ? '' : cell)));
      const filled =
        key === 'index' ? shown : shown.filter((cells) => cells.some((cell, at) => at !== id && cell !== ''));
      return [key, filled.map((cells) => JSON.stringify(cells).replace(/(,"")+\]$/, ']'))];
    }),
  );
}

/** Opens the account as whoever did it, and undoes their last action. */
function undoAs(who: string): Page {
  return atAccount(who)(company).click('Undo my last action').click('do=undoChange');
}

const settingsForm = {
  ...{ ownDomains: 'orbit.example, orbit.test', freeDomains: 'post.example', language: 'en' },
  ...{ acknowledgeDays: '3', decideDays: '5', syncMinutes: '45', bufferMinutes: '5' },
  ...{ horizonDays: '90', alertBelow: '40', alertSlope: '8', alertJump: '30', alertMuteDays: '7' },
};
const anAccount = (who: string) => () => atAccount(who)(company);
const actions: Readonly<Record<string, { by: string; before: () => Page; click: (page: Page) => Page }>> = {
  'a note': {
    by: mina,
    before: anAccount(mina),
    click: (page) => page.click('do=openNote').click('do=saveNote', { note: 'They hire' }),
  },
  'a pulse': {
    by: mina,
    before: anAccount(mina),
    click: (page) => page.click('do=openPulse').click('do=savePulse', { value: '4', words: 'Fine' }),
  },
  'a set health': {
    by: mina,
    before: anAccount(mina),
    click: (page) => page.click('do=openOverride').click('do=saveOverride', overrideForm),
  },
  'a set health taken back': {
    by: mina,
    before: () => atAccount(mina)(company).click('do=openOverride').click('do=saveOverride', overrideForm),
    click: (page) => page.click('do=endOverride'),
  },
  'a logged mail': { by: mina, before: anAccount(mina), click: (page) => page.click('do=logMail') },
  'a flagged signal': {
    by: mina,
    before: anAccount(mina),
    click: (page) => page.click('do=openFlag').click('do=flagSignal', flagForm),
  },
  'an acknowledged signal': {
    by: arthit,
    before: () => atSignal(company),
    click: (page) => page.click('do=acknowledgeSignal'),
  },
  'an accepted signal': { by: arthit, before: () => atSignal(company), click: (page) => page.click('do=acceptSignal') },
  'a declined signal': {
    by: arthit,
    before: () => atSignal(company),
    click: (page) => page.click('do=openDecline').click('do=declineSignal', { reason: 'no-budget', words: 'Frozen' }),
  },
  'a claimed account': {
    by: mina,
    before: () => company.open(mina, gmail(mina, nobody.id)),
    click: (page) => page.click('do=claimAccount'),
  },
  'changed settings': {
    by: ada,
    before: () => atSettings(company),
    click: (page) => page.click('do=saveSettings', settingsForm),
  },
};

describe('an undo', () => {
  test.each(Object.entries(actions))(
    'of %s leaves what stood before, and the undo of it what stood after',
    (_, one) => {
      const page = one.before();
      const before = standing();
      expect(one.click(page).notice).not.toBe('');
      const after = standing();
      const undone = undoAs(one.by);
      expect([undone.notice, standing()]).toEqual(['Undone', before]);
      const again = undoAs(one.by);
      expect([again.notice, standing()]).toEqual(['Undone', after]);
    },
  );

  test('of a linked sender lets the sender be unknown again, and be linked once more', () => {
    const open = () => company.open(mina, gmail(mina, stranger.id)).text;
    const params = { account: accountId(company, 'Acme Robotics'), address: 'nok@newlab.example', reach: 'address' };
    const link = () => press(company, { by: mina, messageId: stranger.id, action: 'linkSender' }, params);
    const before = standing();
    link();
    const linked = open();
    undoAs(mina);
    const [unlinked, asked] = [standing(), open()];
    aMinuteLater();
    link();
    const relinked = open();
    undoAs(mina);
    const shown = [linked, asked, relinked, open()].map((text) => text.includes('Acme Robotics'));
    expect([shown, unlinked, standing()]).toEqual([[true, false, true, false], before, before]);
  });

  test('of a logged mail lets it be logged once more, and that be undone too', () => {
    const before = standing();
    const log = () => atAccount(mina)(company).click('do=logMail').notice;
    const notices = [log(), undoAs(mina).notice];
    aMinuteLater();
    notices.push(log(), undoAs(mina).notice);
    expect([notices, standing()]).toEqual([
      ['Logged on the timeline', 'Undone', 'Logged on the timeline', 'Undone'],
      before,
    ]);
  });

  test('says before what it will do', () => {
    atAccount(mina)(company).click('do=openNote').click('do=saveNote', { note: 'They hire' });
    const { text } = atAccount(mina)(company).click('Undo my last action');
    expect(linesOf(text)).toEqual(
      expect.arrayContaining(['Wrote a note', 'This is what the undo does', 'Takes out of “Timeline”: They hire']),
    );
  });

  test('keeps what hands typed into another column, and what they typed over it', () => {
    claim();
    edit('accounts', 'nobody.example', 'segment', 'Large');
    undoAs(mina);
    const kept = [cellOf('accounts', 'nobody.example', 'segment'), cellOf('accounts', 'nobody.example', 'csm')];
    claim();
    edit('accounts', 'nobody.example', 'csm', lena);
    const page = company.open(mina, gmail(mina, nobody.id)).click('Undo my last action');
    expect([kept, linesOf(page.text).slice(-2)]).toEqual([
      ['Large', ''],
      ['Somebody has worked on it since, so it stays as it is.', 'CSM stays: it was changed in the Sheet since'],
    ]);
  });

  test('of a signal that an AM has worked on is refused, and the lead undoes the steps one by one', () => {
    const before = standing();
    atSignal(company).click('do=acknowledgeSignal');
    const refused = atAccount(mina)(company).click('Undo my last action').text;
    const lead = (action: string) => {
      const history = atAccount(lena)(company).click('What changed');
      expect(history.text).toContain(action);
      return history.click('do=openUndo').click('do=undoChange').notice;
    };
    const notices = [lead('Acknowledged a signal')];
    const [flagged = ''] = keysOf('flagSignal');
    press(company, { by: lena, messageId: mail.id, action: 'undoChange' }, { account: acme(), change: flagged });
    expect([refused.includes('Somebody has worked on it since'), notices, standing()]).toEqual([
      true,
      ['Undone'],
      before,
    ]);
  });

  test('by two people at once happens once, and both hear of it', () => {
    atAccount(mina)(company).click('do=openNote').click('do=saveNote', { note: 'They hire' });
    const [hers, leads] = [
      atAccount(mina)(company).click('Undo my last action'),
      atAccount(lena)(company).click('What changed').click('do=openUndo'),
    ];
    const notices = [hers.click('do=undoChange').notice, leads.click('do=undoChange').notice];
    expect([notices, keysOf('undo').length]).toEqual([['Undone', 'It is undone already'], 1]);
  });

  test('is nobody else’s than the doer’s and a lead’s, and not after a day', () => {
    atAccount(mina)(company).click('do=openNote').click('do=saveNote', { note: 'They hire' });
    const [key = ''] = keysOf('saveNote');
    // The hours that pass leave a word of themselves.
    const rows = () => ({ ...standing(), duties: [], backtests: [], stamps: [], backtest: [], models: [] });
    const before = rows();
    const forge = (by: string, change: string) =>
      JSON.stringify(
        press(company, { by, messageId: mail.id, action: 'undoChange' }, { account: acme(), change }).result,
      );
    const forged = [forge(arthit, key), forge(arthit, 'a-unknown'), forge(mina, `u1-${key}`)];
    company.workspace.setClock(Date.parse('2026-11-24T03:00:00Z'));
    const late = forge(mina, key);
    expect([
      forged.map((text) => /Somebody else did this|nothing of yours/.exec(text)?.[0]),
      late.includes('more than a day ago'),
      rows(),
    ]).toEqual([['Somebody else did this', 'nothing of yours', 'nothing of yours'], true, before]);
  });

  test('of a booked sync is refused in words', () => {
    const params = {
      account: acme(),
      with: arthit,
      start: String(Date.parse('2026-11-24T03:00:00Z')),
      minutes: '30',
      often: '',
      known: '',
      key: 'k1',
    };
    press(company, { by: mina, messageId: mail.id, action: 'bookSync' }, params);
    const { text } = atAccount(mina)(company).click('Undo my last action');
    expect(text).toContain('A booked sync is not undone here');
  });

  test('of an import takes out its rows and puts back what it changed, for admins', () => {
    const before = standing();
    paste(company, 'accounts', [
      ['External id', 'Name', 'Domains', 'Plan'],
      ['A-1', 'Acme Robotics', 'acme.example', 'Enterprise'],
      ...Array.from({ length: 60 }, (_, at) => [`N-${at}`, `New ${at}`, `new${at}.example`, 'Team']),
    ]);
    const imported = standing();
    const [key = ''] = keysOf('importTab').slice(-1);
    const answer = press(company, { by: ada, messageId: mail.id, action: 'undoChange' }, { account: '', change: key });
    expect([answer.error, imported.accounts?.length, standing()]).toEqual([null, 63, before]);
  });
});

describe('the history of an account', () => {
  test('tells who changed what, newest first, in the words of the fields', () => {
    claim();
    const { text } = company.open(lena, gmail(lena, nobody.id)).click('What changed');
    expect(linesOf(text).slice(0, 6)).toEqual([
      'What changed',
      'A-3',
      'Took the account on',
      'Accounts',
      'CSM: empty → Mina Karimi',
      'Mina Karimi, today 09:00',
    ]);
  });
});

/** Nobody does the same thing twice in one millisecond. */
function aMinuteLater(): void {
  company.workspace.setClock(Date.parse('2026-11-23T02:01:00Z'));
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n');
}

function acme(): string {
  return accountId(company, 'Acme Robotics');
}

function claim(): void {
  company.open(mina, gmail(mina, nobody.id)).click('do=claimAccount');
}

/** The keys of the clicks of an action, oldest first. */
function keysOf(action: string): readonly string[] {
  const [keys = [], , ...rows] = company.workspace.sheets.values('journal');
  const own = rows.filter((cells) => cells[keys.indexOf('action')] === action);
  return [...new Set(own.map((cells) => String(cells[keys.indexOf('key')])))];
}

function placeOf(tab: string, text: string, column: string) {
  const rows = company.workspace.sheets.values(tab);
  return { row: rows.findIndex((cells) => cells.includes(text)), column: (rows[0] ?? []).indexOf(column) };
}

function edit(tab: string, text: string, column: string, value: string): void {
  company.workspace.sheets.edit(tab, { ...placeOf(tab, text, column), values: [[value]] });
}

function cellOf(tab: string, text: string, column: string): string {
  const place = placeOf(tab, text, column);
  return String(company.workspace.sheets.values(tab)[place.row]?.[place.column] ?? '');
}
