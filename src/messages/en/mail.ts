import type { Topic } from '../../domain/boundary/word-list';
import type { DraftLine } from '../draft-lines';

export type MailWords = ReturnType<typeof mailWords>;

/** Beside a customer's mail: whose matter it is, and neutral lines for the answer. */
export function mailWords() {
  return {
    compose: {
      title: 'Neutral lines',
      hint: 'They tell nothing of the account: your draft goes to the customer.',
      language: 'Language of the mail',
      lines: {
        thanks: 'Thank you, I pass it on',
        price: 'Prices are with my colleague',
        check: 'I will look into it',
        introduction: 'Introduce the account manager',
      } satisfies Record<DraftLine, string>,
      insert: 'Insert',
      introduces: ({ name }: { name: string }) => `Names ${name} and their address`,
      noAm: 'No account manager to introduce: the account of this mail is not known or has none.',
    },
    boundary: {
      title: 'Whose matter is this?',
      open: 'Whose matter is this mail?',
      matterOf: ({ name }: { name: string }) => `This looks like ${name}’s matter`,
      matter: 'This looks like the account manager’s matter',
      topics: {
        price: 'Price',
        discount: 'Discount',
        contract: 'Contract',
        renewal: 'Renewal',
        seats: 'Seats',
      } satisfies Record<Topic, string>,
      yours: 'Nothing in this mail speaks of price, discount, contract, renewal or seats.',
      mayMiss: 'It looks for words and can miss what is said in others. Your own reading counts.',
      kept: 'Only the words above were looked for. Nothing of the mail is kept.',
      unreadable:
        'Gmail did not hand over the text of this mail. Read it yourself: price, discount, contract, renewal and seats are the account manager’s matter.',
      reply: 'Draft a neutral reply',
      replyHint: 'Says that a colleague looks after plans and prices. You read it before it goes.',
    },
  };
}
