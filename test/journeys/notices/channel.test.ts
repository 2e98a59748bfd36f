/** The variant that may post to Chat and Slack, built as it would be deployed, and what the usual one has of it: nothing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../src/tools/build';
import { ada, beginFrom, type Company, mina, openCompany } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';
import { press } from '../../support/presses';
import { sampleOf } from '../../support/proof';
import { atAccount } from '../../support/scenes/scene';

const mail = aMail({ id: 'msg-f:1' });
const slack = 'https://hooks.slack.com/services/T0AB/B0CD/secretSecretx7Qd';
const dist = join(import.meta.dirname, '../../../dist');
const words = 'Who calls <!channel> & <https://evil.example|Jana>?';
let folder: string;
let variant: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-channel-'));
  variant = join(folder, 'dist');
  await build({ variant: 'webhooks', outFolder: variant });
});

afterAll(() => rmSync(folder, { recursive: true }));

const atChannel = (company: Company, as = ada) =>
  company.open(as, { host: 'SHEETS' }).click('do=openSettings').click('do=openOutbox').click('do=openChannel');
const hourly = (company: Company) =>
  company.workspace.load.withoutQuotas(() => company.workspace.run({ as: ada, function: 'onHourly' }));
const posted = ({ workspace }: Company) => workspace.state().posted;
const ways = (company: Company) =>
  rowsOf(company, 'outbox').map(({ way, state, reason }) => [way, state, reason].join(' ').trim());

/** Switched on, and a comment that waits for the morning. */
function begun(company: Company): Company {
  atChannel(company).click('do=saveChannel', { webhook: slack });
  company.workspace.setClock(Date.parse('2026-11-23T03:00:00Z'));
  atAccount(mina)(company)
    .click('do=openComments')
    .click('do=saveComment', { comment: `@Arthit ${words}`, whom: '' });
  company.workspace.setClock(Date.parse('2026-11-24T02:30:00Z'));
  return company;
}

describe('the usual Tandem', () => {
  test('can call nobody but Google: no scope, and nothing in the script that could', () => {
    expect(readFileSync(join(dist, 'Code.js'), 'utf8').includes('UrlFetchApp')).toBe(false);
    expect(readFileSync(join(dist, 'appsscript.json'), 'utf8')).not.toMatch(/external_request|urlFetchWhitelist/);
  });

  test('says so, keeps no address, and shows none', () => {
    const company = openCompany([mail]);
    expect(atChannel(company).text).toContain('calls no server but Google’s');
    press(company, { by: ada, messageId: mail.id, action: 'saveChannel', form: { webhook: slack } }, {});
    expect(JSON.stringify(company.workspace.state())).not.toContain('x7Qd');
    expect(atChannel(company).text).toContain('Off');
  });
});

describe('the variant with webhooks', () => {
  test('asks for one scope more, and Google holds it to two hosts', () => {
    const [usual, own] = [dist, variant].map((path) => JSON.parse(readFileSync(join(path, 'appsscript.json'), 'utf8')));
    expect(own.urlFetchWhitelist).toEqual(['https://chat.googleapis.com/', 'https://hooks.slack.com/']);
    expect(own.oauthScopes).toEqual([...usual.oauthScopes, 'https://www.googleapis.com/auth/script.external_request']);
    expect({ ...own, oauthScopes: [], urlFetchWhitelist: [] }).toEqual({
      ...usual,
      oauthScopes: [],
      urlFetchWhitelist: [],
    });
  });

  test('posts what goes out to somebody, once, and shows the address to nobody', () => {
    const company = openCompany([mail], undefined, variant);
    const off = atChannel(company);
    for (const webhook of ['', 'https://hooks.slack.com.evil.example/services/T/B/x', 'https://evil.example/?x7Qd']) {
      const again = off.click('do=saveChannel', { webhook });
      expect([again.text.includes('Off'), again.text.includes('x7Qd')]).toEqual([true, false]);
    }
    for (const action of ['openChannel', 'saveChannel', 'stopChannel'] as const) {
      const refused = press(company, { by: mina, messageId: mail.id, action, form: { webhook: slack } }, {});
      expect(JSON.stringify(refused)).toContain('not-allowed');
    }
    begun(company);
    expect(atChannel(company).text).toContain('Slack, the webhook that ends in …x7Qd');
    const runs = [hourly(company), hourly(company)];
    expect(ways(company)).toEqual(['mail sent', 'slack sent']);
    const [{ url, payload } = { url: '', payload: '{}' }, ...more] = posted(company);
    expect([url, more]).toEqual([slack, []]);
    const { text } = JSON.parse(payload) as { text: string };
    expect(text).toContain('For Arthit Suksan\n\nMentioned you: Acme Robotics');
    expect(text).toContain('Who calls &lt;!channel&gt; &amp; &lt;https://evil.example|Jana&gt;?');
    const tabs = company.workspace.state().tabs.map((tab) => company.workspace.sheets.values(tab));
    expect(JSON.stringify([runs, tabs, atChannel(company).answer])).not.toContain('secretSecret');
    atChannel(company).click('do=stopChannel');
    expect(atChannel(company).text).toContain('Off');
  });

  test('posts at most once, wherever the run ends, and says what is not known', () => {
    const before = join(folder, 'before');
    begun(openCompany([mail], before, variant)).workspace.close();
    const anew = <Found>(work: (company: Company) => Found): Found => work(beginFrom(before, variant));
    const calls = anew((company) => hourly(company).calls);
    const wrong = calls.flatMap(({ service, method }, at) => {
      const after = calls.slice(0, at).filter((one) => one.service === service && one.method === method).length;
      return (['kill', 'lost-answer', '503'] as const).map((fault) => ({ service, method, fault, after }));
    });
    const ofPosting = wrong.filter(({ service }) => service === 'UrlFetchApp' || service === 'MailApp');
    const found = [...ofPosting, ...sampleOf(wrong, 4)].flatMap((plan) =>
      anew((company) => {
        company.workspace.fault({ ...plan, times: 1 });
        hourly(company);
        company.workspace.clearFaults();
        for (const hour of ['03', '04', '05']) {
          company.workspace.setClock(Date.parse(`2026-11-24T${hour}:30:00Z`));
          hourly(company);
        }
        const told = [posted(company).length, company.workspace.state().sent.length];
        const known = ways(company).every((way) => / (sent|perhaps|claimed)/.test(way));
        return told.every((count) => count <= 1) && known ? [] : [`${JSON.stringify(plan)}: ${told} ${ways(company)}`];
      }),
    );
    expect(found).toEqual([]);
  });
});
