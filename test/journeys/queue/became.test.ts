/** What a CSM sees of the signals that went out of their hands. */
import { arthit, mina, openCompany } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { aMail } from '../../support/mails';

test('from the home one click leads to what became of each signal, in one read', () => {
  const mail = aMail({ id: 'msg-f:1' });
  const company = openCompany([mail]);
  const form = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail', urgency: 'soon' };
  company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', form);
  const declined = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal').click('do=openDecline');
  declined.click('do=declineSignal', { reason: 'no-budget', words: 'They froze spending' });
  const became = company.open(mina).click('What became of my signals');
  expect(callsOf(became.answer)).toBe('read');
  expect(became.text).toContain('Declined by Arthit Suksan, today 09:00 · No budget · They froze spending');
  expect(became.click('do=openSignal').text).toContain('They froze spending');
});
