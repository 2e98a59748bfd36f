import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAddonFolder } from '../../../../src/host/server/addon/addon-folder';
import { complaintsOf } from '../../../support/google/card-walker';
import { ann, aWorkspace, bo, mail } from '../a-workspace';

const common = { name: 'Small', logoUrl: 'https://x.example/l.png' };

/** A workspace with an add-on of one file. */
function running(addOns: object, source: string, more: object = {}) {
  const manifest = { timeZone: 'Etc/UTC', addOns: { common, ...addOns }, ...more };
  return aWorkspace({ addon: { manifest, files: [{ name: 'Code.gs', source }] } });
}

describe('a small add-on in the way of the published samples', () => {
  it('answers a home, a universal action and a click with cards of either kind', () => {
    const source = `
      function onHome() { return { header: { title: 'Plain' }, sections: [{ widgets: [{ textParagraph: { text: 'a' } }] }] }; }
      function onDetail_(e) {
        return [CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle(e.parameters.of)).build()];
      }`;
    const homepageTrigger = { runFunction: 'onHome' };
    const universalActions = [{ label: 'Home', runFunction: 'onHome' }];
    const workspace = running({ common: { ...common, homepageTrigger, universalActions }, calendar: {} }, source);
    const plain = { header: { title: 'Plain' }, sections: [{ widgets: [{ textParagraph: { text: 'a' } }] }] };
    const here = { as: bo.email, host: 'CALENDAR' } as const;
    expect(workspace.open(here).result).toEqual(plain);
    expect(workspace.open({ ...here, universal: 0 }).result).toEqual(plain);
    expect(complaintsOf(plain)).toEqual([]);
    const action = { function: 'onDetail_', parameters: [{ key: 'of', value: 'Bo' }] };
    expect(workspace.click({ ...here, action }).result).toEqual([{ header: { title: 'Bo' } }]);
  });

  it('sends mail to people here, who find it in their inbox', () => {
    const source = `
      function onHome() { return CardService.newCardBuilder().setName('home').build(); }
      function send() { GmailApp.sendEmail('${bo.email}', 'Hello', 'From Ann', { htmlBody: '<p>From Ann</p>' }); }`;
    const workspace = running({ gmail: { homepageTrigger: { runFunction: 'onHome' } } }, source);
    const before = workspace.version();
    expect(workspace.click({ as: ann.email, host: 'GMAIL', action: { function: 'send' } }).error).toBeNull();
    expect(workspace.version()).toBeGreaterThan(before);
    const [newest, ...others] = workspace.state().messages;
    expect(others.map(({ id }) => id)).toEqual([mail.id]);
    expect(newest).toMatchObject({ mailbox: bo.email, from: ann.email, to: bo.email, subject: 'Hello' });
    expect(workspace.message(newest?.id ?? '')).toMatchObject({ text: 'From Ann', html: '<p>From Ann</p>' });
  });

  it('has no home and no compose action where its manifest names none, and says so', () => {
    const workspace = running({ gmail: { contextualTriggers: [] } }, 'function onHome() {}');
    const here = { as: ann.email, host: 'GMAIL' } as const;
    expect(() => workspace.open(here)).toThrow('The manifest names no homepage function for GMAIL.');
    expect(() => workspace.open({ ...here, messageId: mail.id })).toThrow('names no homepage function for GMAIL');
    expect(() => workspace.open({ ...here, compose: {} })).toThrow('The manifest has no compose action in Gmail.');
    expect(() => workspace.open({ ...here, host: 'SHEETS' })).toThrow('The manifest has no section for SHEETS');
  });

  it('fails at its top level in every execution, with its own words', () => {
    const workspace = running({ gmail: { homepageTrigger: { runFunction: 'onHome' } } }, `OAuth2.load();`, {
      dependencies: { libraries: [{ userSymbol: 'OAuth2', libraryId: 'x', version: '1' }] },
    });
    expect(workspace.open({ as: ann.email, host: 'GMAIL' }).error).toEqual({
      name: 'ScriptError',
      message: 'OAuth2 is not in this host',
      code: null,
    });
  });
});

describe('a folder with an add-on', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'addon-'));
    mkdirSync(join(folder, 'src', 'views'), { recursive: true });
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ addOns: { common, gmail: {} } }));
    writeFileSync(join(folder, 'src', 'Code.js'), 'function first() {}\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has its files in sub-folders too, and only scripts', () => {
    writeFileSync(join(folder, 'src', 'views', 'card.gs'), 'function second() {}\n');
    writeFileSync(join(folder, 'src', 'page.html'), '<p>');
    const { files } = readAddonFolder(folder);
    expect(files.map(({ name }) => name)).toEqual(['src/Code.js', 'src/views/card.gs']);
    expect(aWorkspace({ addon: readAddonFolder(folder) }).state().entryPoints).toEqual(['first', 'second']);
  });

  it('is refused with the file and the line that does not parse', () => {
    writeFileSync(join(folder, 'src', 'views', 'card.gs'), 'function second() {\n  const a = ;\n}\n');
    expect(() => aWorkspace({ addon: readAddonFolder(folder) })).toThrow(
      "The add-on cannot be run: src/views/card.gs:2: Unexpected token ';'",
    );
  });

  it('is refused without a manifest, with one that is no JSON, and without scripts', () => {
    writeFileSync(join(folder, 'appsscript.json'), '{');
    expect(() => readAddonFolder(folder)).toThrow(/appsscript\.json is not JSON: /);
    rmSync(join(folder, 'appsscript.json'));
    expect(() => readAddonFolder(folder)).toThrow(/appsscript\.json is missing: an add-on has its manifest there\./);
    writeFileSync(join(folder, 'appsscript.json'), '{}');
    rmSync(join(folder, 'src', 'Code.js'));
    expect(() => readAddonFolder(folder)).toThrow(/holds no \.gs or \.js file\./);
  });
});
