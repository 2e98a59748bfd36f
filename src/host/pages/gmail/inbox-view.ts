import { html, nothing, type TemplateResult } from 'lit';
import type { MessageHead, State } from '../api';
import { symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { instant, readAddress, shortDate } from './address';

const pageSize = 50;

function mailsOf(state: State, email: string): readonly MessageHead[] {
  return state.messages
    .filter((message) => message.mailbox === '*' || message.mailbox === email)
    .toSorted((one, other) => instant(other.date) - instant(one.date));
}

export class InboxView {
  private page = 0;
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  render(): TemplateResult {
    const mails = mailsOf(this.app.state, this.app.person.email);
    const first = Math.min(this.page, Math.floor(Math.max(0, mails.length - 1) / pageSize)) * pageSize;
    const shown = mails.slice(first, first + pageSize);
    return html`<section class="inbox" aria-labelledby="inbox-title">
      <div class="inbox-bar">
        <h1 id="inbox-title">Inbox</h1>
        ${mails.length > pageSize ? this.pager(first, mails.length) : nothing}
      </div>
      ${mails.length === 0 ? html`<p class="empty">No mail in this inbox. Start with --mail FOLDER to see your own.</p>` : nothing}
      <ul class="mails" aria-label="Messages">
        ${shown.map((mail) => html`<li>${this.row(mail)}</li>`)}
      </ul>
      ${this.unread()}
    </section>`;
  }

  private row(mail: MessageHead): TemplateResult {
    return html`<a class="mail" href=${`#m=${encodeURIComponent(mail.id)}`}>
      <span class="mail-from" dir="auto">${readAddress(mail.from).name}</span>
      <span class="mail-subject" dir="auto">${mail.subject || '(no subject)'}</span>
      <time class="mail-date" dir="ltr">${shortDate(instant(mail.date), this.app.now, this.app.person.zone)}</time>
    </a>`;
  }

  private pager(first: number, total: number): TemplateResult {
    const turn = (by: number) => {
      this.page = Math.max(0, this.page + by);
      this.app.redraw();
    };
    const last = Math.min(total, first + pageSize);
    return html`<div class="pager">
      <span dir="ltr">${first + 1}–${last} of ${total}</span>
      <button type="button" class="icon-button turns" aria-label="Newer" ?disabled=${first === 0} @click=${() => turn(-1)}>
        ${symbol('chevron_left')}
      </button>
      <button type="button" class="icon-button turns" aria-label="Older" ?disabled=${last === total} @click=${() => turn(1)}>
        ${symbol('chevron_right')}
      </button>
    </div>`;
  }

  private unread(): TemplateResult | typeof nothing {
    const { unread } = this.app.state;
    if (unread.length === 0) return nothing;
    return html`<details class="unread">
      <summary>${unread.length} ${unread.length === 1 ? 'entry' : 'entries'} of the given files could not be read</summary>
      <ul>
        ${unread.map((each) => html`<li><code dir="ltr">${each.file}${each.line > 0 ? `:${each.line}` : ''}</code> ${each.reason}</li>`)}
      </ul>
    </details>`;
  }
}
