import type { MailMessage } from '../../src/host/contract';

/** A mail in everyone's inbox. */
export function aMail(parts: Partial<MailMessage> & { readonly id: string }): MailMessage {
  return {
    threadId: `thread-${parts.id}`,
    mailbox: '*',
    headers: [['Message-ID', `<${parts.id}@client.example>`]],
    from: 'Jana Novak <jana@mail.acme.example>',
    to: 'mina@orbit.example',
    cc: '',
    bcc: '',
    replyTo: '',
    subject: 'More seats for the new lab',
    date: Date.parse('2026-11-22T10:00:00Z'),
    text: 'Hello Mina,\n\nour new lab opens in January with ten people. Could we get more seats?\n\nJana',
    html: '',
    ...parts,
  };
}
