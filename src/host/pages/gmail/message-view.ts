import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../api';
import { symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { instant, longDate, readAddress } from './address';
import { mailPage } from './mail-html';

export type MessageDoings = { readonly reply: (message: Message) => void };

export function messageView(message: Message, app: App, doings: MessageDoings): TemplateResult {
  const from = readAddress(message.from);
  return html`<article class="message" aria-labelledby="message-title">
    <div class="message-bar">
      <a class="icon-button turns" href="#" aria-label="Back to the inbox" title="Back to the inbox">${symbol('arrow_back')}</a>
    </div>
    <h1 id="message-title" dir="auto">${message.subject || '(no subject)'}</h1>
    <div class="message-head">
      <span class="avatar" aria-hidden="true">${from.name.slice(0, 1).toUpperCase()}</span>
      <div class="message-people">
        <p dir="auto"><b>${from.name}</b> <span class="quiet" dir="ltr">${from.name === from.address ? '' : `<${from.address}>`}</span></p>
        <p class="quiet small" dir="auto">to ${message.to}</p>
        ${message.cc ? html`<p class="quiet small" dir="auto">cc ${message.cc}</p>` : nothing}
      </div>
      <time class="quiet" dir="ltr">${longDate(instant(message.date), app.person.zone)}</time>
    </div>
    ${message.html ? htmlBody(message.html) : html`<div class="message-text" dir="auto">${message.text}</div>`}
    <div class="message-actions">
      <button type="button" class="card-button outlined" @click=${() => doings.reply(message)}>${symbol('reply')}<span>Reply</span></button>
    </div>
  </article>`;
}

function htmlBody(source: string): TemplateResult {
  const fit = (event: Event) => {
    const frame = event.target as HTMLIFrameElement;
    const height = frame.contentDocument?.body.offsetHeight ?? 0;
    if (height > 0) frame.style.height = `${height + 40}px`;
  };
  return html`<iframe
    class="message-frame"
    title="Message"
    sandbox="allow-same-origin"
    srcdoc=${mailPage(source)}
    @load=${fit}
  ></iframe>`;
}
