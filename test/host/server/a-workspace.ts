import type { MailMessage, Person } from '../../../src/host/contract';
import { readAddonFolder } from '../../../src/host/server/addon/addon-folder';
import { openWorkspace, type WorkspaceOptions } from '../../../src/host/server/workspace';
import type { Answer, Workspace } from '../../../src/host/server/workspace-contract';

/** Monday. */
export const monday = Date.UTC(2026, 10, 23, 9, 0);

export const ann: Person = { email: 'ann@own.example', name: 'Ann', role: 'csm', zone: 'Asia/Bangkok', language: 'th' };
export const bo: Person = { email: 'bo@own.example', name: 'Bo', role: 'am', zone: 'Europe/Berlin', language: 'en' };

export const mail: MailMessage = {
  id: 'msg-f:1',
  threadId: 'thread-f:1',
  mailbox: '*',
  headers: [['Message-ID', '<1@customer.example>']],
  from: 'Kim <kim@customer.example>',
  to: 'ann@own.example',
  cc: '',
  bcc: '',
  replyTo: '',
  subject: 'More seats',
  date: monday - 3_600_000,
  text: 'We need twenty.',
  html: '',
};

/** The small add-on of `test/fixtures/addon`, Ann and Bo, one mail; the clock stands at 9:00 UTC. */
export function aWorkspace(options: Partial<WorkspaceOptions> = {}): Workspace {
  const addon = readAddonFolder('test/fixtures/addon');
  const workspace = openWorkspace({ addon, machine: () => monday, ...options });
  if (workspace.isNew) {
    workspace.load.people([ann, bo]);
    workspace.load.messages([mail]);
    workspace.setClock(monday);
  }
  return workspace;
}

/** The header and the first text of a card, or the text of a notification. */
export function shown({ result, error }: Answer): readonly unknown[] {
  if (error) return [error.name, error.message];
  const { header, sections, renderActions } = result as {
    readonly header?: { readonly title: string };
    readonly sections?: readonly {
      readonly widgets: readonly { readonly textParagraph: { readonly text: string } }[];
    }[];
    readonly renderActions?: { readonly action: { readonly notification?: { readonly text: string } } };
  };
  if (renderActions) return [renderActions.action.notification?.text];
  return [header?.title, sections?.[0]?.widgets[0]?.textParagraph.text];
}

/** What the add-on was told, from the card of its `echo`. */
export function told(answer: Answer): Record<string, unknown> {
  return JSON.parse(String(shown(answer)[1]));
}
