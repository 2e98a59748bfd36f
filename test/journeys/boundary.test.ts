import { mina, openCompany } from '../support/company';
import { aMail } from '../support/mails';
import { standing } from '../support/standing';

const mail = aMail({ id: 'msg-f:1' });

describe('whose matter a mail is', () => {
  test('is told with the words of the mail, and nothing of it is kept', () => {
    const company = openCompany([mail]);
    const account = company.open(mina, { messageId: mail.id });
    const before = standing(company);
    const { text } = account.click('do=openBoundary');
    expect(text).toContain('This looks like Arthit Suksan’s matter');
    expect(text).toContain('“get more seats”');
    expect(standing(company)).toEqual(before);
  });

  test('is the reader’s own where it speaks of nothing of the kind', () => {
    const company = openCompany([aMail({ id: 'msg-f:1', subject: 'Report', text: 'The report does not load.' })]);
    const { text } = company.open(mina, { messageId: mail.id }).click('do=openBoundary');
    expect(text).toContain('Nothing in this mail speaks of price');
    expect(text).not.toContain('Draft a neutral reply');
  });

  test('is answered by a draft of one’s own, which Gmail is told to open', () => {
    const company = openCompany([aMail({ id: 'msg-f:1', subject: 'ราคา', text: 'ขอใบเสนอราคาค่ะ' })]);
    const card = company.open(mina, { messageId: mail.id }).click('do=openBoundary');
    const { answer } = card.click('do=draftReply', { language: 'th' });
    expect(answer.result).toMatchObject({
      renderActions: {
        hostAppAction: { gmailAction: { openCreatedDraftActionMarkup: { draftId: expect.any(String) } } },
      },
    });
  });
});
