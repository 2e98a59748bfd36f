/** Mails through MailApp, in the name of whoever's execution it is. What is not surely refused may have been sent. */
import type { Post } from '../controllers/services';
import type { Outcome } from '../domain/notice/notice';
import { isConsentRequest } from './google-call';

export const post: Post = {
  send: ({ to, subject, text, html }) => {
    try {
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name: 'Tandem' });
      return 'sent';
    } catch (thrown) {
      const outcome = outcomeOf(thrown);
      // Google's words name the address.
      console.warn({ what: 'a notice', outcome, message: String(thrown).replace(/\S+@\S+/g, '…') });
      return outcome;
    }
  },
};

/** Google's refusals, said before anything is sent. */
function outcomeOf(thrown: unknown): Outcome {
  if (isConsentRequest(thrown)) return { not: 'consent' };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/invoked too many times|Limit Exceeded: Email/i.test(message)) return { not: 'quota' };
  if (/no recipient|Invalid email/i.test(message)) return { not: 'address' };
  return { perhaps: 'no-answer' };
}
