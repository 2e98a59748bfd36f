/** From the flag to the use of what was sold, by three people, and what holds a flag back on the way. */
import { arthit, type Company, lena, mina, openCompany, type Page } from '../support/company';
import { rowsOf, typeOver } from '../support/importing';
import { aMail } from '../support/mails';

const mail = aMail({ id: 'msg-f:1' });
const need = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'Mail of Sunday', urgency: 'soon' };
const sale = { sold: 'Ten seats', soldTo: 'Jana', promises: 'A training', success: 'The lab works with it' };
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const atSignal = (as: string): Page => company.open(as, { host: 'SHEETS' }).click('do=openSignal');
const signal = () => rowsOf(company, 'signals')[0] ?? {};

function flag(by: string, form: Readonly<Record<string, string>> = need): Page {
  return company.open(by, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', form);
}

describe('the whole loop', () => {
  test('goes from the flag to the use of what was sold, each step by whose turn it is', () => {
    flag(mina);
    atSignal(arthit).click('Ask back').click('do=moveSignal', { words: 'For whom?' });
    const asked = atSignal(mina);
    expect(asked.text).toContain('For whom?');
    asked.click('Answer').click('do=moveSignal', { words: 'The new lab' });
    const accepted = atSignal(arthit).click('Accept');
    expect(accepted.text).toContain('Credit: CSM 20%, AM 80%');
    const winning = accepted.click('Won');
    const incomplete = winning.click('do=moveSignal', { ...sale, promises: '' });
    expect([incomplete.notice, incomplete.text.includes('Ten seats')]).toEqual(['', true]);
    expect(incomplete.click('do=moveSignal', sale).notice).toBe('Won. Hand it back now');
    for (const who of [mina, arthit, lena]) {
      expect(company.open(who, { host: 'SHEETS' }).text).toContain('Won, not handed back (1)');
    }
    const back = { ...sale, measure: 'seats_used', target: '80' };
    expect(atSignal(arthit).click('Hand back').click('do=moveSignal', back).notice).toBe('Handed back');
    const packet = atSignal(mina);
    for (const text of ['A training', 'The lab works with it', 'should be 80', 'Onboarding: 0 of 5']) {
      expect(packet.text).toContain(text);
    }
    const stepped = packet.click('Onboarding').click('do=moveSignal', { steps: ['packet-read', 'contact-met'] });
    expect(stepped.text).toContain('Onboarding: 2 of 5');
    expect(stepped.click('Adopted').click('do=moveSignal', { words: '82 % in use' }).notice).toContain('closed');
    expect(signal()).toMatchObject({ state: 'adopted', credit: '20', steps: 'packet-read, contact-met' });
    const moves = rowsOf(company, 'signalEvents').map(({ move, from, to }) => [move, from, to].join(' '));
    expect(moves).toEqual([
      'flag  submitted',
      'ask submitted needs-info',
      'answer needs-info acknowledged',
      'accept acknowledged accepted',
      'win accepted won',
      'hand-back won handed-back',
      'progress handed-back handed-back',
      'adopt handed-back adopted',
    ]);
  });

  test('keeps a flag back while the account is in onboarding, and lets it through with a reason', () => {
    typeOver(company, 'accounts', { row: 0, column: 'stage', text: 'onboarding' });
    const form = company.open(mina, { messageId: mail.id }).click('do=openFlag');
    expect(form.text).toContain('Fix first: the account is in onboarding');
    expect(form.click('do=flagSignal', need).notice).toContain('not flagged yet');
    expect(signal()).toMatchObject({ state: 'draft', reason: 'onboarding', acknowledgeBy: '' });
    expect(company.open(arthit, { host: 'SHEETS' }).text).not.toContain('Ten more seats');
    const again = atSignal(mina).click('Flag it now');
    expect(again.click('do=moveSignal', {}).notice).toBe('');
    expect(again.click('do=moveSignal', { words: 'They asked for it' }).notice).toBe('Flagged');
    expect(signal()).toMatchObject({ state: 'submitted', reason: '', reasonWords: 'They asked for it' });
  });

  test('refuses a move that is not on the card', () => {
    flag(mina);
    const page = atSignal(arthit).click('Ask back');
    const forged = (move: string, as: string) => {
      const action = page.action('do=moveSignal') as unknown as { parameters: { key: string; value: string }[] };
      const parameters = action.parameters.map((one) => (one.key === 'move' ? { ...one, value: move } : one));
      return company.workspace.click({ as, host: 'SHEETS', action: { ...action, parameters } as never, form: {} });
    };
    const before = JSON.stringify(rowsOf(company, 'signals'));
    for (const move of ['win', 'hand-back', 'adopt', 'accept', 'nonsense', '__proto__']) forged(move, arthit);
    for (const move of ['ask', 'start', 'park']) forged(move, mina);
    expect(JSON.stringify(rowsOf(company, 'signals'))).toBe(before);
  });
});
